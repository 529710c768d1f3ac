/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.play;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.media.AudioClip;
import org.recital.audio.Samples;
import org.recital.audio.Stft;
import org.recital.audio.separate.Separated;
import org.recital.audio.separate.Separation;

/** What of a sound is heard. */
public enum Part {
    /** All of it. */
    ALL,
    /** Tones. */
    HARMONIC,
    /** Strokes. */
    PERCUSSIVE;

    private static final int HOP = 512;
    private static final int FRAMES = 1024;
    /** Medians reach 15 frames far, a window covers 4. */
    private static final int MARGIN = 32;

    /**
     * The part of a sound, block after block, so that long sounds need no more memory than they have themselves. Takes long:
     * not on the UI thread.
     *
     * @return as many samples as the sound has
     */
    public float[] of(AudioClip clip, IProgressMonitor monitor) {
        if (this == ALL) {
            return clip.samples();
        }
        Samples all = new Samples(clip.samples(), clip.rate());
        float[] out = new float[clip.length()];
        int block = HOP * FRAMES;
        int margin = HOP * MARGIN;
        monitor.beginTask("", out.length / block + 1);
        for (int from = 0; from < out.length; from += block) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            int to = Math.min(out.length, from + block);
            int begin = Math.max(0, from - margin);
            int end = Math.min(out.length, to + margin);
            Separated parts = Separation.DEFAULT.separate(all.slice(begin, end), new Stft(4 * HOP, HOP));
            float[] part = (this == HARMONIC ? parts.harmonic() : parts.percussive()).data();
            System.arraycopy(part, from - begin, out, from, to - from);
            monitor.worked(1);
        }
        return out;
    }
}
