/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/** Products of single sparse vectors, given as a range of entries with ascending columns. */
public final class SparseVectors {

	private SparseVectors() {
	}

	/** Sum of products over the columns that two rows share, in ascending order of the columns. */
	public static double dot(SparseRows a, int rowA, SparseRows b, int rowB) {
		int p = a.begin(rowA);
		int q = b.begin(rowB);
		int endP = a.end(rowA);
		int endQ = b.end(rowB);
		double sum = 0;
		while (p < endP && q < endQ) {
			int c = a.indices()[p] - b.indices()[q];
			if (c == 0) {
				sum += (double) a.value(p++) * b.value(q++);
			} else if (c < 0) {
				p++;
			} else {
				q++;
			}
		}
		return sum;
	}

	/**
	 * Sum of squares of a range of values.
	 *
	 * @param values values; null: every value is 1
	 */
	public static double squares(float[] values, int from, int to) {
		if (values == null) {
			return Math.max(0, to - from);
		}
		double sum = 0;
		for (int p = from; p < to; p++) {
			sum += (double) values[p] * values[p];
		}
		return sum;
	}

	/** One divided by the Euclidean norm of each row; 0 for rows that are zero. */
	public static float[] inverseNorms(SparseRows m) {
		float[] inverse = new float[m.rows()];
		for (int r = 0; r < m.rows(); r++) {
			inverse[r] = inverse(squares(m.values(), m.begin(r), m.end(r)));
		}
		return inverse;
	}

	/** One divided by the root of a sum of squares; 0 for 0. */
	static float inverse(double squares) {
		return squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
	}
}
