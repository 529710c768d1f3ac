/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import org.recital.api.evaluation.MetricInfo.Aggregate;

/**
 * The values of one metric for one recommender over some users: what is resampled.
 *
 * @param values    one a user
 * @param weights   parallel to values; null: all 1
 * @param aggregate how one number comes of them; not {@link Aggregate#OVERALL}
 */
public record Column(double[] values, double[] weights, Aggregate aggregate) {

	public Column {
		if (weights != null && weights.length != values.length) {
			throw new IllegalArgumentException(weights.length + " weights for " + values.length + " values");
		}
		if (aggregate == Aggregate.OVERALL) {
			throw new IllegalArgumentException("one number for all users cannot be resampled");
		}
	}

	/** The one number; NaN without users. */
	public double value() {
		double sum = 0;
		double total = 0;
		for (int u = 0; u < values.length; u++) {
			double w = weights == null ? 1 : weights[u];
			sum += values[u] * w;
			total += w;
		}
		return finish(sum / total);
	}

	double finish(double mean) {
		return aggregate == Aggregate.ROOT_OF_WEIGHTED_MEAN ? Math.sqrt(mean) : mean;
	}

	/**
	 * One number a user whose mean is the difference of this column's mean and the other's (before a root is taken): plain differences
	 * where there are no weights, else the linearised ratio (delta method), which has the right variance when the weights
	 * differ from user to user.
	 *
	 * @see "Cochran: Sampling Techniques, 3rd edition, 1977, section 6.4"
	 */
	double[] minus(Column other) {
		int n = values.length;
		double[] differences = new double[n];
		if (weights == null && other.weights == null) {
			for (int u = 0; u < n; u++) {
				differences[u] = values[u] - other.values[u];
			}
			return differences;
		}
		double[] mine = mean();
		double[] theirs = other.mean();
		for (int u = 0; u < n; u++) {
			double w = (weights == null ? 1 : weights[u]) / mine[1];
			double v = (other.weights == null ? 1 : other.weights[u]) / theirs[1];
			differences[u] = w * (values[u] - mine[0]) - v * (other.values[u] - theirs[0]) + (mine[0] - theirs[0]);
		}
		return differences;
	}

	/**
	 * One number a user, of which {@link #minus} is the difference: so that what is linear in differences can be worked out column by column.
	 */
	double[] contributions() {
		if (weights == null) {
			return values;
		}
		double[] mine = mean();
		double[] contributions = new double[values.length];
		for (int u = 0; u < contributions.length; u++) {
			contributions[u] = weights[u] / mine[1] * (values[u] - mine[0]) + mine[0];
		}
		return contributions;
	}

	/** The weighted mean of values and the mean of weights. */
	private double[] mean() {
		double sum = 0;
		double total = 0;
		for (int u = 0; u < values.length; u++) {
			double w = weights == null ? 1 : weights[u];
			sum += values[u] * w;
			total += w;
		}
		return new double[] { sum / total, total / values.length };
	}
}
