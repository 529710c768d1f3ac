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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PairedTestTest {

	/** Depression scores before and after, Hollander and Wolfe, table 3.1. */
	private static final double[] DEPRESSION = { 1.83 - 0.878, 0.50 - 0.647, 1.62 - 0.598, 2.48 - 2.05, 1.68 - 1.06, 1.88 - 1.29,
			1.55 - 1.06, 3.06 - 3.14, 1.30 - 1.29 };
	private static final double[] TIED = { 1, 1, -1, 2, 2, -3, 4, 0, 5 };
	private static final double[] MANY = { -0.5, -1.0, 0.1, 0.7, 1.4, 0.4, -0.3, -0.5, 1.0, 1.9, 0.6, -0.9, -0.7, 1.9, 0.5, -1.4, 0.2,
			-0.9, -0.3, -0.2, -0.4, 0.9, 0.2, -0.3, 0.7, 1.1, -1.3, 0.0, -0.7, 0.1, -1.0, 0.3, 0.3, -0.0, -0.7, -0.1, -0.8, -1.1, 0.5,
			-0.8, 1.5, 1.0, -1.7, 0.6, -0.8, 0.3, 0.3, -1.7, 0.1, 0.0, 1.3, -0.9, 1.0, -0.8, -0.0, -0.5, 1.7, 0.9, 2.7, 0.9, 1.1, 1.1,
			-0.3, 0.2, 1.7, -0.1, 0.5, 0.3, 0.9, -0.1, 0.1, 0.5, 0.4, -0.6, 1.2, -1.0, -0.9, -1.0, 1.3, -0.1 };

	@Test
	void tMatchesReferenceValues() {
		assertEquals(0.016176627434908088, PairedTest.T.p(DEPRESSION, 1), 1e-12);
		assertEquals(0.22205956874035646, PairedTest.T.p(MANY, 1), 1e-12);
	}

	@Test
	void signedRankIsExactForFewAlsoWithTies() {
		assertEquals(0.0390625, PairedTest.WILCOXON.p(DEPRESSION, 1), 1e-15);
		assertEquals(0.171875, PairedTest.WILCOXON.p(TIED, 1), 1e-15);
	}

	@Test
	void signedRankOfManyIsTheNormalApproximationCorrectedForTies() {
		assertEquals(0.2916865900269179, PairedTest.WILCOXON.p(MANY, 1), 1e-10);
	}

	@Test
	void sizesThatDifferByRoundingAreTies() {
		double[] rounded = TIED.clone();
		rounded[0] = 0.1 + 0.2 + 0.7;
		rounded[2] = -(1 - 1e-16 * 3);
		assertEquals(PairedTest.WILCOXON.p(TIED, 1), PairedTest.WILCOXON.p(rounded, 1), 1e-15);
	}

	@Test
	void signFlipsOfFewAreAllCounted() {
		assertEquals(0.21875, PairedTest.RANDOMISATION.p(TIED, 1), 1e-15);
	}

	@Test
	void drawnSignFlipsAgreeWithTheTTest() {
		double p = PairedTest.RANDOMISATION.p(MANY, 3);
		assertEquals(PairedTest.T.p(MANY, 3), p, 0.02);
		assertEquals(p, PairedTest.RANDOMISATION.p(MANY, 3));
		assertTrue(p != PairedTest.RANDOMISATION.p(MANY, 4), "another seed, other draws");
	}

	@Test
	void withoutDifferencesNothingIsFoundAndOneUserShowsNothing() {
		for (PairedTest test : PairedTest.values()) {
			assertEquals(1, test.p(new double[5], 1, 0.25), test.name());
			assertEquals(Double.NaN, test.p(new double[] { 2 }, 1, 0.25), test.name());
		}
		assertEquals(0, PairedTest.T.p(new double[] { 1, 1, 1 }, 1), "no spread at all");
	}

	@Test
	void eachTestKeepsItsErrorRate() {
		for (PairedTest test : List.of(PairedTest.T, PairedTest.WILCOXON, PairedTest.SIGN, PairedTest.RANDOMISATION)) {
			Random random = new Random(11);
			int found = 0;
			for (int round = 0; round < 400; round++) {
				double[] d = new double[40];
				for (int k = 0; k < d.length; k++) {
					d[k] = random.nextGaussian();
				}
				found += test.p(d, round) < 0.05 ? 1 : 0;
			}
			assertTrue(found >= 8 && found <= 34, test + ": " + found + " of 400 false findings, 20 expected");
		}
	}

	@Test
	void holmCorrectsStepByStep() {
		// sorted 0.005, 0.01, 0.03, 0.04 by 4, 3, 2, 1, never below the one before
		assertArrayEquals(new double[] { 0.03, 0.06, 0.06, 0.02, Double.NaN }, Holm.adjust(0.01, 0.04, 0.03, 0.005, Double.NaN), 1e-15);
		assertArrayEquals(new double[] { 1, 1 }, Holm.adjust(0.9, 0.8), 1e-15);
		assertArrayEquals(new double[0], Holm.adjust());
	}
}
