/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.play;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.eclipse.osgi.util.NLS;
import org.recital.ui.media.internal.Messages;

/** Plays samples in a thread of its own, and knows where in them the ear is. Safe for any number of threads. */
public final class Player implements AutoCloseable {

    /** Length of a piece that is written at once, and a fifth of what lies ahead of the ear. */
    private static final double PIECE = 0.02;
    private static final int AHEAD = 5;

    private final Lines lines;
    private final Runnable changed;
    private final Consumer<String> failed;
    private Playing playing;
    private volatile double[] loop;

    /**
     * @param lines   where sound comes out
     * @param changed called by any thread when playing begins or ends
     * @param failed  called by any thread with a sentence when there is no sound to be had
     */
    public Player(Lines lines, Runnable changed, Consumer<String> failed) {
        this.lines = lines;
        this.changed = changed;
        this.failed = failed;
    }

    /** Repeats a region, given in seconds; null: plays to the end. Holds at once for what plays. */
    public void setLoop(double[] region) {
        loop = region;
    }

    /**
     * Plays from a time on, in place of what plays.
     *
     * @param samples full scale -1 to 1
     * @param from    seconds
     */
    public synchronized void play(float[] samples, int rate, double from) {
        stop();
        playing = new Playing(samples, rate, (int) Math.clamp(Math.round(from * rate), 0, Math.max(0, samples.length - 1)));
        playing.thread.start();
    }

    /** Stops at once. */
    public synchronized void stop() {
        if (playing != null) {
            playing.stop();
            playing = null;
        }
    }

    /** Whether something plays. */
    public synchronized boolean isPlaying() {
        return playing != null && !playing.ended;
    }

    /** Where the ear is, in seconds; NaN when nothing plays. */
    public double position() {
        Playing p;
        synchronized (this) {
            p = playing;
        }
        return p == null || p.ended ? Double.NaN : p.position();
    }

    @Override
    public void close() {
        stop();
    }

    /** A stretch of samples without a jump: which frame of the line its first sample is. */
    private record Stretch(long frame, int sample) {
    }

    private final class Playing implements Runnable {

        private final float[] samples;
        private final int rate;
        private final Thread thread;
        private final Deque<Stretch> stretches = new ArrayDeque<>();
        private int next;
        private volatile SourceDataLine line;
        private volatile boolean stopped;
        private volatile boolean ended;

        Playing(float[] samples, int rate, int from) {
            this.samples = samples;
            this.rate = rate;
            next = from;
            stretches.add(new Stretch(0, from));
            thread = Thread.ofPlatform().daemon().name("recital-player").unstarted(this);
        }

        @Override
        public void run() {
            try {
                AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
                int piece = Math.max(1, (int) (rate * PIECE));
                SourceDataLine opened = lines.line(format);
                opened.open(format, 2 * piece * AHEAD);
                line = opened;
                opened.start();
                changed.run();
                write(opened, piece);
                if (!stopped) {
                    opened.drain();
                }
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                failed.accept(NLS.bind(Messages.Player_noDevice, e.getMessage()));
            } finally {
                SourceDataLine l = line;
                if (l != null) {
                    l.stop();
                    l.close();
                }
                ended = true;
                changed.run();
            }
        }

        private void write(SourceDataLine to, int piece) {
            byte[] bytes = new byte[2 * piece];
            long written = 0;
            while (!stopped) {
                double[] region = loop;
                int end = samples.length;
                if (region != null) {
                    int first = Math.clamp(Math.round(region[0] * rate), 0, samples.length);
                    int last = Math.clamp(Math.round(region[1] * rate), 0, samples.length);
                    if (last > first) {
                        if (next >= last || next < first) {
                            next = first;
                            jump(written);
                        }
                        end = last;
                    }
                }
                int n = Math.min(piece, end - next);
                if (n <= 0) {
                    return;
                }
                for (int i = 0; i < n; i++) {
                    int v = Math.clamp(Math.round(samples[next + i] * 32767), -32768, 32767);
                    bytes[2 * i] = (byte) v;
                    bytes[2 * i + 1] = (byte) (v >> 8);
                }
                int taken = to.write(bytes, 0, 2 * n) / 2;
                if (taken <= 0) {
                    return; // the line was closed
                }
                next += taken;
                written += taken;
            }
        }

        private void jump(long written) {
            synchronized (stretches) {
                stretches.add(new Stretch(written, next));
            }
        }

        double position() {
            SourceDataLine l = line;
            long heard = l == null ? 0 : l.getLongFramePosition();
            synchronized (stretches) {
                while (stretches.size() > 1) {
                    Stretch first = stretches.poll();
                    if (stretches.peek().frame() > heard) {
                        stretches.addFirst(first);
                        break;
                    }
                }
                Stretch s = stretches.peek();
                return Math.min(samples.length, s.sample() + heard - s.frame()) / (double) rate;
            }
        }

        void stop() {
            stopped = true;
            SourceDataLine l = line;
            if (l != null) {
                l.stop();
                l.flush();
                l.close();
            }
        }
    }
}
