/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import java.util.Arrays;

import org.recital.api.data.Recommendations;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.ListsMetric;

/**
 * Gini index of how often items are listed in the first k places: {@code sum over j of (2j - n - 1) * c(j) / ((n - 1) * sum of c)} with the
 * counts c(1) to c(n) ascending over all n items of the data set, those never listed included. 0: all items are listed equally often;
 * 1: one item takes every place. Lower is fairer to items. No value without two items or without any place.
 *
 * @see "Shani, Gunawardana: Evaluating Recommendation Systems, in: Recommender Systems Handbook, 2011"
 */
public final class Gini implements ListsMetric {

	@Override
	public boolean higherIsBetter() {
		return false;
	}

	@Override
	public double value(Recommendations lists, int cutoff, Judgement judgement) {
		int[] counts = Exposure.counts(lists, cutoff, judgement.split().dataset().items().size());
		Arrays.sort(counts);
		double n = counts.length;
		double sum = 0;
		double all = 0;
		for (int j = 0; j < counts.length; j++) {
			sum += (2 * (j + 1) - n - 1) * counts[j];
			all += counts[j];
		}
		return all == 0 || counts.length < 2 ? Double.NaN : sum / ((n - 1) * all);
	}
}
