/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Data sets for tests of the window. */
final class TestData {

    private TestData() {
    }

    /** MovieLens when it is on this machine, else a small folder of the same shape. */
    static Path movieLens(Path scratch) throws IOException {
        Path real = Path.of(System.getProperty("recital.root", "."), "..", "shared", "data", "ml-latest-small").toAbsolutePath().normalize();
        return Files.exists(real.resolve("ratings.csv")) ? real : small(scratch.resolve("ml-small"), 120, 200, 4000);
    }

    /** A folder in the shape of MovieLens, the same for the same numbers. */
    static Path small(Path folder, int users, int films, int ratings) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(7);
        try (Writer movies = Files.newBufferedWriter(folder.resolve("movies.csv"))) {
            movies.write("movieId,title,genres\n");
            String[] genres = { "Drama", "Comedy", "Crime", "Romance" };
            for (int f = 1; f <= films; f++) {
                movies.write(f + ",Film " + f + " (" + (1960 + f % 60) + ")," + genres[f % 4] + '|' + genres[(f + 1) % 4] + '\n');
            }
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("ratings.csv"))) {
            out.write("userId,movieId,rating,timestamp\n");
            boolean[] seen = new boolean[users * films];
            for (int r = 0; r < ratings; r++) {
                int user = random.nextInt(users);
                int film = (int) (films * Math.pow(random.nextDouble(), 2));
                if (!seen[user * films + film]) {
                    seen[user * films + film] = true;
                    double value = (user + film) % 4 == 0 ? 4.5 : 0.5 + random.nextInt(9) * 0.5;
                    out.write((user + 1) + "," + (film + 1) + ',' + value + ',' + (1_500_000_000L + r * 3600L) + '\n');
                }
            }
        }
        return folder;
    }
}
