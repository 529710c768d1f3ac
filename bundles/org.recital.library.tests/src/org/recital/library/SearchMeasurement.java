/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Measures how long searches in a catalogue of 100,000 songs take: by title, artist, style, mood, tempo and all of them. Prints median, 99th
 * percentile and longest of each kind, in milliseconds. Argument: folder of the library, made and filled when empty.
 */
public final class SearchMeasurement {

	private static final int SONGS = 100_000;
	private static final int SEARCHES = 300;
	private static final String[] SYLLABLES = { "ka", "lo", "mi", "ter", "san", "du", "vel", "or", "ni", "bra", "sto", "el", "qui", "ma", "ré", "fen" };
	private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
	private static final String[] MOODS = { "calm", "warm", "angry", "happy", "sad", "tense" };

	private SearchMeasurement() {
	}

	public static void main(String[] arguments) throws Exception {
		try (Library library = Library.open(LibraryAddress.of(Path.of(arguments[0])))) {
			SplittableRandom random = new SplittableRandom(1);
			if (library.catalogue().size() == 0) {
				long start = System.nanoTime();
				for (int n = 0; n < SONGS; n += 5000) {
					List<Item> some = new ArrayList<>();
					for (int i = n; i < n + 5000; i++) {
						some.add(song(i, random));
					}
					library.catalogue().put(some).get();
				}
				System.out.printf("filled in %.1f s%n", (System.nanoTime() - start) / 1e9);
			}
			long start = System.nanoTime();
			library.catalogue().search(ItemQuery.of("x", 1));
			System.out.printf("first search, which reads all items: %.0f ms%n", (System.nanoTime() - start) / 1e6);
			for (int warm = 0; warm < 2; warm++) {
				measure(library, "title or any attribute", r -> ItemQuery.of(word(r, 2), 50), warm > 0);
				measure(library, "two words", r -> ItemQuery.of(word(r, 1) + " " + word(r, 2), 50), warm > 0);
				measure(library, "nothing found", r -> ItemQuery.of(word(r, 2) + "xyz", 50), warm > 0);
				measure(library, "artist", r -> new ItemQuery("", Map.of("artist", word(r, 2)), Map.of(), 50), warm > 0);
				measure(library, "style and mood", r -> new ItemQuery("", Map.of("style", "style " + r.nextInt(40), "mood", MOODS[r.nextInt(6)]), Map.of(), 50),
						warm > 0);
				measure(library, "tempo", r -> new ItemQuery("", Map.of(), Map.of("tempo", new ItemQuery.Range(60 + r.nextInt(60), 121)), 50), warm > 0);
				measure(library, "all of them", r -> new ItemQuery(word(r, 1), Map.of("artist", word(r, 1), "style", "style", "mood", MOODS[r.nextInt(6)]),
						Map.of("tempo", new ItemQuery.Range(70, 90)), 50), warm > 0);
			}
		}
	}

	private static String word(SplittableRandom random, int syllables) {
		StringBuilder word = new StringBuilder();
		for (int s = 0; s < syllables; s++) {
			word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
		}
		return word.toString();
	}

	private static Item song(int number, SplittableRandom random) {
		SplittableRandom artist = new SplittableRandom(random.nextInt(8000));
		return new Item("s" + number, word(random, 3) + " " + word(random, 2), Map.of("artist", List.of(word(artist, 3) + " " + word(artist, 2)), "style",
				List.of("style " + random.nextInt(40)), "mood", List.of(MOODS[random.nextInt(6)]), "tempo",
				List.of(Double.toString(Math.round(600 + random.nextDouble() * 1200) / 10.0))));
	}

	@FunctionalInterface
	private interface Asking {
		ItemQuery query(SplittableRandom random);
	}

	private static void measure(Library library, String name, Asking asking, boolean told) throws Exception {
		SplittableRandom random = new SplittableRandom(9);
		long[] nanos = new long[SEARCHES];
		int found = 0;
		long cpu = CLOCK.getCurrentThreadCpuTime();
		for (int i = 0; i < SEARCHES; i++) {
			ItemQuery query = asking.query(random);
			long start = System.nanoTime();
			found += library.catalogue().search(query).size();
			nanos[i] = System.nanoTime() - start;
		}
		cpu = CLOCK.getCurrentThreadCpuTime() - cpu;
		Arrays.sort(nanos);
		if (told) {
			System.out.printf("%-24s median %.2f, 99 %% %.2f, longest %.2f ms, processor time %.2f ms each; %.1f found%n", name, nanos[SEARCHES / 2] / 1e6,
					nanos[(int) (SEARCHES * 0.99)] / 1e6, nanos[SEARCHES - 1] / 1e6, cpu / 1e6 / SEARCHES, found / (double) SEARCHES);
		}
	}
}
