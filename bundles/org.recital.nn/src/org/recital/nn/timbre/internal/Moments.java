/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

/** What is said of numbers as a whole. */
final class Moments {

	private Moments() {
	}

	static double mean(double[] v) {
		double sum = 0;
		for (double d : v) {
			sum += d;
		}
		return sum / v.length;
	}

	/** Of the population. */
	static double deviation(double[] v) {
		double m = mean(v);
		double sum = 0;
		for (double d : v) {
			sum += (d - m) * (d - m);
		}
		return Math.sqrt(sum / v.length);
	}

	/** Of sorted values, linearly between neighbours. */
	static double percentile(double[] sorted, double part) {
		double at = part * (sorted.length - 1);
		int low = (int) at;
		int high = Math.min(sorted.length - 1, low + 1);
		return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
	}
}
