/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sounds of three styles in a folder each: clips of real music where the shared data are there, else tones. */
final class StyleSounds {

    private static final int CLIPS = 10;

    private StyleSounds() {
    }

    /** Puts them there. @return one of them */
    static Path put(Path folder) throws IOException {
        Path music = Path.of(System.getProperty("recital.root", ".")).toAbsolutePath().normalize().resolveSibling("shared").resolve("data/music");
        Path one = null;
        int style = 0;
        for (String name : List.of("ambient", "techno", "orchestral")) {
            Path to = Files.createDirectories(folder.resolve(name));
            style++;
            if (Files.isDirectory(music)) {
                try (var files = Files.list(music.resolve(name))) {
                    // the first clip of each track: none of a track is on two sides
                    for (Path clip : files.filter(p -> p.toString().endsWith("_0.ogg")).sorted().limit(CLIPS).toList()) {
                        one = Files.copy(clip, to.resolve(clip.getFileName()));
                    }
                }
            } else {
                for (int i = 0; i < CLIPS; i++) {
                    one = Wavs.tones(to.resolve("clip" + i + ".wav"), 5, 200.0 * style * style + 10 * i);
                }
            }
        }
        return one;
    }
}
