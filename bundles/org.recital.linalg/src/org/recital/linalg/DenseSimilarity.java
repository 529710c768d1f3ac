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
 * Cosine of dense rows. The rows are kept dimension by dimension, so that the inner loop adds one scaled stretch of memory
 * to another (which the compiler turns to vector instructions without changing the order of any sum).
 */
public final class DenseSimilarity implements SimilarityRows {

	/** Things whose sums stay in the fast cache together. */
	private static final int TILE = 2048;

	private final int size;
	private final int width;
	/** Unit rows; all zero where a row is zero. */
	private final float[] rows;
	private final float[] byDimension;

	/**
	 * @param size  number of things
	 * @param width values a row
	 * @param rows  rows one after another (copied); a row of zeros is similar to nothing
	 */
	public DenseSimilarity(int size, int width, float[] rows) {
		if ((long) size * width != rows.length) {
			throw new IllegalArgumentException(size + " rows of " + width + " values are not " + rows.length); //$NON-NLS-1$ //$NON-NLS-2$
		}
		this.size = size;
		this.width = width;
		this.rows = new float[rows.length];
		this.byDimension = new float[rows.length];
		for (int i = 0; i < size; i++) {
			normalise(rows, i * width, this.rows, i * width, width);
			for (int d = 0; d < width; d++) {
				byDimension[d * size + i] = this.rows[i * width + d];
			}
		}
	}

	private static void normalise(float[] from, int at, float[] to, int toAt, int width) {
		double inverse = SparseVectors.squares(from, at, at + width);
		inverse = inverse > 0 ? 1 / Math.sqrt(inverse) : 0;
		for (int d = 0; d < width; d++) {
			to[toAt + d] = (float) (from[at + d] * inverse);
		}
	}

	@Override
	public int size() {
		return size;
	}

	@Override
	public Worker worker() {
		return new Worker() {
			@Override
			public void before(int i, float[] out) {
				similarities(rows, i * width, out, i);
			}

			@Override
			public void all(int i, float[] out) {
				similarities(rows, i * width, out, size);
			}
		};
	}

	/**
	 * Similarities of a given row with all.
	 *
	 * @param row {@code width} values
	 * @param out room for all things; all are set
	 */
	public void vector(float[] row, float[] out) {
		float[] unit = new float[width];
		normalise(row, 0, unit, 0, width);
		similarities(unit, 0, out, size);
	}

	private void similarities(float[] unit, int at, float[] out, int to) {
		for (int tile = 0; tile < to; tile += TILE) {
			int end = Math.min(to, tile + TILE);
			Arrays.fill(out, tile, end, 0);
			for (int d = 0; d < width; d++) {
				float x = unit[at + d];
				if (x != 0) {
					add(out, tile, end, byDimension, d * size, x);
				}
			}
		}
	}

	private static void add(float[] out, int from, int to, float[] column, int at, float x) {
		for (int j = from; j < to; j++) {
			out[j] += x * column[at + j];
		}
	}
}
