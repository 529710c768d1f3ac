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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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

    /** A tone as a WAV file: 8,000 Hz, 16 bits. */
    static byte[] wav(int seconds) {
        int n = 8000 * seconds;
        ByteBuffer b = ByteBuffer.allocate(44 + 2 * n).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * n).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        b.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16000).putShort((short) 2).putShort((short) 16);
        b.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * n);
        for (int i = 0; i < n; i++) {
            b.putShort((short) (12000 * Math.sin(2 * Math.PI * 440 * i / 8000)));
        }
        return b.array();
    }
}
