/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import org.recital.api.learning.Network;

/**
 * How well a network says known classes.
 *
 * @param loss     mean of -ln p of the class, p at least 1e-15
 * @param accuracy share whose likeliest class is theirs
 */
record Losses(double loss, double accuracy) {

	private static final int BLOCK = 64;

	/**
	 * Over n rows; NaN for none.
	 *
	 * @param watch asked now and then; may throw
	 */
	static Losses of(Network network, float[] rows, int[] labels, Runnable watch) {
		int k = network.labels().size();
		int width = labels.length == 0 ? 0 : rows.length / labels.length;
		double loss = 0;
		int hits = 0;
		float[] p = new float[BLOCK * k];
		float[] block = new float[BLOCK * width];
		for (int from = 0; from < labels.length; from += BLOCK) {
			watch.run();
			int n = Math.min(BLOCK, labels.length - from);
			System.arraycopy(rows, from * width, block, 0, n * width);
			network.predict(block, n, p);
			for (int r = 0; r < n; r++) {
				loss -= Math.log(Math.max(1e-15, p[r * k + labels[from + r]]));
				int best = 0;
				for (int c = 1; c < k; c++) {
					best = p[r * k + c] > p[r * k + best] ? c : best;
				}
				hits += best == labels[from + r] ? 1 : 0;
			}
		}
		return new Losses(loss / labels.length, (double) hits / labels.length);
	}
}
