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

import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo.Aggregate;

/**
 * The values of one row by one metric, by user of the first run.
 *
 * @param users   who has one
 * @param values  NaN where there is none; one a user of the first run
 * @param weights parallel to values; null: all 1
 */
record Values(int[] users, double[] values, double[] weights) {

	/** Users that the first run does not know are left out. */
	static Values of(Evaluation.Pooled pooled, int[] userOf, int size) {
		double[] values = new double[size];
		double[] weights = pooled.weights() == null ? null : new double[size];
		Arrays.fill(values, Double.NaN);
		int[] users = new int[pooled.entities().length];
		int n = 0;
		for (int k = 0; k < pooled.entities().length; k++) {
			int user = userOf[pooled.entities()[k]];
			if (user >= 0) {
				users[n++] = user;
				values[user] = pooled.values()[k];
				if (weights != null) {
					weights[user] = pooled.weights()[k];
				}
			}
		}
		return new Values(Arrays.copyOf(users, n), values, weights);
	}

	/** As a column over the given users, who all have a value. */
	Column over(int[] who, Aggregate aggregate) {
		double[] v = new double[who.length];
		double[] w = weights == null ? null : new double[who.length];
		for (int k = 0; k < who.length; k++) {
			v[k] = values[who[k]];
			if (w != null) {
				w[k] = weights[who[k]];
			}
		}
		return new Column(v, w, aggregate);
	}
}
