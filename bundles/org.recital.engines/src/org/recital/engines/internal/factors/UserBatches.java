/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.util.Arrays;

import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Gradient descent for models in which a user's step touches factors of many items: a few users at a time learn for
 * themselves with the items as they are, in parallel, then the items learn from them, user by user. Items are dealt out in
 * {@value #SHARES} shares by their index, a share is one task, and within it users come in their order: the result does not
 * depend on the number of threads. Users who come together differ from users one after the other only in that they see an
 * item they share as it was before.
 */
final class UserBatches {

	/** Users who learn at the same time. */
	static final int USERS = 16;
	private static final int SHARES = 8;

	private final SparseRows train;
	private final int[] order;
	private final float[][] errors = new float[USERS][0];

	UserBatches(SparseRows train, long seed) {
		this.train = train;
		int[] all = new Draws(seed).permutation(train.rows());
		int n = 0;
		for (int u : all) {
			if (train.count(u) > 0) {
				all[n++] = u;
			}
		}
		this.order = Arrays.copyOf(all, n);
	}

	/** What a user learns. */
	@FunctionalInterface
	interface UserStep {
		/**
		 * Learns all that belongs to the user; changes nothing of items.
		 *
		 * @param slot   number of the user within the batch: the place of buffers that are theirs
		 * @param errors receives the error of each of their ratings before its step
		 * @return the sum of squared errors
		 */
		double run(int user, int slot, float[] errors);
	}

	/** What items learn from a user. */
	@FunctionalInterface
	interface ItemStep {
		/** Learns all that belongs to the item of this rating, from its error. */
		void run(int user, int slot, int item, int entry, float error);
	}

	/** Every user once. Gives the sum of squared errors. */
	double run(Loop loop, UserStep users, ItemStep items) {
		double[] losses = new double[USERS];
		double sum = 0;
		for (int begin = 0; begin < order.length; begin += USERS) {
			int from = begin;
			int n = Math.min(USERS, order.length - from);
			loop.forEach(n, slot -> {
				int u = order[from + slot];
				if (errors[slot].length < train.count(u)) {
					errors[slot] = new float[train.count(u) * 3 / 2 + 8];
				}
				losses[slot] = users.run(u, slot, errors[slot]);
			});
			loop.forEach(SHARES, share -> share(from, n, share, items));
			for (int slot = 0; slot < n; slot++) {
				sum += losses[slot];
			}
		}
		return sum;
	}

	private void share(int from, int n, int share, ItemStep step) {
		for (int slot = 0; slot < n; slot++) {
			int u = order[from + slot];
			int begin = train.begin(u);
			for (int p = begin; p < train.end(u); p++) {
				int item = train.indices()[p];
				if (item % SHARES == share) {
					step.run(u, slot, item, p, errors[slot][p - begin]);
				}
			}
		}
	}
}
