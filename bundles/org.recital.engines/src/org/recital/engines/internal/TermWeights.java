/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.Arrays;

import org.recital.linalg.SimilarityRows;
import org.recital.linalg.SparseRows;
import org.recital.linalg.SparseVectors;

/**
 * Weights of terms in documents for comparing rows of events: {@link Weighting}. With x what an event is worth, N rows, n of
 * which have the column, and l the length of a row (sum of x) in proportion to the mean length:
 * <pre>
 * tf-idf   sqrt(x) * ln(N / n)
 * bm25     x * (k1 + 1) / (x + k1 * (1 - b + b * l)) * ln(1 + (N - n + 0.5) / (n + 0.5))
 * </pre>
 * What is worth less than 0 counts as 0.
 */
final class TermWeights {

	private static final double K1 = 1.2;
	private static final double B = 0.75;

	private final Weighting weighting;
	private final boolean binary;
	private final double[] rarity;
	private final double meanLength;
	private final SparseRows matrix;
	/** Norm of each row in proportion to the greatest; null where rows are compared by cosine. */
	private final float[] norms;
	private final double greatest;

	/** @param byColumn columns x rows */
	TermWeights(Weighting weighting, boolean binary, SparseRows byColumn) {
		this.weighting = weighting;
		this.binary = binary;
		int rows = byColumn.columns();
		this.rarity = new double[byColumn.rows()];
		double[] lengths = new double[rows];
		double all = 0;
		for (int c = 0; c < rarity.length; c++) {
			int n = byColumn.count(c);
			rarity[c] = weighting == Weighting.BM25 ? Math.log(1 + (rows - n + 0.5) / (n + 0.5)) : Math.log(rows / (double) Math.max(1, n));
			for (int p = byColumn.begin(c); p < byColumn.end(c); p++) {
				lengths[byColumn.indices()[p]] += worth(byColumn.value(p));
				all += worth(byColumn.value(p));
			}
		}
		int filled = (int) Arrays.stream(lengths).filter(l -> l > 0).count();
		this.meanLength = filled == 0 ? 1 : all / filled;
		float[] values = new float[byColumn.size()];
		double[] squares = new double[rows];
		for (int c = 0; c < rarity.length; c++) {
			for (int p = byColumn.begin(c); p < byColumn.end(c); p++) {
				int r = byColumn.indices()[p];
				values[p] = weight(c, worth(byColumn.value(p)), lengths[r]);
				squares[r] += (double) values[p] * values[p];
			}
		}
		this.matrix = byColumn.withValues(values);
		this.greatest = Math.sqrt(Arrays.stream(squares).max().orElse(0));
		this.norms = weighting == Weighting.BM25 ? new float[rows] : null;
		for (int r = 0; norms != null && r < rows && greatest > 0; r++) {
			norms[r] = (float) (Math.sqrt(squares[r]) / greatest);
		}
	}

	private double worth(float value) {
		return binary ? 1 : Math.max(0, value);
	}

	private float weight(int column, double x, double length) {
		double tf = weighting == Weighting.TF_IDF ? Math.sqrt(x)
				: x * (K1 + 1) / (x + K1 * (1 - B + B * length / meanLength));
		return (float) (tf * rarity[column]);
	}

	/** The weights, columns x rows. */
	SparseRows matrix() {
		return matrix;
	}

	/** Weights of a row that is given, one an entry. */
	float[] row(int[] columns, float[] values, int from, int to) {
		double length = 0;
		for (int p = from; p < to; p++) {
			length += worth(values[p]);
		}
		float[] row = new float[to - from];
		for (int p = from; p < to; p++) {
			row[p - from] = weight(columns[p], worth(values[p]), length);
		}
		return row;
	}

	/** Makes products of the cosines of a row with all, where rows are compared so. */
	void scale(float[] row, float[] cosines) {
		if (norms != null) {
			float own = greatest > 0 ? (float) (Math.sqrt(SparseVectors.squares(row, 0, row.length)) / greatest) : 0;
			for (int j = 0; j < norms.length; j++) {
				cosines[j] *= own * norms[j];
			}
		}
	}

	/** Makes products of cosines, where rows are compared so. */
	SimilarityRows scaled(SimilarityRows cosines) {
		return norms == null ? cosines : new Scaled(cosines, norms);
	}

	private record Scaled(SimilarityRows cosines, float[] norms) implements SimilarityRows {

		@Override
		public int size() {
			return cosines.size();
		}

		@Override
		public Worker worker() {
			Worker worker = cosines.worker();
			return new Worker() {
				@Override
				public void before(int i, float[] out) {
					worker.before(i, out);
					scale(i, i, out);
				}

				@Override
				public void all(int i, float[] out) {
					worker.all(i, out);
					scale(i, size(), out);
				}
			};
		}

		private void scale(int i, int to, float[] out) {
			for (int j = 0; j < to; j++) {
				out[j] *= norms[i] * norms[j];
			}
		}
	}
}
