/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.songs;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.SourceDataLine;

import org.recital.api.media.AudioClip;
import org.recital.ui.media.internal.play.Player;
import org.recital.ui.media.internal.sound.LoadJob;
import org.recital.ui.media.internal.sound.Playback;

/**
 * Plays sound files, one at a time: what is begun takes the place of what plays. Reading and playing have threads of their own,
 * so that every method may be called on the UI thread, or by any other. Listeners are called by any thread.
 */
public final class SongPlayer implements AutoCloseable {

    /** A song: what it is called in lists, where its sound is, what people read. */
    public record Song(String id, Path file, String title) {
    }

    /** Is told what plays. */
    public interface Listener {

        /** It is being read, and will be heard in a moment. */
        void begun(Song song);

        /**
         * It is heard no more.
         *
         * @param heard  seconds that were heard
         * @param length seconds that it lasts
         */
        void ended(Song song, double heard, double length);

        /** It cannot be heard; why, in a sentence. */
        void failed(Song song, String why);
    }

    private final Listener listener;
    private final ExecutorService order = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("recital-songs").factory());
    private volatile Song current;
    private Player player;
    private LoadJob loading;
    private double length;
    private double heard;

    /** Plays nothing yet. */
    public SongPlayer(Listener listener) {
        this.listener = listener;
    }

    /** Sound goes there from now on, also that of editors: for tests, and for machines without a device. */
    public static void to(Function<AudioFormat, SourceDataLine> line) {
        Playback.use(line::apply);
    }

    /** Plays a song from its beginning. */
    public void play(Song song) {
        order.execute(() -> {
            end();
            current = song;
            listener.begun(song);
            loading = new LoadJob(song.file(), song.title(), (clip, remark) -> later(() -> loaded(song, clip)), why -> later(() -> failed(song, why)));
            loading.setSystem(true);
            loading.schedule();
        });
    }

    private void later(Runnable what) {
        if (!order.isShutdown()) {
            order.execute(what);
        }
    }

    private void loaded(Song song, AudioClip clip) {
        if (current != song) {
            return; // another one by now
        }
        loading = null;
        length = clip.duration();
        heard = 0;
        player = new Player(Playback.lines(), () -> later(() -> looked(song)), why -> later(() -> failed(song, why)));
        player.play(clip.samples(), clip.rate(), 0);
    }

    /** Playing has begun or ended. */
    private void looked(Song song) {
        if (current == song && player != null && !player.isPlaying()) {
            heard = length;
            end();
        }
    }

    private void failed(Song song, String why) {
        if (current == song) {
            current = null;
            loading = null;
            player = null;
            listener.failed(song, why);
        }
    }

    private void end() {
        Song song = current;
        if (song == null) {
            return;
        }
        current = null;
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
        if (player != null) {
            double at = player.position();
            player.stop();
            player = null;
            listener.ended(song, Double.isNaN(at) ? heard : at, length);
        } else {
            listener.ended(song, 0, 0);
        }
    }

    /** Stops what plays. */
    public void stop() {
        order.execute(this::end);
    }

    /** Id of the song that plays or is about to; empty: none. */
    public String playing() {
        Song song = current;
        return song == null ? "" : song.id();
    }

    @Override
    public void close() {
        later(this::end);
        order.shutdown();
    }
}
