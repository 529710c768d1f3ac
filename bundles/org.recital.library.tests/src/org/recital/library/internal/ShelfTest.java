/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.recital.library.ItemQuery;

/** Against one that looks at everything. */
class ShelfTest {

	private record Song(int no, String title, String artist, double tempo) {
	}

	private static String word(SplittableRandom random) {
		return List.of("rain", "ra", "steel", "st", "été", "on", "Zoë", "i").get(random.nextInt(8));
	}

	private static boolean fits(Song s, ItemQuery query) {
		for (String w : Folding.fold(query.words()).split("\\s+")) {
			if (!Folding.fold(s.title).contains(w) && !Folding.fold(s.artist).contains(w) && !Double.toString(s.tempo).contains(w)) {
				return false;
			}
		}
		return Folding.fold(s.artist).contains(Folding.fold(query.having().getOrDefault("artist", "")))
				&& (!query.between().containsKey("tempo") || s.tempo >= query.between().get("tempo").least() && s.tempo <= query.between().get("tempo").most());
	}

	@Test
	void findsWhatLookingAtEverythingFinds() {
		SplittableRandom random = new SplittableRandom(2);
		AttributeValues values = new AttributeValues();
		Map<Integer, Song> songs = new java.util.TreeMap<>();
		Shelf shelf = new Shelf(List.of());
		int found = 0;
		for (int round = 0; round < 30; round++) {
			List<Shelf.Entry> changed = new ArrayList<>();
			for (int no : random.ints(20, 0, 200).distinct().toArray()) {
				Song s = new Song(no, word(random) + " " + word(random), word(random), random.nextInt(60, 70));
				songs.put(no, s);
				changed.add(new Shelf.Entry(no, Folding.fold(s.title), new int[] { values.number("artist", s.artist, Folding.fold(s.artist), Double.NaN),
						values.number("tempo", Double.toString(s.tempo), Double.toString(s.tempo), s.tempo) }));
			}
			shelf = shelf.with(changed);
			for (int q = 0; q < 50; q++) {
				ItemQuery query = new ItemQuery(random.nextInt(3) == 0 ? "" : word(random) + (random.nextBoolean() ? " " + word(random) : ""),
						random.nextBoolean() ? Map.of("artist", word(random)) : Map.of(),
						random.nextBoolean() ? Map.of("tempo", new ItemQuery.Range(60 + random.nextInt(9), 67)) : Map.of(), 1 + random.nextInt(20));
				String all = Folding.fold(query.words());
				List<Integer> expected = songs.values().stream().filter(s -> fits(s, query))
						.sorted(Comparator.<Song, Boolean> comparing(s -> !Folding.fold(s.title).startsWith(all)).thenComparing(s -> Folding.fold(s.title))
								.thenComparing(Song::no)).limit(query.limit()).map(Song::no).toList();
				assertEquals(expected, shelf.search(query, values.snapshot()), query.toString());
				found += expected.size();
			}
		}
		assertEquals(true, found > 1000, "something is found: " + found);
	}
}
