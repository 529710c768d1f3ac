/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import org.recital.linalg.NearestRows;

/**
 * A rating predicted from neighbours: the baseline, plus the mean of how far the k most similar neighbours' ratings are off
 * their own baselines, weighted by similarity (Koren 2010, eq. 3). Only similarities above 0 count; without any the baseline
 * is the prediction.
 */
public final class RatingMean {

	/** How far a neighbour's rating is off. */
	public interface Residual {
		/** Of an entry. */
		double of(int entry);
	}

	private RatingMean() {
	}

	/**
	 * What to add to the baseline.
	 *
	 * @param candidates   those who have a rating that tells, entries {@code from} to {@code to}
	 * @param self         who is none of them
	 * @param similarities by candidate
	 */
	public static double of(int[] candidates, int from, int to, int self, float[] similarities, int k, Residual residual) {
		return of(candidates, from, to, self, similarities, k, 0, residual);
	}

	/**
	 * The same, drawn towards the baseline as by neighbours of so much similarity who are not off it.
	 *
	 * @param prior how much; 0: not at all
	 */
	public static double of(int[] candidates, int from, int to, int self, float[] similarities, int k, double prior,
			Residual residual) {
		float[] found = new float[to - from];
		for (int p = from; p < to; p++) {
			int c = candidates[p];
			found[p - from] = c == self ? 0 : similarities[c];
		}
		int most = Math.min(k, found.length);
		int[] entries = new int[most];
		float[] weights = new float[most];
		int n = most == 0 ? 0 : NearestRows.select(found, found.length, most, entries, weights);
		double sum = 0;
		double norm = 0;
		for (int q = 0; q < n; q++) {
			sum += weights[q] * residual.of(from + entries[q]);
			norm += weights[q];
		}
		return norm > 0 ? sum / (norm + prior) : 0;
	}
}
