/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.Arrays;

/**
 * How great a difference is, whatever the number of users. Positive where the row has the higher values.
 *
 * @param cohenD       Cohen's d of paired values, d_z: the mean of the differences by their standard deviation (n - 1); NaN where all
 *                     differences are the same and not 0
 * @param rankBiserial matched-pairs rank-biserial correlation: the rank sum of positive less that of negative differences, by the sum of
 *                     all; -1 to 1, differences of 0 dropped. The effect size of Wilcoxon's test
 * @param cliffDelta   Cliff's delta: the chance that a value of the row is above one of the baseline, less the chance that it is below,
 *                     over all pairs of users; -1 to 1. Takes no notice of who is whose pair
 * @see "Lakens: Calculating and Reporting Effect Sizes to Facilitate Cumulative Science, Frontiers in Psychology 4:863, 2013"
 * @see "Kerby: The Simple Difference Formula, Comprehensive Psychology 3, 2014"
 * @see "Cliff: Dominance Statistics: Ordinal Analyses to Answer Ordinal Questions, Psychological Bulletin 114(3), 1993"
 */
public record Effect(double cohenD, double rankBiserial, double cliffDelta) {

	/** None: without a baseline, for one number of all users, for fewer than two users. */
	public static final Effect NONE = new Effect(Double.NaN, Double.NaN, Double.NaN);

	/** Whether there is one. */
	public boolean isKnown() {
		return !Double.isNaN(rankBiserial);
	}

	/**
	 * Of paired values.
	 *
	 * @param differences one a user
	 * @param values      of the row
	 * @param base        of the baseline; as many
	 */
	static Effect of(double[] differences, double[] values, double[] base) {
		return differences.length < 2 ? NONE : ofSorted(differences, sorted(values), sorted(base));
	}

	/** The same, of values that are sorted already: a column is compared several times. */
	static Effect ofSorted(double[] differences, double[] values, double[] base) {
		return differences.length < 2 ? NONE
				: new Effect(cohen(differences), SignedRanks.of(differences).biserial(), dominance(values, base));
	}

	static double[] sorted(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted;
	}

	static double cohen(double[] differences) {
		int n = differences.length;
		double mean = Arrays.stream(differences).sum() / n;
		double squares = 0;
		for (double d : differences) {
			squares += (d - mean) * (d - mean);
		}
		return mean == 0 ? 0 : squares == 0 ? Double.NaN : mean / Math.sqrt(squares / (n - 1));
	}

	/** Cliff's delta of two sets of values, which may differ in size. */
	static double cliff(double[] values, double[] base) {
		return dominance(sorted(values), sorted(base));
	}

	private static double dominance(double[] mine, double[] theirs) {
		long above = 0; // pairs in which mine is above, less those in which it is below
		int below = 0; // theirs below mine[k]
		int upTo = 0; // theirs below or equal
		for (double v : mine) {
			while (below < theirs.length && theirs[below] < v) {
				below++;
			}
			while (upTo < theirs.length && theirs[upTo] <= v) {
				upTo++;
			}
			above += below - (theirs.length - upTo);
		}
		return above / ((double) mine.length * theirs.length);
	}
}
