/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.play;

import java.io.ByteArrayOutputStream;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Control;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.SourceDataLine;

/** A line that nobody hears: what is written can be looked at, and time passes when the test says so. */
public final class FakeLine implements SourceDataLine {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private AudioFormat format;
    private int buffer;
    private long heard;
    private boolean open;
    private boolean running;

    /** The samples written so far. */
    public synchronized short[] samples() {
        byte[] b = written.toByteArray();
        short[] s = new short[b.length / 2];
        for (int i = 0; i < s.length; i++) {
            s[i] = (short) (b[2 * i] & 0xFF | b[2 * i + 1] << 8);
        }
        return s;
    }

    /** Lets so many frames more be heard, as far as they are written. */
    public synchronized void hear(int frames) {
        heard = Math.min(heard + frames, written.size() / 2);
        notifyAll();
    }

    @Override
    public synchronized int write(byte[] b, int off, int len) {
        int done = 0;
        while (open && done < len) {
            int room = buffer - (int) (written.size() - 2 * heard);
            int n = Math.min(room, len - done);
            if (n > 0) {
                written.write(b, off + done, n);
                done += n;
                notifyAll();
            } else if (!await()) {
                return done;
            }
        }
        return done;
    }

    private boolean await() {
        try {
            wait(10_000);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void open(AudioFormat f, int bufferSize) {
        format = f;
        buffer = bufferSize;
        open = true;
    }

    @Override
    public void open(AudioFormat f) {
        open(f, 4096);
    }

    @Override
    public void open() {
        open(format, 4096);
    }

    @Override
    public synchronized void close() {
        open = false;
        notifyAll();
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void drain() {
        while (open && 2 * heard < written.size()) {
            await();
        }
    }

    @Override
    public synchronized void flush() {
        // what is not heard yet is dropped: nothing to do for a record of what was written
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public synchronized boolean isActive() {
        return running;
    }

    @Override
    public AudioFormat getFormat() {
        return format;
    }

    @Override
    public int getBufferSize() {
        return buffer;
    }

    @Override
    public synchronized int available() {
        return buffer - (int) (written.size() - 2 * heard);
    }

    @Override
    public int getFramePosition() {
        return (int) getLongFramePosition();
    }

    @Override
    public synchronized long getLongFramePosition() {
        return heard;
    }

    @Override
    public long getMicrosecondPosition() {
        return (long) (getLongFramePosition() * 1e6 / format.getSampleRate());
    }

    @Override
    public float getLevel() {
        return 0;
    }

    @Override
    public Line.Info getLineInfo() {
        return new DataLine.Info(SourceDataLine.class, format);
    }

    @Override
    public Control[] getControls() {
        return new Control[0];
    }

    @Override
    public boolean isControlSupported(Control.Type type) {
        return false;
    }

    @Override
    public Control getControl(Control.Type type) {
        throw new IllegalArgumentException(type.toString());
    }

    @Override
    public void addLineListener(LineListener listener) {
        // nobody is told
    }

    @Override
    public void removeLineListener(LineListener listener) {
        // nobody is told
    }
}
