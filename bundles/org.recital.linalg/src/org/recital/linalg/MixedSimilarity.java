/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/** A weighted mean of two similarities of the same things. */
public final class MixedSimilarity implements SimilarityRows {

	private final SimilarityRows first;
	private final SimilarityRows second;
	private final float share;

	/**
	 * @param share weight of the second, 0 to 1; that of the first is the rest
	 */
	public MixedSimilarity(SimilarityRows first, SimilarityRows second, double share) {
		if (first.size() != second.size()) {
			throw new IllegalArgumentException(first.size() + " and " + second.size() + " things"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		this.first = first;
		this.second = second;
		this.share = (float) share;
	}

	@Override
	public int size() {
		return first.size();
	}

	@Override
	public Worker worker() {
		return new MixedWorker(first.worker(), second.worker());
	}

	/** {@code out = (1 - share) * out + share * other} for the first {@code to}. */
	public static void mix(float[] out, float[] other, float share, int to) {
		float rest = 1 - share;
		for (int j = 0; j < to; j++) {
			out[j] = rest * out[j] + share * other[j];
		}
	}

	private final class MixedWorker implements Worker {
		private final Worker a;
		private final Worker b;
		private final float[] other = new float[first.size()];

		MixedWorker(Worker a, Worker b) {
			this.a = a;
			this.b = b;
		}

		@Override
		public void before(int i, float[] out) {
			a.before(i, out);
			b.before(i, other);
			mix(out, other, share, i);
		}

		@Override
		public void all(int i, float[] out) {
			a.all(i, out);
			b.all(i, other);
			mix(out, other, share, first.size());
		}
	}
}
