/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/**
 * The rows of a matrix nearest to given vectors, found exactly: all of them are compared, blocks of rows with blocks of vectors
 * at a time. Safe for any number of threads; what is found does not depend on how many there are.
 */
public final class NearestVectors {

	/** What nearest means. */
	public enum Measure {
		/** Greatest cosine of the angle; a vector of zeros is at a right angle to all. */
		COSINE,
		/** Least distance. */
		EUCLIDEAN
	}

	/**
	 * What is nearest to one vector.
	 *
	 * @param rows   numbers of rows, nearest first, lower number among equals
	 * @param values their cosines or distances
	 */
	public record Found(int[] rows, float[] values) {
	}

	private static final int ROWS = 2048;
	private static final int TOGETHER = 32;
	/** More than wanted are kept until distances are worked out without the rounding of products. */
	private static final int SPARE = 8;

	private final Measure measure;
	private final int size;
	private final int width;
	private final float[] rows;
	/** Half the square of each row's length; null for cosines, whose rows have length 1. */
	private final float[] halves;

	/**
	 * @param rows one after another; copied for cosines, else kept and must not change
	 */
	public NearestVectors(Measure measure, int size, int width, float[] rows) {
		if ((long) size * width != rows.length) {
			throw new IllegalArgumentException(size + " rows of " + width + " values are not " + rows.length); //$NON-NLS-1$ //$NON-NLS-2$
		}
		this.measure = measure;
		this.size = size;
		this.width = width;
		this.rows = measure == Measure.COSINE ? unit(rows, size, width) : rows;
		this.halves = measure == Measure.COSINE ? null : new float[size];
		for (int i = 0; halves != null && i < size; i++) {
			halves[i] = (float) (SparseVectors.squares(rows, i * width, (i + 1) * width) / 2);
		}
	}

	private static float[] unit(float[] rows, int size, int width) {
		float[] out = new float[rows.length];
		for (int i = 0; i < size; i++) {
			double square = SparseVectors.squares(rows, i * width, (i + 1) * width);
			double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
			for (int d = i * width; d < (i + 1) * width; d++) {
				out[d] = (float) (rows[d] * scale);
			}
		}
		return out;
	}

	/** Number of rows. */
	public int size() {
		return size;
	}

	/** The rows nearest to one vector. */
	public Found of(float[] vector, int k) {
		return of(vector, 1, k, Loop.SEQUENTIAL)[0];
	}

	/**
	 * The rows nearest to several vectors.
	 *
	 * @param vectors one after another, as wide as the rows
	 * @param k       how many rows for each; fewer where there are fewer
	 */
	public Found[] of(float[] vectors, int count, int k, Loop loop) {
		if ((long) count * width != vectors.length || k < 0) {
			throw new IllegalArgumentException(vectors.length + " values for " + count + " of " + width + ", " + k + " wanted"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		float[] asked = measure == Measure.COSINE ? unit(vectors, count, width) : vectors;
		Found[] found = new Found[count];
		int kept = Math.min(size, k + SPARE);
		loop.forBlocks(count, TOGETHER, (from, to) -> {
			Best[] best = new Best[to - from];
			for (int q = 0; q < best.length; q++) {
				best[q] = new Best(kept);
			}
			compare(asked, from, best);
			for (int q = 0; q < best.length; q++) {
				found[from + q] = exact(asked, from + q, best[q], Math.min(k, size));
			}
		});
		return found;
	}

	private void compare(float[] asked, int from, Best[] best) {
		float[] scores = new float[best.length * ROWS];
		for (int first = 0; first < size; first += ROWS) {
			int n = Math.min(ROWS, size - first);
			Blas.get().gemm(false, true, best.length, n, width, 1, asked, from * width, width, rows, first * width, width, 0, scores, 0, ROWS);
			for (int q = 0; q < best.length; q++) {
				for (int i = 0; i < n; i++) {
					float score = scores[q * ROWS + i] - (halves == null ? 0 : halves[first + i]);
					if (score > best[q].least) {
						best[q].add(first + i, score);
					}
				}
			}
		}
	}

	private Found exact(float[] asked, int vector, Best best, int k) {
		float[] values = new float[best.size];
		for (int i = 0; i < best.size; i++) {
			double sum = 0;
			for (int d = 0; d < width; d++) {
				double x = asked[vector * width + d];
				double y = rows[best.rows[i] * width + d];
				sum += measure == Measure.COSINE ? x * y : (x - y) * (x - y);
			}
			values[i] = (float) (measure == Measure.COSINE ? sum : Math.sqrt(sum));
		}
		int sign = measure == Measure.COSINE ? -1 : 1;
		int[] order = new int[best.size];
		for (int i = 0; i < order.length; i++) {
			int at = i;
			while (at > 0 && before(sign * values[i], best.rows[i], sign * values[order[at - 1]], best.rows[order[at - 1]])) {
				order[at] = order[at - 1];
				at--;
			}
			order[at] = i;
		}
		int[] found = new int[Math.min(k, order.length)];
		float[] of = new float[found.length];
		for (int i = 0; i < found.length; i++) {
			found[i] = best.rows[order[i]];
			of[i] = values[order[i]];
		}
		return new Found(found, of);
	}

	private static boolean before(float a, int rowA, float b, int rowB) {
		return a < b || a == b && rowA < rowB;
	}

	/** The greatest scores so far, in order. */
	private static final class Best {
		final int[] rows;
		final float[] scores;
		int size;
		float least = Float.NEGATIVE_INFINITY;

		Best(int k) {
			rows = new int[k];
			scores = new float[k];
		}

		void add(int row, float score) {
			int at = size < rows.length ? size++ : size - 1;
			while (at > 0 && scores[at - 1] < score) {
				scores[at] = scores[at - 1];
				rows[at] = rows[at - 1];
				at--;
			}
			scores[at] = score;
			rows[at] = row;
			if (size == rows.length) {
				least = scores[size - 1];
			}
		}
	}
}
