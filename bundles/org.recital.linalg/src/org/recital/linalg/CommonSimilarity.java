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
 * Similarities over the columns that two rows have in common, sums and norms taken over those alone:
 * <pre>
 * common cosine   sum(x y) / sqrt(sum(x x) sum(y y))
 * pearson         the same of x and y less their means over the common columns
 * </pre>
 * With values centred by column beforehand, the common cosine is the adjusted cosine (Sarwar et al. 2001, section 3.1.3).
 * 0 where fewer than 2 columns are common (pearson) or one of the two does not vary.
 */
public final class CommonSimilarity extends SparseSimilarity {

	private static final int FIELDS = 6;
	/** What is left of a sum of squares after rounding is taken for 0. */
	private static final double NOTHING = 1e-9;

	private final boolean centred;
	private final OverlapWeight weight;

	private CommonSimilarity(SparseRows byColumn, boolean centred, OverlapWeight weight) {
		super(byColumn);
		this.centred = centred;
		this.weight = weight;
	}

	/** Pearson's correlation over the common columns. */
	public static CommonSimilarity pearson(SparseRows byColumn, OverlapWeight weight) {
		return new CommonSimilarity(byColumn, true, weight);
	}

	/** Cosine over the common columns. */
	public static CommonSimilarity cosine(SparseRows byColumn, OverlapWeight weight) {
		return new CommonSimilarity(byColumn, false, weight);
	}

	@Override
	public SparseWorker worker() {
		return new CommonWorker();
	}

	private final class CommonWorker extends SparseWorker {
		/** A thing's count and sums of x, y, xx, yy and xy side by side, so that one cache line has them. */
		private final double[] sums = new double[FIELDS * size()];

		@Override
		void add(float value, int from, int to) {
			double x = value;
			int[] things = byColumn.indices();
			for (int p = from; p < to; p++) {
				double y = byColumn.value(p);
				int at = FIELDS * things[p];
				sums[at]++;
				sums[at + 1] += x;
				sums[at + 2] += y;
				sums[at + 3] += x * x;
				sums[at + 4] += y * y;
				sums[at + 5] += x * y;
			}
		}

		@Override
		void finish(int count, double squares, float[] out, int to) {
			for (int j = 0; j < to; j++) {
				int at = FIELDS * j;
				double n = sums[at];
				out[j] = n == 0 ? 0 : (float) of(at, n) * weight.of((int) n);
			}
			Arrays.fill(sums, 0, FIELDS * to, 0);
		}

		private double of(int at, double n) {
			double xx = sums[at + 3];
			double yy = sums[at + 4];
			double xy = sums[at + 5];
			double least = NOTHING * Math.max(xx, yy);
			if (centred) {
				double x = sums[at + 1];
				double y = sums[at + 2];
				xx -= x * x / n;
				yy -= y * y / n;
				xy -= x * y / n;
			}
			if (xx <= least || yy <= least) {
				return 0;
			}
			return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
		}
	}
}
