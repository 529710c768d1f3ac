/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import org.recital.api.engine.ItemFoldIn;
import org.recital.linalg.SparseRows;

/**
 * EASE with items folded in: the weights that speak for a new item with events r are those of the same ridge regression,
 * {@code w = P X'r}, with the P that was learned.
 */
final class EaseModel extends ItemModel implements ItemFoldIn {

	private final DenseWeights dense;

	EaseModel(Learner learner, SparseRows train, SparseRows profiles, DenseWeights weights) {
		super(learner, train, profiles, weights);
		this.dense = weights;
	}

	@Override
	public void scoreItem(int[] users, float[] values, float[] scores) {
		SparseRows train = trainingWorths();
		int n = items();
		float[] met = new float[n];
		for (int k = 0; k < users.length; k++) {
			float worth = binary() ? 1 : values[k];
			for (int p = train.begin(users[k]); p < train.end(users[k]); p++) {
				met[train.indices()[p]] += worth * train.value(p);
			}
		}
		int[] all = new int[n];
		for (int i = 0; i < n; i++) {
			all[i] = i;
		}
		// P v from B: P is symmetric and P_ji = -B_ji P_ii, so (P v)_i = P_ii (v_i - sum over j of v_j B_ji)
		float[] weights = new float[n];
		dense.sums(all, met, 0, n, weights);
		for (int i = 0; i < n; i++) {
			weights[i] = dense.diagonal()[i] * (met[i] - weights[i]);
		}
		SparseRows known = profileWorths();
		for (int u = 0; u < scores.length; u++) {
			double sum = 0;
			for (int p = known.begin(u); p < known.end(u); p++) {
				sum += (double) known.value(p) * weights[known.indices()[p]];
			}
			scores[u] = known.count(u) == 0 ? Float.NaN : (float) sum;
		}
	}
}
