/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.search;

import org.apache.lucene.util.hnsw.UpdateableRandomVectorScorer;
import org.recital.linalg.NearestVectors.Measure;

/** Scores rows that lie one after another in one array, greater for nearer ones. For one thread. */
public final class RowScorer implements UpdateableRandomVectorScorer {

	private final boolean cosine;
	private final int size;
	private final int width;
	private final float[] rows;
	private float[] asked;
	private int at;

	/**
	 * @param rows one after another; of length 1 for cosines
	 */
	public RowScorer(Measure measure, int size, int width, float[] rows) {
		this.cosine = measure == Measure.COSINE;
		this.size = size;
		this.width = width;
		this.rows = rows;
	}

	/** Rows brought to length 1; those of zeros stay. */
	public static float[] unit(float[] rows, int size, int width) {
		float[] out = new float[rows.length];
		for (int i = 0; i < size; i++) {
			double square = 0;
			for (int d = i * width; d < (i + 1) * width; d++) {
				square += (double) rows[d] * rows[d];
			}
			double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
			for (int d = i * width; d < (i + 1) * width; d++) {
				out[d] = (float) (rows[d] * scale);
			}
		}
		return out;
	}

	/** Compares with what lies at a place of an array from now on. */
	public void to(float[] vector, int from) {
		asked = vector;
		at = from;
	}

	@Override
	public void setScoringOrdinal(int row) {
		to(rows, row * width);
	}

	@Override
	public float score(int row) {
		int from = row * width;
		if (!cosine) {
			return 1 / (1 + distance(asked, at, rows, from));
		}
		// Lucene's scores are not negative
		return Math.max(0, (1 + product(asked, at, rows, from)) / 2);
	}

	@Override
	public int maxOrd() {
		return size;
	}

	// sums of their own, so that one addition need not wait for the other

	private float product(float[] a, int p, float[] b, int q) {
		float s0 = 0;
		float s1 = 0;
		float s2 = 0;
		float s3 = 0;
		int d = 0;
		for (; d < width - 3; d += 4) {
			s0 += a[p + d] * b[q + d];
			s1 += a[p + d + 1] * b[q + d + 1];
			s2 += a[p + d + 2] * b[q + d + 2];
			s3 += a[p + d + 3] * b[q + d + 3];
		}
		for (; d < width; d++) {
			s0 += a[p + d] * b[q + d];
		}
		return s0 + s1 + (s2 + s3);
	}

	private float distance(float[] a, int p, float[] b, int q) {
		float s0 = 0;
		float s1 = 0;
		float s2 = 0;
		float s3 = 0;
		int d = 0;
		for (; d < width - 3; d += 4) {
			float x0 = a[p + d] - b[q + d];
			float x1 = a[p + d + 1] - b[q + d + 1];
			float x2 = a[p + d + 2] - b[q + d + 2];
			float x3 = a[p + d + 3] - b[q + d + 3];
			s0 += x0 * x0;
			s1 += x1 * x1;
			s2 += x2 * x2;
			s3 += x3 * x3;
		}
		for (; d < width; d++) {
			float x = a[p + d] - b[q + d];
			s0 += x * x;
		}
		return s0 + s1 + (s2 + s3);
	}
}
