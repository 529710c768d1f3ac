/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import org.recital.linalg.SparseRows;

/**
 * The baseline of a rating (Koren 2010, "Factor in the Neighbors", section 2.1): the mean of all, plus how far the item and
 * the user are off. Deviations are regularised least squares, found by turns:
 * <pre>
 * b_i = sum_u(r_ui - mean - b_u) / (itemRegularisation + n_i)
 * b_u = sum_i(r_ui - mean - b_i) / (userRegularisation + n_u)
 * </pre>
 *
 * @param mean           mean of all training values
 * @param users          deviation of each user; 0 where nothing is known
 * @param items          deviation of each item; 0 where nothing is known
 * @param regularisation of users
 * @param ofUsers        whether users deviate
 */
public record Bias(double mean, float[] users, float[] items, double regularisation, boolean ofUsers) {

	/** How a baseline is learned. */
	public record Rule(boolean ofUsers, boolean ofItems, double userRegularisation, double itemRegularisation, int sweeps) {
		/** What the neighbourhood engines take off before they average: as Koren 2010 has it for ratings of 1 to 5. */
		public static final Rule NEIGHBOURS = new Rule(true, true, 15, 10, 10);
	}

	/**
	 * Learns.
	 *
	 * @param train    users x items
	 * @param profiles users x items: what is known of each user when predicting
	 */
	public static Bias fit(SparseRows train, SparseRows profiles, Rule rule) {
		double sum = 0;
		for (int p = 0; p < train.size(); p++) {
			sum += train.value(p);
		}
		double mean = train.size() == 0 ? 0 : sum / train.size();
		float[] users = new float[train.rows()];
		float[] items = new float[train.columns()];
		int sweeps = rule.ofUsers && rule.ofItems ? rule.sweeps : 1;
		for (int s = 0; s < sweeps; s++) {
			if (rule.ofItems) {
				items(train, mean, users, items, rule.itemRegularisation);
			}
			if (rule.ofUsers) {
				for (int u = 0; u < users.length; u++) {
					users[u] = user(train.indices(), train.values(), train.begin(u), train.end(u), mean, items,
							rule.userRegularisation);
				}
			}
		}
		if (rule.ofUsers && profiles != train) {
			for (int u = 0; u < users.length; u++) {
				users[u] = user(profiles.indices(), profiles.values(), profiles.begin(u), profiles.end(u), mean, items,
						rule.userRegularisation);
			}
		}
		return new Bias(mean, users, items, rule.userRegularisation, rule.ofUsers);
	}

	private static void items(SparseRows train, double mean, float[] users, float[] items, double regularisation) {
		double[] sums = new double[items.length];
		int[] counts = new int[items.length];
		for (int u = 0; u < users.length; u++) {
			for (int p = train.begin(u); p < train.end(u); p++) {
				int i = train.indices()[p];
				sums[i] += train.value(p) - mean - users[u];
				counts[i]++;
			}
		}
		for (int i = 0; i < items.length; i++) {
			items[i] = counts[i] == 0 ? 0 : (float) (sums[i] / (regularisation + counts[i]));
		}
	}

	private static float user(int[] columns, float[] values, int from, int to, double mean, float[] items,
			double regularisation) {
		double sum = 0;
		for (int p = from; p < to; p++) {
			sum += values[p] - mean - items[columns[p]];
		}
		return to == from ? 0 : (float) (sum / (regularisation + (to - from)));
	}

	/** The deviation of somebody of whom only this is known. */
	public float foldIn(int[] columns, float[] values) {
		return ofUsers ? user(columns, values, 0, columns.length, mean, items, regularisation) : 0;
	}

	public double predict(int user, int item) {
		return mean + users[user] + items[item];
	}
}
