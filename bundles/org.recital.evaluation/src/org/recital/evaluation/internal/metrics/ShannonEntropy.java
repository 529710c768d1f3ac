/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.data.Recommendations;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.ListsMetric;

/**
 * Shannon entropy of how often items are listed in the first k places: {@code -sum of p * log2 p} in bits, where p is an item's share of all
 * places. 0: one item takes every place; log2 of the number of items: all are listed equally often. No value without any place.
 *
 * @see "Shani, Gunawardana: Evaluating Recommendation Systems, in: Recommender Systems Handbook, 2011"
 */
public final class ShannonEntropy implements ListsMetric {

	@Override
	public double value(Recommendations lists, int cutoff, Judgement judgement) {
		int[] counts = Exposure.counts(lists, cutoff, judgement.split().dataset().items().size());
		double all = 0;
		for (int c : counts) {
			all += c;
		}
		double entropy = 0;
		for (int c : counts) {
			if (c > 0) {
				entropy -= c / all * (Math.log(c / all) / Math.log(2));
			}
		}
		return all == 0 ? Double.NaN : entropy;
	}
}
