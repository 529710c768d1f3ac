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

import org.eclipse.osgi.util.NLS;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Loops;
import org.recital.linalg.Blas;
import org.recital.linalg.Cholesky;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * EASE by parts. Items are cut into groups that are met together; each item's ridge regression has as predictors only its
 * group and the items that have most in common with the group, so that a matrix of {@code together} items is inverted for
 * each group and never one of all items (the idea of the sparse approximation in Steck 2019b, section 3.2). With all items
 * together it is EASE itself.
 *
 * @param together most items of one inverse
 * @param kept     most weights for an item; those nearest to 0 are dropped
 */
record BlockEaseLearner(double lambda, int together, int kept, boolean binary) implements Learner {

	@Override
	public String engine() {
		return "block-ease"; //$NON-NLS-1$
	}

	@Override
	public Weights learn(SparseRows train, Weights before, StepContext context) throws InputException {
		int n = train.columns();
		int most = Math.min(n, together);
		Memory.check(most, 1.5, Messages.Memory_items_expected);
		ItemGroups groups = new ItemGroups(train, most);
		int[][] indices = new int[n][0];
		float[][] weights = new float[n][0];
		int done = 0;
		Loop loop = Loops.of(context, 0);
		int[] group;
		while ((group = groups.next(loop)).length > 0) {
			int[] items = groups.withNeighbours(group, loop);
			float[] p = groups.gram(items, loop);
			int m = items.length;
			for (int i = 0; i < m; i++) {
				p[i * m + i] += (float) lambda;
			}
			if (!Cholesky.invert(p, m, Blas.get(), loop)) {
				throw new InputException(NLS.bind(Messages.Lambda_small, Double.toString(lambda)), Messages.Lambda_small_expected);
			}
			for (int j : group) {
				column(p, items, j, indices, weights);
			}
			context.monitor().worked(100 * (done + group.length) / n - 100 * done / n);
			done += group.length;
		}
		return new SparseWeights(Columns.transposed(n, indices, weights));
	}

	/** The weights for one item, the greatest of them when there are more than are kept. */
	private void column(float[] p, int[] items, int item, int[][] indices, float[][] weights) {
		int m = items.length;
		int j = Arrays.binarySearch(items, item);
		float[] w = new float[m];
		float[] sizes = new float[m];
		for (int i = 0; i < m; i++) {
			w[i] = i == j ? 0 : -p[j * m + i] / p[j * m + j];
			sizes[i] = Math.abs(w[i]);
		}
		float least = 0;
		if (m > kept) {
			Arrays.sort(sizes);
			least = sizes[m - kept];
		}
		int[] at = new int[Math.min(m, kept)];
		float[] value = new float[at.length];
		int count = 0;
		for (int i = 0; i < m && count < at.length; i++) {
			if (w[i] != 0 && Math.abs(w[i]) >= least) {
				at[count] = items[i];
				value[count++] = w[i];
			}
		}
		indices[item] = Arrays.copyOf(at, count);
		weights[item] = Arrays.copyOf(value, count);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("decimal", new double[] { lambda, together, kept, binary ? 1 : 0 }); //$NON-NLS-1$
	}

	static BlockEaseLearner load(ModelReader in) throws IOException {
		double[] d = in.doubles("decimal"); //$NON-NLS-1$
		return new BlockEaseLearner(d[0], (int) d[1], (int) d[2], d[3] != 0);
	}
}
