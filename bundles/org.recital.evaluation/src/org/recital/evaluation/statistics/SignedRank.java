/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

/**
 * Wilcoxon's signed-rank test over {@link SignedRanks}: differences of 0 are dropped, as Wilcoxon has it, equal sizes share their mean
 * rank. Up to {@value #EXACT} differences p is exact, also with ties: all sign patterns are counted. Above, the normal approximation
 * with the variance corrected for ties, without continuity correction.
 *
 * @see "Wilcoxon: Individual Comparisons by Ranking Methods, Biometrics Bulletin 1(6), 1945"
 * @see "Hollander, Wolfe, Chicken: Nonparametric Statistical Methods, 3rd edition, 2014, section 3.1"
 */
final class SignedRank {

	static final int EXACT = 50;

	private SignedRank() {
	}

	static double p(double[] differences) {
		if (differences.length < 2) {
			return Double.NaN;
		}
		SignedRanks ranks = SignedRanks.of(differences);
		int n = ranks.size();
		if (n == 0) {
			return 1;
		}
		if (n <= EXACT) {
			return exact(ranks.twiceRanks(), (int) Math.min(ranks.twicePlus(), ranks.twiceAll() - ranks.twicePlus()), (int) ranks.twiceAll());
		}
		double variance = n * (n + 1.0) * (2.0 * n + 1) / 24 - ranks.ties() / 48;
		return Distributions.normalTwoSided((ranks.twicePlus() / 2.0 - n * (n + 1.0) / 4) / Math.sqrt(variance));
	}

	/** The share of sign patterns whose smaller rank sum is no greater than the one met. */
	private static double exact(int[] twiceRank, int smaller, int all) {
		double[] patterns = new double[all + 1]; // patterns by twice their rank sum; whole numbers below 2^51
		patterns[0] = 1;
		int most = 0;
		for (int rank : twiceRank) {
			most += rank;
			for (int sum = most; sum >= rank; sum--) {
				patterns[sum] += patterns[sum - rank];
			}
		}
		double below = 0;
		for (int sum = 0; sum <= smaller; sum++) {
			below += patterns[sum];
		}
		return Math.min(1, 2 * below / Math.pow(2, twiceRank.length));
	}
}
