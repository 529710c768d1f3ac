/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.Arrays;

import org.recital.api.evaluation.MetricVector;
import org.recital.api.evaluation.RatingMetric;

/** The values of one metric for one recommender, one place a judged user, written from several threads. */
final class Cells {

	private final MetricRequest request;
	private final double[] values;
	private volatile RuntimeException failure;

	Cells(MetricRequest request, int users) {
		this.request = request;
		this.values = new double[users];
		Arrays.fill(values, Double.NaN);
	}

	MetricRequest request() {
		return request;
	}

	void set(int k, double value) {
		values[k] = value;
	}

	/** A metric that throws is switched off for this recommender; the others go on. */
	void failed(RuntimeException e) {
		failure = e;
	}

	/** What it threw, or null. */
	RuntimeException failure() {
		return failure;
	}

	/** The mean of those that are numbers, or null when there are none. */
	MetricVector mean(String recommender, int part, int[] users) {
		int n = 0;
		double sum = 0;
		int[] who = new int[values.length];
		double[] what = new double[values.length];
		for (int k = 0; k < values.length; k++) {
			if (!Double.isNaN(values[k])) {
				who[n] = users[k];
				what[n++] = values[k];
				sum += values[k];
			}
		}
		return n == 0 ? null
				: new MetricVector(recommender, request.info().key(), part, Arrays.copyOf(who, n), Arrays.copyOf(what, n), null, sum / n);
	}

	/**
	 * The weighted mean, finished, or null when there is none.
	 *
	 * @param weights one a user; those with 0 are left out
	 */
	MetricVector weighted(String recommender, int part, int[] users, double[] weights) {
		int n = 0;
		double sum = 0;
		double total = 0;
		int[] who = new int[values.length];
		double[] what = new double[values.length];
		double[] weight = new double[values.length];
		for (int k = 0; k < values.length; k++) {
			if (weights[k] > 0 && !Double.isNaN(values[k])) {
				who[n] = users[k];
				what[n] = values[k];
				weight[n++] = weights[k];
				sum += values[k] * weights[k];
				total += weights[k];
			}
		}
		return n == 0 ? null
				: new MetricVector(recommender, request.info().key(), part, Arrays.copyOf(who, n), Arrays.copyOf(what, n),
						Arrays.copyOf(weight, n), request.metric() instanceof RatingMetric r ? r.finish(sum / total) : sum / total);
	}
}
