/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.classes;

import org.recital.api.evaluation.JudgedClasses;

/**
 * Entities by the probability of their likeliest class.
 *
 * @param counts     number of entities, one a bin
 * @param confidence sum of those probabilities
 * @param hits       number of entities whose likeliest class is theirs
 */
record Bins(int[] counts, double[] confidence, int[] hits) {

	/** Number of bins; bin b holds b / COUNT (exclusive, but for the first) to (b + 1) / COUNT (inclusive). */
	static final int COUNT = 10;

	static Bins of(JudgedClasses judged) {
		Bins bins = new Bins(new int[COUNT], new double[COUNT], new int[COUNT]);
		for (int e = 0; e < judged.size(); e++) {
			int best = judged.predicted()[e];
			double p = judged.probabilities()[e * judged.classes() + best];
			int b = Math.clamp((int) Math.ceil(p * COUNT) - 1, 0, COUNT - 1);
			bins.counts[b]++;
			bins.confidence[b] += p;
			bins.hits[b] += best == judged.truth()[e] ? 1 : 0;
		}
		return bins;
	}
}
