/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NearestRowsTest {

	/** The obvious way: every row in full, sorted. */
	private static SparseRows slow(SimilarityRows similarities, int k, boolean[] eligible) {
		int n = similarities.size();
		int[] offsets = new int[n + 1];
		int[] indices = new int[n * k];
		float[] values = new float[n * k];
		for (int i = 0; i < n; i++) {
			int row = i;
			float[] s = new float[n];
			similarities.worker().all(i, s);
			int[] best = IntStream.range(0, n).filter(j -> j != row && s[j] > 0 && (eligible == null || eligible[j])).boxed()
					.sorted(Comparator.comparingDouble((Integer j) -> -s[j]).thenComparing(j -> j)).limit(k).mapToInt(j -> j)
					.toArray();
			offsets[i + 1] = offsets[i] + best.length;
			for (int q = 0; q < best.length; q++) {
				indices[offsets[i] + q] = best[q];
				values[offsets[i] + q] = s[best[q]];
			}
		}
		return new SparseRows(n, n, offsets, Arrays.copyOf(indices, offsets[n]),
				Arrays.copyOf(values, offsets[n]));
	}

	private static void same(SparseRows expected, SparseRows actual) {
		assertArrayEquals(expected.offsets(), actual.offsets());
		assertArrayEquals(expected.indices(), actual.indices());
		assertArrayEquals(expected.values(), actual.values());
	}

	/** Ones give many equal similarities, values hardly any. */
	private static List<SimilarityRows> similarities() {
		SparseRows ones = RandomRows.of(120, 150, 0.06, false, 1);
		SparseRows values = RandomRows.of(120, 150, 0.06, true, 2);
		return List.of(CountSimilarity.cosine(ones, OverlapWeight.none()),
				new ProductSimilarity(values, OverlapWeight.none()),
				CommonSimilarity.pearson(values, new OverlapWeight(3, 0, 0)));
	}

	@Test
	void findsWhatSortingEveryRowFinds() {
		for (SimilarityRows s : similarities()) {
			for (int k : new int[] { 1, 2, 7, 149, 1000 }) {
				SparseRows expected = slow(s, k, null);
				assertTrue(expected.size() > 0);
				same(expected, NearestRows.of(s, k, null, Loop.SEQUENTIAL));
				same(expected, NearestRows.whole(s, Math.min(k, 149), null, Loop.SEQUENTIAL));
			}
		}
	}

	@Test
	void findsTheSameOnAnyNumberOfThreads() {
		for (SimilarityRows s : similarities()) {
			SparseRows expected = slow(s, 6, null);
			for (int threads : new int[] { 2, 3, 7 }) {
				for (int run = 0; run < 5; run++) {
					same(expected, NearestRows.pairs(s, 6, null, RandomRows.threads(threads)));
					same(expected, NearestRows.whole(s, 6, null, RandomRows.threads(threads)));
				}
			}
		}
	}

	@Test
	void findsTheSameInAnyOrderOfTasks() {
		Loop backwards = new Loop() {
			@Override
			public int threads() {
				return 1;
			}

			@Override
			public void forEach(int tasks, IntConsumer task) {
				for (int t = tasks - 1; t >= 0; t--) {
					task.accept(t);
				}
			}
		};
		for (SimilarityRows s : similarities()) {
			for (int k : new int[] { 1, 3, 10 }) {
				same(slow(s, k, null), NearestRows.pairs(s, k, null, backwards));
			}
		}
	}

	@Test
	void onlyTheEligibleAreNeighbours() {
		for (SimilarityRows s : similarities()) {
			boolean[] eligible = new boolean[s.size()];
			for (int j = 0; j < eligible.length; j++) {
				eligible[j] = j % 3 != 0;
			}
			SparseRows expected = slow(s, 5, eligible);
			same(expected, NearestRows.pairs(s, 5, eligible, RandomRows.threads(2)));
			same(expected, NearestRows.whole(s, 5, eligible, RandomRows.threads(2)));
			assertTrue(expected.count(0) > 0 || expected.count(3) > 0, "those who are not eligible have neighbours, too");
		}
	}

	@Test
	void findsTheSameInTheOrderOfCounts() {
		SparseRows m = RandomRows.of(90, 130, 0.08, false, 4);
		for (CountSimilarity s : List.of(CountSimilarity.cosine(m, OverlapWeight.none()),
				CountSimilarity.jaccard(m, new OverlapWeight(2, 0, 0)))) {
			boolean[] eligible = new boolean[s.size()];
			for (int j = 0; j < eligible.length; j++) {
				eligible[j] = j % 4 != 1;
			}
			for (int k : new int[] { 1, 5, 200 }) {
				int kept = Math.min(k, 129);
				same(slow(s, k, null), NearestRows.pairs(s, s.byCount(), kept, null, RandomRows.threads(3)));
				same(slow(s, k, eligible), NearestRows.pairs(s, s.byCount(), kept, eligible, RandomRows.threads(2)));
			}
		}
	}

	@Test
	void similaritiesAreTheSameInTheOrderOfCounts() {
		SparseRows m = RandomRows.of(40, 60, 0.2, false, 5);
		CountSimilarity s = CountSimilarity.jaccard(m, new OverlapWeight(1, 3, 0));
		SimilarityRows.Renumbered other = s.byCount();
		int[] counts = m.columnCounts();
		float[] expected = new float[60];
		float[] actual = new float[60];
		for (int p = 0; p < 60; p++) {
			int i = other.ids()[p];
			assertTrue(p == 0 || counts[other.ids()[p - 1]] > counts[i] || counts[other.ids()[p - 1]] == counts[i] && other.ids()[p - 1] < i);
			s.worker().all(i, expected);
			other.rows().worker().all(p, actual);
			for (int q = 0; q < 60; q++) {
				assertEquals(expected[other.ids()[q]], actual[q]);
			}
			other.rows().worker().before(p, actual);
			for (int q = 0; q < p; q++) {
				assertEquals(expected[other.ids()[q]], actual[q]);
			}
		}
	}

	@Test
	void manyThingsAreTakenInTheOrderOfCounts() {
		SparseRows m = RandomRows.of(30, 8200, 0.01, false, 6);
		CountSimilarity s = CountSimilarity.cosine(m, OverlapWeight.none());
		assertTrue(s.renumbered() != null);
		same(NearestRows.pairs(s, null, 3, null, RandomRows.threads(2)), NearestRows.pairs(s, 3, null, RandomRows.threads(2)));
	}

	@Test
	void nothingAndOneHaveNoNeighbours() {
		for (int n = 0; n < 2; n++) {
			SparseRows m = new SparseRows(1, n, new int[] { 0, n }, new int[n], null);
			SimilarityRows s = CountSimilarity.cosine(m, OverlapWeight.none());
			assertEquals(0, NearestRows.of(s, 3, null, Loop.SEQUENTIAL).size());
			assertEquals(0, NearestRows.whole(s, 1, null, Loop.SEQUENTIAL).size());
		}
	}

	@Test
	void selectsFromOneRow() {
		float[] row = { 0, 3, -1, 5, 3, 0, 4 };
		int[] indices = new int[3];
		float[] values = new float[3];
		assertEquals(3, NearestRows.select(row, 7, 3, indices, values));
		assertArrayEquals(new int[] { 3, 6, 1 }, indices);
		assertArrayEquals(new float[] { 5, 4, 3 }, values);
		assertEquals(1, NearestRows.select(row, 2, 3, indices, values));
		assertEquals(1, indices[0]);
	}

	@Test
	void aLoopThatThrowsEndsTheWork() {
		Loop cancelled = new Loop() {
			@Override
			public int threads() {
				return 1;
			}

			@Override
			public void forEach(int tasks, IntConsumer task) {
				task.accept(0);
				throw new CancellationException();
			}
		};
		SimilarityRows s = similarities().getFirst();
		assertThrows(CancellationException.class, () -> NearestRows.of(s, 3, null, cancelled));
	}
}
