/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.classes;

/** Means, summed in order. */
final class Means {

	private Means() {
	}

	/** The weighted mean; null weights: all 1. */
	static double of(double[] values, double[] weights) {
		double sum = 0;
		double total = 0;
		for (int e = 0; e < values.length; e++) {
			double w = weights == null ? 1 : weights[e];
			sum += values[e] * w;
			total += w;
		}
		return sum / total;
	}
}
