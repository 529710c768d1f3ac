/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes a {@code ratings.csv} and {@code movies.csv} of the shape of MovieLens 20M: sorted by user, half stars, seconds
 * since the epoch. Not a test: run it to measure the importer.
 */
public final class GenerateMovieLens {

	private static final int[] HALVES = { 3, 1, 7, 3, 22, 11, 39, 13, 28, 15 }; // shares of 0.5 to 5 stars in two hundredths

	private GenerateMovieLens() {
	}

	/**
	 * @param args folder, rows (20,000,000), users (138,000), films (27,000)
	 */
	public static void main(String[] args) throws IOException {
		Path folder = Path.of(args[0]);
		write(folder, number(args, 1, 20_000_000), number(args, 2, 138_000), number(args, 3, 27_000));
		System.out.println(Files.size(folder.resolve("ratings.csv")) + " bytes in " + folder.resolve("ratings.csv"));
	}

	/** Writes both files. */
	static void write(Path folder, int rows, int users, int films) throws IOException {
		Files.createDirectories(folder);
		SplittableRandom random = new SplittableRandom(20);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("ratings.csv")), 1 << 20)) {
			out.write("userId,movieId,rating,timestamp\n".getBytes(StandardCharsets.US_ASCII));
			StringBuilder line = new StringBuilder();
			int step = Math.max(1, 131_262 / films); // ids of MovieLens 20M reach to 131,262
			for (int row = 0; row < rows; row++) {
				long user = 1 + (long) row * users / rows;
				double skewed = random.nextDouble() * random.nextDouble();
				int film = 1 + (int) (skewed * films) * step;
				line.setLength(0);
				line.append(user).append(',').append(film).append(',');
				int half = half(random.nextInt(142));
				line.append(half / 2).append((half & 1) == 1 ? ".5," : ".0,");
				line.append(789_652_009L + random.nextInt(640_000_000)).append('\n');
				out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
			}
		}
		StringBuilder movies = new StringBuilder("movieId,title,genres\n");
		int step = Math.max(1, 131_262 / films);
		for (int film = 0; film < films; film++) {
			movies.append(1 + film * step).append(film % 3 == 0 ? ",\"Film, The " : ",Film ").append(film).append(" (")
					.append(1950 + film % 65).append(film % 3 == 0 ? ")\"," : "),").append(film % 2 == 0 ? "Drama|Comedy\n" : "Horror\n");
		}
		Files.writeString(folder.resolve("movies.csv"), movies);
	}

	private static int half(int draw) {
		int sum = 0;
		for (int h = 0; h < HALVES.length; h++) {
			sum += HALVES[h];
			if (draw < sum) {
				return h + 1;
			}
		}
		return HALVES.length;
	}

	private static int number(String[] args, int at, int otherwise) {
		return args.length > at ? Integer.parseInt(args[at]) : otherwise;
	}
}
