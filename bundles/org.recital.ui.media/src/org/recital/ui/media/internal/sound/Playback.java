/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.recital.api.media.AudioClip;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.play.Lines;
import org.recital.ui.media.internal.play.Part;
import org.recital.ui.media.internal.play.Player;

/** Plays the sound of an editor or a part of it, and moves the cursor. Used on the UI thread. */
public final class Playback {

    private static final int FRAME_MILLIS = 16;
    private static volatile Lines lines = Lines.SYSTEM;

    private final Display display;
    private final AudioClip clip;
    private final Player player;
    private final DoubleConsumer moved;
    private final Consumer<String> told;
    private final Runnable changed;
    private final Map<Part, float[]> parts = new EnumMap<>(Part.class);
    private final Runnable frame = this::frame;
    private Part part = Part.ALL;
    private double cursor;
    private double[] loop;
    private Job separating;
    private boolean closed;

    /**
     * @param moved   gets the cursor's time
     * @param told    gets a sentence for the person; an empty one when all is well
     * @param changed called when playing begins or ends
     */
    Playback(Display display, AudioClip clip, DoubleConsumer moved, Consumer<String> told, Runnable changed) {
        this.display = display;
        this.clip = clip;
        this.moved = moved;
        this.told = told;
        this.changed = changed;
        player = new Player(lines, () -> later(this::state), why -> later(() -> told.accept(why)));
        parts.put(Part.ALL, clip.samples());
    }

    /** Sound goes there from now on: for tests. */
    public static void use(Lines others) {
        lines = others;
    }

    /** Where sound goes. */
    public static Lines lines() {
        return lines;
    }

    private void later(Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!closed) {
                    what.run();
                }
            });
        }
    }

    private void state() {
        changed.run();
        if (player.isPlaying()) {
            display.timerExec(FRAME_MILLIS, frame);
        }
    }

    private void frame() {
        double at = player.position();
        if (!closed && !Double.isNaN(at)) {
            cursor = at;
            moved.accept(at);
            display.timerExec(FRAME_MILLIS, frame);
        }
    }

    public boolean isPlaying() {
        return player.isPlaying();
    }

    /** Where the cursor is, in seconds. */
    public double cursor() {
        return cursor;
    }

    /** Puts the cursor somewhere; what plays goes on from there. */
    public void seek(double seconds) {
        cursor = Math.clamp(seconds, 0, clip.duration());
        moved.accept(cursor);
        if (player.isPlaying()) {
            start();
        }
    }

    /** The region that repeats, in seconds, or null. */
    public double[] loop() {
        return loop;
    }

    public void setLoop(double[] region) {
        loop = region;
        player.setLoop(region);
    }

    public Part part() {
        return part;
    }

    /** Plays another part from now on; it is computed first when it is heard for the first time. */
    public void setPart(Part other) {
        part = other;
        changed.run();
        if (player.isPlaying() || separating != null) {
            start();
        }
    }

    /** Plays, or stops when something plays. */
    public void toggle() {
        if (player.isPlaying()) {
            stop();
        } else {
            if (cursor >= clip.duration() - 0.01) {
                cursor = 0;
            }
            start();
        }
    }

    public void stop() {
        if (separating != null) {
            separating.cancel();
            separating = null;
        }
        player.stop();
        changed.run();
    }

    private void start() {
        told.accept("");
        float[] samples = parts.get(part);
        if (samples != null) {
            player.play(samples, clip.rate(), cursor);
            return;
        }
        Part wanted = part;
        told.accept(NLS.bind(Messages.Playback_separating, clip.name()));
        if (separating != null) {
            separating.cancel();
        }
        Job job = Job.create(NLS.bind(Messages.Playback_separating, clip.name()), (IProgressMonitor monitor) -> {
            try {
                float[] made = wanted.of(clip, monitor);
                later(() -> separated(wanted, made));
                return Status.OK_STATUS;
            } catch (OperationCanceledException e) {
                return Status.CANCEL_STATUS;
            }
        });
        separating = job;
        job.schedule();
    }

    private void separated(Part made, float[] samples) {
        parts.put(made, samples);
        if (separating != null && made == part) {
            separating = null;
            start();
        }
    }

    void close() {
        closed = true;
        if (separating != null) {
            separating.cancel();
        }
        // ends the line, which may take a moment
        Thread.ofPlatform().daemon().name("recital-player-end").start(player::close);
    }
}
