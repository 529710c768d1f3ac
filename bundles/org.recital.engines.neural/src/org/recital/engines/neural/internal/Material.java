/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.linalg.SparseRows;
import org.recital.nn.Mix;

/**
 * What a network learns from, what it is stopped by, and what is known of people when it recommends; all users x items.
 * <p>
 * It is stopped by the validation side. A split without one lends a share of the training entries instead, drawn by the seed
 * from users who have at least {@value #LEAST}; what is lent is not learned from but known when recommending. The validation
 * side is not known when recommending, because choices (blend weights, parameters) are made by recommending for it.
 *
 * @param learn    training entries to learn from
 * @param check    entries to stop by; may be empty
 * @param profiles all training entries, and of people held out what is folded in
 * @param lent     whether check was lent by the training side
 */
record Material(SparseRows learn, SparseRows check, SparseRows profiles, boolean lent) {

	/** Entries a user has to have to lend any. */
	static final int LEAST = 5;

	/**
	 * @param share of the training entries that is lent where there is no validation side, 0 to 1
	 * @throws InputException when the training side is empty or has a value that is no finite number
	 */
	static Material of(TrainingData data, double share, long seed) throws InputException {
		SparseRows train = rows(data.train());
		if (train.size() == 0) {
			throw new InputException(Messages.Empty_training, Messages.Empty_training_expected);
		}
		for (int u = 0; u < train.rows(); u++) {
			for (int p = train.begin(u); p < train.end(u); p++) {
				if (!Float.isFinite(train.value(p))) {
					throw new InputException(NLS.bind(Messages.Training_notFinite, new Object[] { train.value(p),
							data.userEntities().label(u), data.itemEntities().label(train.indices()[p]) }),
							Messages.Training_notFinite_expected);
				}
			}
		}
		SparseRows validation = rows(data.validation());
		SparseRows profiles = profiles(train, validation, rows(data.seen()));
		if (validation.size() > 0 || share == 0) {
			return new Material(train, validation, profiles, false);
		}
		boolean[] lent = new boolean[train.size()];
		for (int u = 0; u < train.rows(); u++) {
			for (int p = train.begin(u); p < train.end(u) && train.count(u) >= LEAST; p++) {
				lent[p] = Mix.uniform(seed, p) < share;
			}
		}
		return new Material(filter(train, lent, false), filter(train, lent, true), profiles, true);
	}

	private static SparseRows rows(Interactions m) {
		Block all = m.all();
		int[] offsets = new int[all.rows() + 1];
		int begin = all.rows() == 0 ? 0 : all.begin(0);
		for (int r = 0; r < all.rows(); r++) {
			offsets[r + 1] = all.end(r) - begin;
		}
		int end = begin + offsets[all.rows()];
		return new SparseRows(all.rows(), m.columns(), offsets, Arrays.copyOfRange(all.items(), begin, end),
				Arrays.copyOfRange(all.values(), begin, end));
	}

	private static SparseRows filter(SparseRows m, boolean[] marked, boolean wanted) {
		int[] offsets = new int[m.rows() + 1];
		int[] items = new int[m.size()];
		float[] values = new float[m.size()];
		int n = 0;
		for (int u = 0; u < m.rows(); u++) {
			for (int p = m.begin(u); p < m.end(u); p++) {
				if (marked[p] == wanted) {
					items[n] = m.indices()[p];
					values[n++] = m.value(p);
				}
			}
			offsets[u + 1] = n;
		}
		return new SparseRows(m.rows(), m.columns(), offsets, Arrays.copyOf(items, n), Arrays.copyOf(values, n));
	}

	/** What is seen without what is in validation only; training values where an entry is in both. */
	private static SparseRows profiles(SparseRows train, SparseRows validation, SparseRows seen) {
		boolean[] left = new boolean[seen.size()];
		float[] values = new float[seen.size()];
		int[] trained = new int[seen.columns()];
		int[] validated = new int[seen.columns()];
		for (int u = 0; u < seen.rows(); u++) {
			for (int p = train.begin(u); p < train.end(u); p++) {
				trained[train.indices()[p]] = p + 1;
			}
			for (int p = validation.begin(u); p < validation.end(u); p++) {
				validated[validation.indices()[p]] = 1;
			}
			for (int p = seen.begin(u); p < seen.end(u); p++) {
				int item = seen.indices()[p];
				left[p] = trained[item] == 0 && validated[item] != 0;
				values[p] = trained[item] == 0 ? seen.value(p) : train.value(trained[item] - 1);
			}
			for (int p = train.begin(u); p < train.end(u); p++) {
				trained[train.indices()[p]] = 0;
			}
			for (int p = validation.begin(u); p < validation.end(u); p++) {
				validated[validation.indices()[p]] = 0;
			}
		}
		return filter(seen.withValues(values), left, false);
	}

	int users() {
		return learn.rows();
	}

	int items() {
		return learn.columns();
	}

	/** How often each item was met in training, what was lent included. */
	int[] counts() {
		int[] counts = new int[items()];
		count(learn, counts);
		if (lent) {
			count(check, counts);
		}
		return counts;
	}

	private static void count(SparseRows m, int[] counts) {
		for (int p = 0; p < m.size(); p++) {
			counts[m.indices()[p]]++;
		}
	}

	/** The share of users who met each item in training; NaN for items nobody met, which have no score. */
	float[] popularity() {
		int[] counts = counts();
		float[] share = new float[counts.length];
		for (int i = 0; i < share.length; i++) {
			share[i] = counts[i] == 0 ? Float.NaN : counts[i] / (float) users();
		}
		return share;
	}
}
