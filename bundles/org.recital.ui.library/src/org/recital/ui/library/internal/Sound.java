/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.recital.ui.media.songs.SongPlayer;

/** Plays songs of the library, one at a time, and keeps what was heard in the play log. Used on the UI thread. */
public final class Sound {

    /** What was heard so long, or half of it, counts as played; less as left early. */
    static final double PLAYED_SECONDS = 30;
    /** What was heard less long counts as nothing. */
    static final double NOTHING_SECONDS = 0.5;

    private final LibraryHub hub;
    private final SongPlayer player;

    Sound(LibraryHub hub) {
        this.hub = hub;
        player = new SongPlayer(new SongPlayer.Listener() {
            @Override
            public void begun(SongPlayer.Song song) {
                hub.later(() -> hub.tell(Topic.PLAYING));
            }

            @Override
            public void ended(SongPlayer.Song song, double heard, double length) {
                hub.later(() -> {
                    if (heard >= NOTHING_SECONDS) {
                        hub.heard(song.id(), isLeft(heard, length));
                    }
                    hub.tell(Topic.PLAYING);
                });
            }

            @Override
            public void failed(SongPlayer.Song song, String why) {
                hub.later(() -> {
                    hub.say(why);
                    hub.tell(Topic.PLAYING);
                });
            }
        });
    }

    /** Whether a song was left early. */
    static boolean isLeft(double heard, double length) {
        return heard < Math.min(PLAYED_SECONDS, length / 2);
    }

    /**
     * Plays a song, or stops it when it plays.
     *
     * @param file where its sound is; empty: nowhere
     */
    public void toggle(String id, String title, String file) {
        if (id.equals(playing())) {
            stop();
            return;
        }
        if (file.isBlank()) {
            hub.say(NLS.bind(Messages.Sound_none, title));
            return;
        }
        if (file.matches("(?i)[a-z][a-z0-9+.-]+:.*") && !file.startsWith("file:")) {
            hub.say(NLS.bind(Messages.Sound_elsewhere, title, file));
            return;
        }
        Path path = file.startsWith("file:") ? Path.of(java.net.URI.create(file)) : hub.path(file);
        if (!Files.isRegularFile(path)) {
            hub.say(NLS.bind(Messages.Sound_gone, title, path));
            return;
        }
        player.play(new SongPlayer.Song(id, path, title));
    }

    /** Stops what plays. */
    public void stop() {
        player.stop();
    }

    /** Id of the song that plays; empty: none. */
    public String playing() {
        return player.playing();
    }

    void close() {
        player.close();
    }
}
