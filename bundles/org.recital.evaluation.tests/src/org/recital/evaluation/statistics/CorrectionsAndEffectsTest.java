/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Cases computed by hand. */
class CorrectionsAndEffectsTest {

	private static final double EXACT = 1e-12;

	@Test
	void bonferroniMultipliesByTheNumberOfTestsThatWereMade() {
		assertArrayEquals(new double[] { 0.03, 0.12, Double.NaN, 1 }, Correction.BONFERRONI.adjust(0.01, 0.04, Double.NaN, 0.5), EXACT);
	}

	@Test
	void benjaminiHochbergStepsUp() {
		// sorted 0.005, 0.01, 0.03, 0.04 by 4/1, 4/2, 4/3, 4/4, never above the one after
		assertArrayEquals(new double[] { 0.02, 0.04, 0.04, 0.02, Double.NaN }, Correction.BENJAMINI_HOCHBERG.adjust(0.01, 0.04, 0.03, 0.005, Double.NaN), EXACT);
		assertArrayEquals(new double[] { 0.9, 0.9 }, Correction.BENJAMINI_HOCHBERG.adjust(0.9, 0.8), EXACT);
		assertArrayEquals(new double[0], Correction.BENJAMINI_HOCHBERG.adjust(), EXACT);
	}

	@Test
	void theFirstExampleOfBenjaminiAndHochbergFindsFour() {
		// their section 3.2: fifteen tests; Bonferroni and Holm find three at 0.05, theirs four
		double[] p = { 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1 };
		assertEquals(4, found(Correction.BENJAMINI_HOCHBERG.adjust(p)));
		assertEquals(3, found(Correction.BONFERRONI.adjust(p)));
		assertEquals(3, found(Correction.HOLM.adjust(p)));
		assertEquals(9, found(Correction.NONE.adjust(p)));
	}

	private static long found(double[] adjusted) {
		return java.util.Arrays.stream(adjusted).filter(v -> v <= 0.05).count();
	}

	@Test
	void theSignTestCountsWhoIsBetter() {
		// 1 of 6 the other way: 2 (1 + 6) / 64
		assertEquals(14.0 / 64, PairedTest.SIGN.p(new double[] { 1, 2, 0.1, 5, -9, 3, 0, 0 }, 1), EXACT);
		assertEquals(2.0 / 32, PairedTest.SIGN.p(new double[] { -1, -2, -3, -4, -5 }, 1), EXACT);
		assertEquals(1, PairedTest.SIGN.p(new double[] { 1, -1 }, 1), EXACT);
	}

	@Test
	void theCorrectedTWidensTheVarianceByTheSharedTrainingData() {
		// mean 2, variance 1 (three parts), so t = 2 / sqrt(1/3 + 1/2) = 2.19089; with two degrees of freedom p = 1 - t / sqrt(2 + t^2)
		double t = 2 / Math.sqrt(1.0 / 3 + 1.0 / 2);
		assertEquals(1 - t / Math.sqrt(2 + t * t), PairedTest.CORRECTED_T.p(new double[] { 1, 2, 3 }, 1, 0.5), EXACT);
		assertEquals(Double.NaN, PairedTest.CORRECTED_T.p(new double[] { 1, 2, 3 }, 1, Double.NaN));
	}

	@Test
	void effectSizes() {
		double[] mine = { 3, 5, 4, 8 };
		double[] base = { 1, 5, 5, 4 };
		double[] differences = { 2, 0, -1, 4 };
		Effect e = Effect.of(differences, mine, base);
		// mean 5/4; squares of 3/4, -5/4, -9/4, 11/4: (9 + 25 + 81 + 121) / 16 / 3
		assertEquals(1.25 / Math.sqrt(236.0 / 48), e.cohenD(), EXACT);
		// ranks of 1, 2, 4: minus 1, plus 2 + 3
		assertEquals((5.0 - 1) / 6, e.rankBiserial(), EXACT);
		// 3 is above 1 and below three; 5 above 1, 4 and beside two; 4 above 1, beside 4, below two; 8 above all
		assertEquals(((1 - 3) + 2 + (1 - 2) + 4) / 16.0, e.cliffDelta(), EXACT);
		assertEquals(Effect.NONE, Effect.of(new double[] { 1 }, new double[] { 2 }, new double[] { 1 }));
		Effect none = Effect.of(new double[3], new double[] { 1, 2, 3 }, new double[] { 1, 2, 3 });
		assertEquals(new Effect(0, 0, 0), none);
		assertEquals(Double.NaN, Effect.of(new double[] { 1, 1 }, new double[] { 2, 3 }, new double[] { 1, 2 }).cohenD(), "no spread at all");
	}

	@Test
	void groupsAreTheLargestSetsThatAreAllAlike() {
		boolean[][] alike = new boolean[5][5];
		for (int[] pair : new int[][] { { 0, 1 }, { 1, 2 }, { 0, 2 }, { 2, 3 } }) {
			alike[pair[0]][pair[1]] = true;
			alike[pair[1]][pair[0]] = true;
		}
		assertEquals(List.of(List.of(0, 1, 2), List.of(2, 3), List.of(4)), Cliques.of(alike));
		assertEquals(List.of(), Cliques.of(new boolean[0][0]));
		boolean[][] path = new boolean[5][5];
		for (int k = 0; k < 4; k++) {
			path[k][k + 1] = true;
			path[k + 1][k] = true;
		}
		assertEquals(List.of(List.of(0, 1), List.of(1, 2), List.of(2, 3), List.of(3, 4)), Cliques.of(path), "and no part of one");
	}
}
