/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.util.Arrays;

/**
 * The strongest right singular vectors of a sparse matrix by subspace iteration from a random start (Halko, Martinsson and
 * Tropp 2011, Finding structure with randomness, algorithms 4.4 and 5.1). Two sparse products for each iteration, bounded by
 * the bandwidth of the caches, and an orthogonalisation.
 *
 * @param vectors columns x rank: column c of the matrix has the entries {@code vectors[c * rank ...]}; vectors are in order of
 *                their singular values and of length 1, or 0 when the matrix has no further ones
 * @param values  singular values, greatest first
 */
public record TruncatedSvd(float[] vectors, double[] values) {

	private static final int BLOCK = 64;
	/** Share of a vector's length that has to be new; less is rounding. */
	private static final double NEW = 1e-4;

	/**
	 * @param x          the matrix
	 * @param rank       vectors wanted
	 * @param start      columns x width floats to begin with, width at least rank: the more, the nearer the last vectors come
	 * @param iterations 1 or more
	 */
	public static TruncatedSvd of(SparseRows x, int rank, float[] start, int iterations, Blas blas, Loop loop) {
		int width = start.length / Math.max(1, x.columns());
		SparseRows transposed = x.transpose();
		float[] v = orthonormal(start, x.columns(), width, blas, loop);
		for (int i = 0; i < iterations; i++) {
			float[] y = times(x, v, width, loop);
			v = orthonormal(times(transposed, y, width, loop), x.columns(), width, blas, loop);
		}
		float[] y = times(x, v, width, loop);
		float[] gram = RegularisedRows.gram(blas, y, x.rows(), width, loop);
		double[][] g = new double[width][width];
		for (int i = 0; i < width; i++) {
			for (int j = 0; j < width; j++) {
				g[i][j] = gram[i * width + j];
			}
		}
		SymmetricEigen eigen = SymmetricEigen.of(g, () -> loop.forEach(1, t -> {
			// asks for cancel
		}));
		return turned(v, x.columns(), width, rank, eigen);
	}

	private static TruncatedSvd turned(float[] v, int columns, int width, int rank, SymmetricEigen eigen) {
		float[] vectors = new float[columns * rank];
		double[] values = new double[rank];
		for (int k = 0; k < Math.min(rank, width); k++) {
			values[k] = Math.sqrt(Math.max(0, eigen.values()[k]));
			if (eigen.values()[k] <= 1e-7 * eigen.values()[0]) {
				values[k] = 0;
				continue; // nothing but rounding
			}
			double[] r = eigen.vectors()[k];
			for (int c = 0; c < columns; c++) {
				double sum = 0;
				for (int j = 0; j < width; j++) {
					sum += r[j] * v[c * width + j];
				}
				vectors[c * rank + k] = (float) sum;
			}
		}
		return new TruncatedSvd(vectors, values);
	}

	/** A sparse matrix times a dense one of {@code width} columns. */
	static float[] times(SparseRows x, float[] dense, int width, Loop loop) {
		float[] out = new float[Math.multiplyExact(x.rows(), width)];
		loop.forBlocks(x.rows(), BLOCK, (from, to) -> {
			for (int r = from; r < to; r++) {
				for (int p = x.begin(r); p < x.end(r); p++) {
					add(out, r * width, dense, x.indices()[p] * width, width, x.value(p));
				}
			}
		});
		return out;
	}

	private static void add(float[] out, int at, float[] dense, int from, int width, float weight) {
		for (int k = 0; k < width; k++) {
			out[at + k] += weight * dense[from + k];
		}
	}

	/** Gram and Schmidt's, each twice: columns of the result have length 1 or, where they say nothing new, 0. */
	static float[] orthonormal(float[] m, int rows, int width, Blas blas, Loop loop) {
		float[] byVector = new float[m.length];
		for (int r = 0; r < rows; r++) {
			for (int k = 0; k < width; k++) {
				byVector[k * rows + r] = m[r * width + k];
			}
		}
		float[] shares = new float[width];
		for (int k = 0; k < width; k++) {
			int vector = k;
			loop.forEach(1, t -> next(byVector, vector, rows, shares, blas));
		}
		float[] out = new float[m.length];
		for (int r = 0; r < rows; r++) {
			for (int k = 0; k < width; k++) {
				out[r * width + k] = byVector[k * rows + r];
			}
		}
		return out;
	}

	private static void next(float[] v, int k, int rows, float[] shares, Blas blas) {
		double before = length(v, k * rows, rows);
		for (int twice = 0; twice < 2 && k > 0; twice++) {
			blas.gemv(false, k, rows, v, 0, rows, v, k * rows, 0, shares, 0);
			for (int j = 0; j < k; j++) {
				subtract(v, k * rows, j * rows, rows, shares[j]);
			}
		}
		double after = length(v, k * rows, rows);
		if (!(after > NEW * before)) {
			Arrays.fill(v, k * rows, (k + 1) * rows, 0);
			return;
		}
		float scale = (float) (1 / after);
		for (int r = k * rows; r < (k + 1) * rows; r++) {
			v[r] *= scale;
		}
	}

	private static double length(float[] v, int at, int count) {
		double sum = 0;
		for (int r = at; r < at + count; r++) {
			sum += (double) v[r] * v[r];
		}
		return Math.sqrt(sum);
	}

	private static void subtract(float[] v, int at, int from, int count, float times) {
		for (int r = 0; r < count; r++) {
			v[at + r] -= times * v[from + r];
		}
	}
}
