/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.data.Features;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/**
 * Intra-list diversity by features: the mean distance of all pairs of items in the first k places, where the distance is 1 less the
 * cosine of their features (port {@code features} of the step; an item with several rows counts with their mean). Pairs in
 * which an item has no features, or only zeros, are passed over. Range 0 to 2; a user without such a pair is left out, and all are
 * where the step has no features.
 *
 * @see "Smyth, McClave: Similarity vs. Diversity, ICCBR 2001"
 * @see "Vargas, Castells: Rank and Relevance in Novelty and Diversity Metrics for Recommender Systems, RecSys 2011"
 */
public final class DiversityOfFeatures implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		return prepared(user.judgement()).value(user, cutoff);
	}

	@Override
	public RankingMetric prepared(Judgement judgement) {
		Features features = judgement.features();
		if (features == null) {
			return (user, cutoff) -> Double.NaN;
		}
		double[][] unit = new double[features.entities()][];
		for (int item = 0; item < unit.length; item++) {
			unit[item] = unit(features, item);
		}
		return (user, cutoff) -> value(user, cutoff, unit);
	}

	/** The mean row of an item at length 1; null where it has none. */
	private static double[] unit(Features features, int item) {
		double[] mean = new double[features.width()];
		for (int row = features.begin(item); row < features.end(item); row++) {
			for (int c = 0; c < mean.length; c++) {
				mean[c] += features.data()[row * mean.length + c];
			}
		}
		double square = 0;
		for (double v : mean) {
			square += v * v;
		}
		if (!(square > 0) || Double.isInfinite(square)) {
			return null;
		}
		double length = Math.sqrt(square);
		for (int c = 0; c < mean.length; c++) {
			mean[c] /= length;
		}
		return mean;
	}

	private static double value(RankedUser user, int cutoff, double[][] unit) {
		double sum = 0;
		int pairs = 0;
		int places = Math.min(cutoff, user.length());
		for (int a = 0; a < places; a++) {
			double[] mine = unit[user.items()[a]];
			for (int b = a + 1; b < places && mine != null; b++) {
				double[] other = unit[user.items()[b]];
				if (other != null) {
					double dot = 0;
					for (int c = 0; c < mine.length; c++) {
						dot += mine[c] * other[c];
					}
					sum += 1 - dot;
					pairs++;
				}
			}
		}
		return pairs == 0 ? Double.NaN : sum / pairs;
	}
}
