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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.library.LibraryAddress;

/** Against a list. */
class SignalBlocksTest {

	@TempDir
	Path folder;

	private record Told(int person, int item, int kind, double amount, long millis) {
	}

	private static List<Told> after(Desk desk, long number) throws Exception {
		return desk.read(c -> {
			List<Told> told = new ArrayList<>();
			SignalBlocks.forEach(c, number, (n, person, item, kind, amount, millis) -> told.add(new Told(person, item, kind, amount, millis)));
			return told;
		});
	}

	private static int rows(Desk desk) throws Exception {
		return desk.read(c -> Sql.first(c, "SELECT COUNT(*) FROM feedback", r -> r.getInt(1))).orElseThrow();
	}

	/** Without printing a hundred thousand of them. */
	private static void assertSame(List<Told> expected, List<Told> found) {
		assertEquals(expected.size(), found.size());
		for (int i = 0; i < expected.size(); i++) {
			assertEquals(expected.get(i), found.get(i), "signal " + i);
		}
	}

	@Test
	void whatIsAddedIsThereInItsOrderWhateverIsPutTogether() throws Exception {
		SplittableRandom random = new SplittableRandom(5);
		List<Told> expected = new ArrayList<>();
		List<Told> followed = new ArrayList<>();
		try (Desk desk = Desk.open(LibraryAddress.of(folder))) {
			for (int t = 0; t < 400; t++) {
				int many = t % 150 == 140 ? 21_000 : t % 97 == 0 ? 5000 : 1 + random.nextInt(3);
				List<Told> some = new ArrayList<>();
				for (int i = 0; i < many; i++) {
					some.add(new Told(random.nextInt(5), random.nextInt(), 1 + random.nextInt(4), random.nextDouble(), random.nextLong()));
				}
				desk.write(c -> {
					some.forEach(s -> desk.blocks().add(s.person, s.item, s.kind, s.amount, s.millis));
					return null;
				}).get();
				expected.addAll(some);
				if (random.nextInt(30) == 0) { // one who reads now and then, across what is put together meanwhile
					followed.addAll(after(desk, followed.size()));
				}
			}
			followed.addAll(after(desk, followed.size()));
			assertSame(expected, after(desk, 0));
			assertSame(expected, followed);
			assertEquals(expected.size(), (long) desk.read(SignalBlocks::size));
			assertTrue(rows(desk) < 300, rows(desk) + " rows");

			long ofTwo = expected.stream().filter(s -> s.person == 2).count();
			assertEquals(ofTwo + 1, (int) desk.write(c -> {
				desk.blocks().add(2, 1, 1, 1, 1); // of the same transaction
				return desk.blocks().erase(c, 2);
			}).get());
			expected.removeIf(s -> s.person == 2);
			assertSame(expected, after(desk, 0));
		}
	}

	@Test
	void smallRowsArePutTogether() throws Exception {
		try (Desk desk = Desk.open(LibraryAddress.of(folder))) {
			int most = 0;
			for (int t = 0; t < 400; t++) {
				int n = t;
				desk.write(c -> {
					desk.blocks().add(1, n, 1, 1, 1);
					return null;
				}).get();
				if (t % 10 == 0) {
					most = Math.max(most, rows(desk));
				}
			}
			assertTrue(most > 100 && most <= 256, most + " rows at most");
		}
	}

	@Test
	void whatIsUndoneIsNotThere() throws Exception {
		try (Desk desk = Desk.open(LibraryAddress.of(folder))) {
			var failed = desk.write(c -> {
				desk.blocks().add(1, 1, 1, 1, 1);
				throw new java.sql.SQLException("no");
			});
			assertTrue(failed.handle((x, e) -> e != null).get());
			desk.write(c -> null).get();
			assertEquals(List.of(), after(desk, 0));
		}
	}

	@Test
	void aSetOfNumbersKnowsWhatIsNew() {
		SplittableRandom random = new SplittableRandom(1);
		LongSet set = new LongSet(5000);
		java.util.Set<Long> slow = new java.util.HashSet<>();
		for (int i = 0; i < 5000; i++) {
			long number = random.nextLong(3000) << random.nextInt(40);
			assertEquals(slow.add(number), set.add(number));
		}
	}
}
