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
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Loops;
import org.recital.linalg.SparseGram;
import org.recital.linalg.SparseRows;

/**
 * SLIM (Ning and Karypis 2011, equation 4): for each item j
 *
 * <pre>
 * minimise  1/2 |a_j - A w|^2 + l2 / 2 |w|^2 + l1 |w|_1   with  w >= 0, w_j = 0
 * </pre>
 *
 * by cyclic coordinate descent on the co-occurrences A'A (covariance updates of Friedman, Hastie and Tibshirani 2010). After a
 * pass over all items only those with weight are visited, until nothing moves; then all again, until none comes in.
 *
 * @param sweeps    most passes for an item
 * @param tolerance greatest change of a weight at which a pass is the last
 */
record SlimLearner(double l1, double l2, int sweeps, double tolerance, boolean binary) implements Learner {

	private static final int BLOCK = 2;

	@Override
	public String engine() {
		return "slim"; //$NON-NLS-1$
	}

	@Override
	public Weights learn(SparseRows train, Weights before, StepContext context) throws InputException {
		int n = train.columns();
		Memory.check(n, 1.2, Messages.Memory_slim_expected);
		float[] gram = SparseGram.upper(train, Loops.of(context, 5));
		mirror(gram, n);
		boolean positive = positive(train.values());
		int[][] indices = new int[n][];
		float[][] weights = new float[n][];
		Loops.of(context, 95).forBlocks(n, BLOCK, (from, to) -> {
			float[] w = new float[n];
			float[] gradient = new float[n];
			int[] active = new int[n];
			for (int j = from; j < to; j++) {
				int count = column(gram, n, j, positive, w, gradient, active);
				Arrays.sort(active, 0, count);
				indices[j] = new int[count];
				weights[j] = new float[count];
				int kept = 0;
				for (int k = 0; k < count; k++) {
					if (w[active[k]] != 0) {
						indices[j][kept] = active[k];
						weights[j][kept++] = w[active[k]];
						w[active[k]] = 0;
					}
				}
				indices[j] = Arrays.copyOf(indices[j], kept);
				weights[j] = Arrays.copyOf(weights[j], kept);
			}
		});
		return new SparseWeights(Columns.transposed(n, indices, weights));
	}

	private static void mirror(float[] m, int n) {
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				m[i * n + j] = m[j * n + i];
			}
		}
	}

	/**
	 * The weights of one item. Where no two items have less than nothing in common, only items that share more than l1 with it
	 * can ever get one: the residual has never more in common with them than the item itself.
	 *
	 * @param w        receives them; all 0 before
	 * @param gradient room: of each candidate what the residual has in common with it
	 * @param active   receives the items that ever had a weight
	 * @return how many those are
	 */
	private int column(float[] gram, int n, int j, boolean positive, float[] w, float[] gradient, int[] active) {
		int[] items = candidates(gram, n, j, positive);
		for (int c = 0; c < items.length; c++) {
			gradient[c] = gram[j * n + items[c]];
		}
		boolean[] in = new boolean[items.length];
		int count = 0;
		int sweep = 0;
		while (sweep < sweeps) {
			double moved = 0;
			for (int c = 0; c < items.length; c++) {
				// without weight, only what the residual asks for beyond l1 can get some
				if (w[items[c]] != 0 || gradient[c] > l1) {
					moved = Math.max(moved, Math.abs(step(gram, n, items, c, w, gradient)));
					if (!in[c] && w[items[c]] != 0) {
						in[c] = true;
						active[count++] = c;
					}
				}
			}
			sweep++;
			if (moved <= tolerance) {
				break;
			}
			do {
				moved = 0;
				for (int k = 0; k < count; k++) {
					moved = Math.max(moved, Math.abs(step(gram, n, items, active[k], w, gradient)));
				}
				sweep++;
			} while (moved > tolerance && sweep < sweeps);
		}
		for (int k = 0; k < count; k++) {
			active[k] = items[active[k]];
		}
		return count;
	}

	private int[] candidates(float[] gram, int n, int j, boolean positive) {
		int[] items = new int[n];
		int count = 0;
		for (int i = 0; i < n; i++) {
			if (i != j && (!positive || gram[j * n + i] > l1)) {
				items[count++] = i;
			}
		}
		return Arrays.copyOf(items, count);
	}

	/** The best value of one weight, the others as they are; returns by how much it changed. */
	private double step(float[] gram, int n, int[] items, int c, float[] w, float[] gradient) {
		int i = items[c];
		double own = gram[i * n + i];
		double best = Math.max(0, (gradient[c] + own * w[i] - l1) / (own + l2));
		float change = (float) (best - w[i]);
		if (change != 0) {
			w[i] += change;
			subtract(gradient, gram, i * n, items, change);
		}
		return change;
	}

	private static void subtract(float[] x, float[] m, int row, int[] columns, float times) {
		for (int k = 0; k < columns.length; k++) {
			x[k] -= times * m[row + columns[k]];
		}
	}

	private static boolean positive(float[] values) {
		for (int p = 0; values != null && p < values.length; p++) {
			if (values[p] < 0) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("decimal", new double[] { l1, l2, sweeps, tolerance, binary ? 1 : 0 }); //$NON-NLS-1$
	}

	static SlimLearner load(ModelReader in) throws IOException {
		double[] d = in.doubles("decimal"); //$NON-NLS-1$
		return new SlimLearner(d[0], d[1], (int) d[2], d[3], d[4] != 0);
	}
}
