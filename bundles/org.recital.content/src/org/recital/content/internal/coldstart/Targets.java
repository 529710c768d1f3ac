/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import org.recital.api.engine.LatentFactors;

/**
 * What a recommender learned of each item: its factors with its bias behind them, since both are needed for a score.
 *
 * @param width  factors and bias
 * @param rows   items x width
 * @param counts how many users each item was learned from; 0: its row says nothing
 */
record Targets(int width, float[] rows, int[] counts) {

	static Targets of(LatentFactors model, int[] counts) {
		int width = model.factors() + 1;
		float[] rows = new float[Math.multiplyExact(counts.length, width)];
		int[] learned = counts.clone();
		float[] vector = new float[width - 1];
		for (int i = 0; i < counts.length; i++) {
			float bias = model.itemFactors(i, vector);
			if (bias != bias) {
				learned[i] = 0;
			} else if (counts[i] > 0) {
				System.arraycopy(vector, 0, rows, i * width, vector.length);
				rows[i * width + vector.length] = bias;
			}
		}
		return new Targets(width, rows, learned);
	}

	/** How much an item's own row is trusted: n / (n + plays), or 1 where {@code plays} is 0. */
	double trust(int item, double plays) {
		return counts[item] == 0 ? 0 : counts[item] / (counts[item] + plays);
	}
}
