/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sound files made for tests. */
final class Wavs {

    static final int RATE = 22050;

    private Wavs() {
    }

    /** A bin's middle near 1,000 Hz at half of full scale all the time, and a click every half second. */
    static Path tones(Path file, double seconds) throws IOException {
        return tones(file, seconds, 93.0 * RATE / 2048);
    }

    /** Another tone. */
    static Path tones(Path file, double seconds, double hertz) throws IOException {
        return tones(file, seconds, hertz, RATE);
    }

    /** At another rate. */
    static Path tones(Path file, double seconds, double hertz, int rate) throws IOException {
        int n = (int) (seconds * rate);
        byte[] b = new byte[2 * n];
        for (int i = 0; i < n; i++) {
            double v = 0.5 * Math.sin(2 * Math.PI * hertz * i / rate) + (i % (rate / 2) < 8 ? 0.4 : 0);
            int s = (int) Math.round(v * 32767);
            b[2 * i] = (byte) s;
            b[2 * i + 1] = (byte) (s >> 8);
        }
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(b), format, n)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
