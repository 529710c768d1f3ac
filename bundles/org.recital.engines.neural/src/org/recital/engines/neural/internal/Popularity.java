/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.Arrays;

/** Biases of outputs to begin with, by which a network that has learned nothing yet scores by popularity. */
final class Popularity {

	/** Added to the count of each item, so that those nobody met have a finite bias. */
	private static final double SOME = 0.5;

	private Popularity() {
	}

	/** Of a softmax: the logarithm of each item's share of all entries. */
	static float[] logShares(int[] counts) {
		double total = Arrays.stream(counts).asLongStream().sum() + SOME * counts.length;
		float[] bias = new float[counts.length];
		for (int i = 0; i < counts.length; i++) {
			bias[i] = (float) Math.log((counts[i] + SOME) / total);
		}
		return bias;
	}

	/** Of a logistic output: the logarithm of the odds that one of so many users met the item. */
	static float[] logOdds(int[] counts, int users) {
		float[] bias = new float[counts.length];
		for (int i = 0; i < counts.length; i++) {
			bias[i] = (float) Math.log((counts[i] + SOME) / (users - counts[i] + SOME));
		}
		return bias;
	}
}
