/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.SparseRows;

/**
 * What has been learned: {@code score = mean + userBias_u + itemBias_i + users_u . items_i}.
 *
 * @param stride   floats of a row of factors, a multiple of 8
 * @param mean     of all
 * @param userBias one a user
 * @param itemBias one an item
 * @param users    factors of users, row by row
 * @param items    factors of items, row by row
 * @param counts   how many met each item
 * @param profiles users x items: what is known of each user
 */
record FactorModel(int stride, double mean, float[] userBias, float[] itemBias, float[] users, float[] items, int[] counts,
		SparseRows profiles) {

	/** How many rows have each column. */
	static int[] counts(SparseRows m) {
		return m.columnCounts();
	}

	/** Which columns have an entry. */
	static boolean[] met(SparseRows m) {
		int[] counts = m.columnCounts();
		boolean[] met = new boolean[counts.length];
		for (int c = 0; c < met.length; c++) {
			met[c] = counts[c] > 0;
		}
		return met;
	}

	/** The score of a user as learned; 0 of what was never met. */
	float score(int user, int item) {
		return (float) (mean + userBias[user] + itemBias[item]
				+ Vectors.dot(users, user * stride, items, item * stride, stride));
	}

	void save(ModelWriter out) throws IOException {
		out.put("stride", stride); //$NON-NLS-1$
		out.put("mean", new double[] { mean }); //$NON-NLS-1$
		out.put("userBias", userBias); //$NON-NLS-1$
		out.put("itemBias", itemBias); //$NON-NLS-1$
		out.put("users", users); //$NON-NLS-1$
		out.put("items", items); //$NON-NLS-1$
		out.put("counts", counts); //$NON-NLS-1$
		Matrices.save(profiles, out.nested("profiles")); //$NON-NLS-1$
	}

	static FactorModel load(ModelReader in) throws IOException {
		FactorModel m = new FactorModel(in.intValue("stride"), in.doubles("mean")[0], in.floats("userBias"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				in.floats("itemBias"), in.floats("users"), in.floats("items"), in.ints("counts"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Matrices.load(in.nested("profiles"))); //$NON-NLS-1$
		int users = m.profiles.rows();
		int items = m.profiles.columns();
		if (m.stride % 8 != 0 || m.userBias.length != users || m.itemBias.length != items || m.counts.length != items
				|| m.users.length != (long) users * m.stride || m.items.length != (long) items * m.stride) {
			throw new IOException("the model is damaged: factors, users and items do not fit together"); //$NON-NLS-1$
		}
		return m;
	}
}
