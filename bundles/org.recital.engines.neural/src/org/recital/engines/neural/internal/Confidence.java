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

import org.recital.linalg.CholeskySolver;
import org.recital.linalg.SparseRows;
import org.recital.nn.Gemm;
import org.recital.nn.Weights;
import org.recital.nn.Work;

/**
 * One side of a weighted factorisation solved exactly while the other is held (Hu, Koren and Volinsky 2008): an entry that is
 * there is 1 with weight 1, one that is missing is 0 with a small weight.
 *
 * @param others  the side that is held: entities x factors
 * @param gram    missing x others' products summed, factors x factors
 * @param missing weight of a missing entry, below 1 unless it is 1
 */
record Confidence(Weights others, float[] gram, float missing) {

	static Confidence of(Weights others, float missing) {
		int k = others.columns();
		float[] gram = new float[k * k];
		Gemm.tn(k, k, others.rows(), others.value(), 0, others.value(), 0, gram, 0, false);
		for (int c = 0; c < gram.length; c++) {
			gram[c] *= missing;
		}
		return new Confidence(others, gram, missing);
	}

	/**
	 * The factors of one entity.
	 *
	 * @param entries which of the others it has
	 * @param lambda  how strongly it is drawn
	 * @param towards to where: {@code factors} numbers from {@code at} on; null: to 0
	 */
	float[] solve(int[] entries, int from, int to, double lambda, float[] towards, int at) {
		int k = others.columns();
		float[] v = others.value();
		double[] a = new double[k * k];
		double[] b = new double[k];
		for (int i = 0; i < k; i++) {
			for (int j = 0; j <= i; j++) {
				a[i * k + j] = gram[i * k + j];
			}
			a[i * k + i] += lambda;
			b[i] = towards == null ? 0 : lambda * towards[at + i];
		}
		for (int p = from; p < to; p++) {
			int o = entries[p] * k;
			for (int i = 0; i < k; i++) {
				double x = (1 - missing) * v[o + i];
				for (int j = 0; j <= i; j++) {
					a[i * k + j] += x * v[o + j];
				}
				b[i] += v[o + i];
			}
		}
		try {
			new CholeskySolver(a, k, () -> {
				// small: who solves many asks between them
			}).solve(b, 0);
		} catch (ArithmeticException e) {
			Arrays.fill(b, Double.NaN); // numbers have grown out of range: the watch over the loss says in which epoch, and what to do
		}
		float[] solved = new float[k];
		for (int i = 0; i < k; i++) {
			solved[i] = (float) b[i];
		}
		return solved;
	}

	/** All rows of a matrix, each by its entries. */
	void solve(Work work, SparseRows rows, double lambda, float[] towards, Weights result) {
		int k = others.columns();
		work.blocks(rows.rows(), 32, (from, to) -> {
			for (int r = from; r < to; r++) {
				System.arraycopy(solve(rows.indices(), rows.begin(r), rows.end(r), lambda, towards, r * k), 0, result.value(), r * k, k);
			}
		});
	}
}
