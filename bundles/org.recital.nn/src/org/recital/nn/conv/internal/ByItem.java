/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import org.recital.api.learning.Examples;

/**
 * How right probabilities are when those of an item's examples are averaged.
 *
 * @param loss     mean of -ln p of the true class over items
 * @param accuracy share of items whose likeliest class is the true one, 0 to 1
 */
record ByItem(double loss, double accuracy) {

	private static final double LEAST = 1e-7;

	static ByItem of(Examples examples, float[] probabilities, int classes) {
		double loss = 0;
		int right = 0;
		int items = 0;
		double[] mean = new double[classes];
		for (int from = 0; from < examples.size(); items++) {
			int to = from;
			java.util.Arrays.fill(mean, 0);
			while (to < examples.size() && examples.item(to) == examples.item(from)) {
				for (int c = 0; c < classes; c++) {
					mean[c] += probabilities[to * classes + c];
				}
				to++;
			}
			int best = 0;
			for (int c = 1; c < classes; c++) {
				best = mean[c] > mean[best] ? c : best;
			}
			int label = examples.label(from);
			loss -= Math.log(Math.max(LEAST, mean[label] / (to - from)));
			right += best == label ? 1 : 0;
			from = to;
		}
		return new ByItem(loss / items, (double) right / items);
	}
}
