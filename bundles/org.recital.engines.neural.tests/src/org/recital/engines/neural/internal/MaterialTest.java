/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Split;
import org.recital.api.engine.TrainingData;
import org.recital.linalg.SparseRows;
import org.recital.nn.Work;
import org.recital.testkit.TestData;

/** What is learned from, what it is stopped by, and what order things were met in. */
class MaterialTest {

	private static TrainingData data(double validation) {
		Split split = TestData.split(TestData.ratings(50, 30, 600, 4), validation, 0.2, 5);
		return new TrainingData(split, List.of(), List.of());
	}

	@Test
	void withoutAValidationSideTheTrainingSideLendsSome() throws Exception {
		TrainingData data = data(0);
		Material m = Material.of(data, 0.2, 7);
		assertTrue(m.lent());
		assertEquals(data.train().size(), m.learn().size() + m.check().size());
		assertEquals(0.2, m.check().size() / (double) data.train().size(), 0.06);
		assertEquals(data.train().size(), m.profiles().size(), "what was lent is known when recommending");
		for (int u = 0; u < m.users(); u++) {
			assertTrue(m.learn().count(u) + m.check().count(u) >= Material.LEAST || m.check().count(u) == 0);
			for (int p = m.check().begin(u); p < m.check().end(u); p++) {
				assertTrue(Arrays.binarySearch(m.learn().indices(), m.learn().begin(u), m.learn().end(u), m.check().indices()[p]) < 0);
			}
		}
		assertArrayEquals(m.counts(), counts(data));
	}

	private static int[] counts(TrainingData data) {
		int[] counts = new int[data.items()];
		for (int u = 0; u < data.users(); u++) {
			for (int i : data.train().columns(u)) {
				counts[i]++;
			}
		}
		return counts;
	}

	@Test
	void theValidationSideIsNeitherLearnedFromNorKnown() throws Exception {
		TrainingData data = data(0.2);
		Material m = Material.of(data, 0.2, 7);
		assertFalse(m.lent());
		assertEquals(data.train().size(), m.learn().size());
		assertEquals(data.validation().size(), m.check().size());
		assertEquals(data.train().size(), m.profiles().size());
	}

	@Test
	void sequencesAreInOrderOfTimeAndOnlyOfWhatIsLearned() throws Exception {
		TrainingData data = data(0);
		Material m = Material.of(data, 0.3, 7);
		Sequences s = Sequences.of(data.trainEvents(), data.users(), m.learn());
		assertEquals(m.learn().size(), s.items().length);
		for (int u = 0; u < data.users(); u++) {
			long before = Long.MIN_VALUE;
			for (int p = s.offsets()[u]; p < s.offsets()[u + 1]; p++) {
				long time = time(data, u, s.items()[p]);
				assertTrue(time >= before);
				before = time;
			}
		}
	}

	private static long time(TrainingData data, int user, int item) {
		for (int r = 0; r < data.trainEvents().size(); r++) {
			if (data.trainEvents().users().get(r) == user && data.trainEvents().items().get(r) == item) {
				return data.trainEvents().times().orElseThrow().get(r);
			}
		}
		throw new AssertionError("user " + user + " did not meet " + item);
	}

	@Test
	void windowsCoverEachStepOnce() {
		Sequences s = new Sequences(new int[] { 0, 7, 8, 10 }, new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 });
		int[][] windows = s.windows(4);
		assertEquals(List.of("[2, 6]", "[0, 2]", "[8, 9]"), Arrays.stream(windows).map(Arrays::toString).toList());
		assertArrayEquals(new int[] { 5, 6 }, s.last(0, 2));
		assertArrayEquals(new int[] { 7 }, s.last(1, 5));
	}

	@Test
	void judgesByDiscountedGain() {
		SparseRows learn = new SparseRows(1, 5, new int[] { 0, 1 }, new int[] { 4 }, null);
		SparseRows check = new SparseRows(1, 5, new int[] { 0, 2 }, new int[] { 0, 3 }, null);
		// places: 4 is known already, 1 was met by nobody, so 2, 0, 3
		float[] scores = { 3, 9, 4, 1, 8 };
		SparseRows others = new SparseRows(2, 5, new int[] { 0, 1, 4 }, new int[] { 4, 0, 2, 3 }, null);
		SparseRows wanted = new SparseRows(2, 5, new int[] { 0, 2, 2 }, check.indices(), null);
		Judge judge = new Judge(new Material(others, wanted, others, false));
		double gain = 1 / log2(3) + 1 / log2(4);
		double ideal = 1 + 1 / log2(3);
		assertEquals(gain / ideal, judge.of(Work.alone(), (user, row) -> System.arraycopy(scores, 0, row, 0, 5)), 1e-12);
		assertTrue(Double.isNaN(new Judge(new Material(learn, new SparseRows(1, 5, new int[2], new int[0], null), learn, false))
				.of(Work.alone(), (user, row) -> {
				})));
	}

	private static double log2(double x) {
		return Math.log(x) / Math.log(2);
	}
}
