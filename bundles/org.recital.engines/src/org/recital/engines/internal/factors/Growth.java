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

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Interactions;
import org.recital.api.problem.InputException;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.SparseRows;

/**
 * A model with room for what has been added: more users, more items, more of what users met. What was learned is copied;
 * the rest is 0.
 *
 * @param before   the model as it was
 * @param after    the model with room; its arrays are its own
 * @param newItems items that nobody had met before and somebody has now
 * @param changed  users with something added
 */
record Growth(FactorModel before, FactorModel after, int[] newItems, boolean[] changed) {

	/**
	 * Makes room.
	 *
	 * @throws InputException when there are fewer users or items than before, or a value is no finite number
	 */
	static Growth of(FactorModel old, Interactions added) throws InputException {
		SparseRows more = Matrices.of(added);
		SparseRows known = old.profiles();
		if (more.rows() < known.rows() || more.columns() < known.columns()) {
			throw new InputException(NLS.bind(Messages.Update_fewer,
					new Object[] { more.rows(), more.columns(), known.rows(), known.columns() }), Messages.Update_fewer_expected);
		}
		boolean[] changed = new boolean[more.rows()];
		for (int u = 0; u < more.rows(); u++) {
			changed[u] = more.count(u) > 0;
			for (int p = more.begin(u); p < more.end(u); p++) {
				if (!Float.isFinite(more.value(p))) {
					throw new InputException(NLS.bind(Messages.Update_notFinite, new Object[] { more.value(p), u, more.indices()[p] }),
							Messages.Update_notFinite_expected);
				}
			}
		}
		int[] counts = Arrays.copyOf(old.counts(), more.columns());
		SparseRows all = union(known, more, counts);
		int[] newItems = new int[counts.length];
		int n = 0;
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > 0 && (i >= known.columns() || old.counts()[i] == 0)) {
				newItems[n++] = i;
			}
		}
		int stride = old.stride();
		FactorModel after = new FactorModel(stride, old.mean(), Arrays.copyOf(old.userBias(), more.rows()),
				Arrays.copyOf(old.itemBias(), more.columns()), Arrays.copyOf(old.users(), more.rows() * stride),
				Arrays.copyOf(old.items(), more.columns() * stride), counts, all);
		return new Growth(old, after, Arrays.copyOf(newItems, n), changed);
	}

	/** Both, row by row; where both have an entry, the added one. Counts the entries that are new. */
	private static SparseRows union(SparseRows known, SparseRows more, int[] counts) {
		int[] offsets = new int[more.rows() + 1];
		int[] items = new int[known.size() + more.size()];
		float[] values = new float[items.length];
		int out = 0;
		for (int u = 0; u < more.rows(); u++) {
			int p = u < known.rows() ? known.begin(u) : 0;
			int end = u < known.rows() ? known.end(u) : 0;
			for (int q = more.begin(u); q < more.end(u); q++) {
				int item = more.indices()[q];
				while (p < end && known.indices()[p] < item) {
					items[out] = known.indices()[p];
					values[out++] = known.value(p++);
				}
				if (p < end && known.indices()[p] == item) {
					p++;
				} else {
					counts[item]++;
				}
				items[out] = item;
				values[out++] = more.value(q);
			}
			for (; p < end; p++) {
				items[out] = known.indices()[p];
				values[out++] = known.value(p);
			}
			offsets[u + 1] = out;
		}
		return new SparseRows(more.rows(), more.columns(), offsets, Arrays.copyOf(items, out), Arrays.copyOf(values, out));
	}

	/** Whether something was known of a user before. */
	boolean knownBefore(int user) {
		return user < before.profiles().rows() && before.profiles().count(user) > 0;
	}
}
