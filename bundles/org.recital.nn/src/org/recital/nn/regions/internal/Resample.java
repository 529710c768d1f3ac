/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import org.recital.nn.Mix;

/** How much a figure would differ on other images: the percentile bootstrap over images (Efron and Tibshirani 1993, chapter 13). */
final class Resample {

	/** How often images are drawn. */
	static final int DRAWS = 1000;
	private static final int LOOK = 50;

	private Resample() {
	}

	/**
	 * The interval of a figure.
	 *
	 * @param images how many there are; as many are drawn each time, with repetition
	 * @param level  confidence, such as 0.95
	 * @param figure of images that count so often; NaN where it has none, which is passed over
	 * @return lower and upper end; NaN when there is none
	 */
	static double[] interval(int images, double level, long seed, Runnable check, ToDoubleFunction<int[]> figure) {
		double[] values = new double[DRAWS];
		int n = 0;
		int[] times = new int[images];
		for (int d = 0; d < DRAWS; d++) {
			if (d % LOOK == 0) {
				check.run();
			}
			Arrays.fill(times, 0);
			for (int k = 0; k < images; k++) {
				times[Mix.below(images, seed, (long) d * images + k)]++;
			}
			double v = figure.applyAsDouble(times);
			if (!Double.isNaN(v)) {
				values[n++] = v;
			}
		}
		Arrays.sort(values, 0, n);
		double tail = (1 - level) / 2;
		return n == 0 ? new double[] { Double.NaN, Double.NaN } : new double[] { quantile(values, n, tail), quantile(values, n, 1 - tail) };
	}

	/** Between the two nearest, in proportion. */
	private static double quantile(double[] sorted, int n, double share) {
		double at = share * (n - 1);
		int low = (int) at;
		int high = Math.min(n - 1, low + 1);
		return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
	}
}
