/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class GridTest {

	private static final SparseRows M = Matrices.of(TestData.ratings(300, 200, 20_000, 5).interactions());

	@Test
	void hasEveryEntryOnce() {
		Grid grid = Grid.of(M, 3, Loop.SEQUENTIAL);
		assertTrue(grid.side() > 1, "the data is too small to show anything");
		List<String> expected = new ArrayList<>();
		for (int u = 0; u < M.rows(); u++) {
			for (int p = M.begin(u); p < M.end(u); p++) {
				expected.add(u + " " + M.indices()[p] + " " + M.value(p));
			}
		}
		List<String> found = new ArrayList<>();
		grid.run(Loop.SEQUENTIAL, 1, (block, from, to) -> {
			for (int k = from; k < to; k++) {
				found.add(grid.users()[k] + " " + grid.items()[k] + " " + grid.values()[k]);
			}
			return 0;
		});
		Collections.sort(expected);
		Collections.sort(found);
		assertEquals(expected, found);
	}

	@Test
	void blocksOfAStratumShareNoUserAndNoItem() {
		Grid grid = Grid.of(M, 4, Loop.SEQUENTIAL);
		for (int epoch = 0; epoch < 3; epoch++) {
			List<Set<Integer>> users = new ArrayList<>();
			List<Set<Integer>> items = new ArrayList<>();
			grid.run(Loop.SEQUENTIAL, epoch, (block, from, to) -> {
				Set<Integer> user = new HashSet<>();
				Set<Integer> item = new HashSet<>();
				for (int k = from; k < to; k++) {
					user.add(grid.users()[k]);
					item.add(grid.items()[k]);
				}
				for (int k = 0; k < grid.memberCount(block); k++) {
					item.add(grid.member(block, k));
				}
				users.add(user);
				items.add(item);
				return 0;
			});
			for (int s = 0; s < grid.side(); s++) {
				for (int a = s * grid.side(); a < (s + 1) * grid.side(); a++) {
					for (int b = a + 1; b < (s + 1) * grid.side(); b++) {
						assertTrue(Collections.disjoint(users.get(a), users.get(b)));
						assertTrue(Collections.disjoint(items.get(a), items.get(b)));
					}
				}
			}
		}
	}

	@Test
	void keepsTheEntriesOfAUserTogether() {
		Grid grid = Grid.of(M, 5, Loop.SEQUENTIAL);
		grid.run(Loop.SEQUENTIAL, 0, (block, from, to) -> {
			Set<Integer> done = new HashSet<>();
			for (int k = from; k < to; k++) {
				if (k == from || grid.users()[k] != grid.users()[k - 1]) {
					assertTrue(done.add(grid.users()[k]), "a user comes again within a block");
				}
			}
			return 0;
		});
	}

	@Test
	void groupsHaveEveryItemOnce() {
		Grid grid = Grid.of(M, 6, Loop.SEQUENTIAL);
		Set<Integer> all = new HashSet<>();
		for (int g = 0; g < grid.side(); g++) {
			for (int k = 0; k < grid.memberCount(g); k++) {
				assertTrue(all.add(grid.member(g, k)));
			}
		}
		assertEquals(M.columns(), all.size());
	}

	@Test
	void addsLossesInTheOrderOfBlocks() {
		Grid grid = Grid.of(M, 7, Loop.SEQUENTIAL);
		double sum = grid.run(Loop.SEQUENTIAL, 3, (block, from, to) -> (to - from) / 3.0 + block);
		double expected = 0;
		for (int b = 0; b < grid.side() * grid.side(); b++) {
			expected += b;
		}
		assertEquals(expected + M.size() / 3.0, sum, 1e-6);
	}
}
