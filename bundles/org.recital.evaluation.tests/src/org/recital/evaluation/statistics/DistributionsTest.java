/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Against values computed with 40 digits. */
class DistributionsTest {

	private static void t(double t, double freedom, double expected) {
		double p = Distributions.studentTwoSided(t, freedom);
		assertEquals(expected, p, 1e-10 * expected, () -> "t = " + t + ", freedom = " + freedom);
		assertEquals(p, Distributions.studentTwoSided(-t, freedom));
	}

	@Test
	void tailsOfStudentsT() {
		t(0.5, 1, 0.704832764699133452);
		t(2.0, 1, 0.295167235300866548);
		t(1.0, 2, 0.422649730810374235);
		t(2.228, 10, 0.0500117718171113654);
		t(3.5, 7, 0.00999304088188554726);
		t(1.96, 1000, 0.0502731849557487184);
		t(2.5758, 6039, 0.0100244041332118057);
		t(0.01, 138492, 0.992021301774524228);
		t(1.96, 138492, 0.0499977925022758351);
		t(6.0, 50, 2.18893948507999272e-7);
		t(12.0, 200, 2.42213600524663142e-25);
		t(1e-8, 5, 0.999999992407866204);
		t(40, 3, 0.0000343806807891585283);
		assertEquals(1, Distributions.studentTwoSided(0, 4));
		assertEquals(0, Distributions.studentTwoSided(Double.POSITIVE_INFINITY, 4));
	}

	@Test
	void tailsOfTheNormalDistribution() {
		double[][] known = { { 0.1, 0.920344325445942 }, { 1, 0.31731050786291415 }, { 1.7, 0.08913092551708608 },
				{ 1.8, 0.07186063822585158 }, { 1.96, 0.04999579029644087 }, { 3, 0.0026997960632601866 },
				{ 5, 5.733031437583866e-07 }, { 8, 1.244192114854348e-15 } };
		for (double[] k : known) {
			assertEquals(k[1], Distributions.normalTwoSided(k[0]), 1e-12 * k[1] + 1e-16);
			assertEquals(k[1], Distributions.normalTwoSided(-k[0]), 1e-12 * k[1] + 1e-16);
		}
		assertEquals(1, Distributions.normalTwoSided(0));
	}

	@Test
	void logGammaOfWholeAndHalfNumbers() {
		assertEquals(Math.log(24), Distributions.logGamma(5), 1e-13);
		assertEquals(0.5 * Math.log(Math.PI), Distributions.logGamma(0.5), 1e-13);
		assertEquals(Math.log(1.0 / 12), Distributions.logBeta(2, 3), 1e-13);
	}
}
