/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Accumulate;
import org.recital.linalg.SparseRows;

/**
 * Weights of which most are 0.
 *
 * @param rows items x items: row j has the items that j speaks for, ascending
 */
record SparseWeights(SparseRows rows) implements Weights {

	@Override
	public void sums(int[] items, float[] worths, int from, int to, float[] out) {
		sums(items, worths, from, to, out, 0);
	}

	private void sums(int[] items, float[] worths, int from, int to, float[] out, int at) {
		float[] sums = at == 0 && out.length == rows.columns() ? out : new float[rows.columns()];
		Arrays.fill(sums, 0);
		for (int p = from; p < to; p++) {
			int j = items[p];
			Accumulate.add(sums, rows.indices(), rows.values(), rows.begin(j), rows.end(j), worths == null ? 1 : worths[p]);
		}
		if (sums != out) {
			System.arraycopy(sums, 0, out, at, sums.length);
		}
	}

	@Override
	public void sums(SparseRows profiles, int[] users, int from, int to, float[] out) {
		for (int k = from; k < to; k++) {
			sums(profiles.indices(), profiles.values(), profiles.begin(users[k]), profiles.end(users[k]), out,
					(k - from) * rows.columns());
		}
	}

	@Override
	public double weight(int j, int i) {
		int p = Arrays.binarySearch(rows.indices(), rows.begin(j), rows.end(j), i);
		return p < 0 ? 0 : rows.value(p);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Matrices.save(rows, out);
	}

	static SparseWeights load(ModelReader in) throws IOException {
		return new SparseWeights(Matrices.load(in));
	}
}
