/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

/**
 * Scores of all items for one vector of factors. Items are kept factor by factor: a factor adds its share to all scores at
 * once, a loop without sums, which vector instructions can do.
 */
final class ItemScores {

	private final float[][] byFactor;
	private final float[] bias;
	private final boolean[] known;

	/**
	 * @param items factors, rows of {@code stride} floats
	 * @param bias  of each item
	 * @param counts how many met each item; an item nobody met has no score
	 */
	ItemScores(float[] items, int stride, float[] bias, int[] counts) {
		this.bias = bias;
		this.byFactor = new float[stride][counts.length];
		for (int i = 0; i < counts.length; i++) {
			for (int f = 0; f < stride; f++) {
				byFactor[f][i] = items[i * stride + f];
			}
		}
		this.known = new boolean[counts.length];
		for (int i = 0; i < known.length; i++) {
			known[i] = counts[i] > 0;
		}
	}

	/** {@code base + bias_i + vector . q_i}; {@link Float#NaN} for items nobody met. */
	void of(float base, float[] vector, int at, float[] scores) {
		int n = known.length;
		for (int i = 0; i < n; i++) {
			scores[i] = base + bias[i];
		}
		for (int f = 0; f < byFactor.length; f += 4) {
			add(scores, n, byFactor[f], vector[at + f], byFactor[f + 1], vector[at + f + 1], byFactor[f + 2], vector[at + f + 2],
					byFactor[f + 3], vector[at + f + 3]);
		}
		for (int i = 0; i < n; i++) {
			if (!known[i]) {
				scores[i] = Float.NaN;
			}
		}
	}

	private static void add(float[] scores, int n, float[] q0, float p0, float[] q1, float p1, float[] q2, float p2, float[] q3,
			float p3) {
		for (int i = 0; i < n; i++) {
			scores[i] += p0 * q0[i] + p1 * q1[i] + (p2 * q2[i] + p3 * q3[i]);
		}
	}
}
