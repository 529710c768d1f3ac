/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

/**
 * Probabilities of decision values, {@code p(+1 | f) = 1 / (1 + exp(A f + B))} (Platt 1999), by Newton's method with the guarded steps of Lin,
 * Lin, Weng (2007) and Platt's targets (n+ + 1) / (n+ + 2) and 1 / (n- + 2).
 *
 * @param a A
 * @param b B
 */
record Platt(double a, double b) {

	private static final double SIGMA = 1e-12;
	private static final int STEPS = 100;

	/** Probability of +1. */
	double of(double f) {
		double z = a * f + b;
		return z >= 0 ? Math.exp(-z) / (1 + Math.exp(-z)) : 1 / (1 + Math.exp(z));
	}

	/** Fits. */
	static Platt fit(double[] f, byte[] y) {
		int plus = 0;
		for (byte v : y) {
			plus += v > 0 ? 1 : 0;
		}
		int minus = y.length - plus;
		double high = (plus + 1.0) / (plus + 2);
		double low = 1.0 / (minus + 2);
		double a = 0;
		double b = Math.log((minus + 1.0) / (plus + 1));
		double value = value(f, y, high, low, a, b);
		for (int step = 0; step < STEPS; step++) {
			double h11 = SIGMA;
			double h22 = SIGMA;
			double h21 = 0;
			double g1 = 0;
			double g2 = 0;
			for (int i = 0; i < f.length; i++) {
				double p = new Platt(a, b).of(f[i]);
				double d2 = p * (1 - p);
				h11 += f[i] * f[i] * d2;
				h22 += d2;
				h21 += f[i] * d2;
				double d1 = (y[i] > 0 ? high : low) - p;
				g1 += f[i] * d1;
				g2 += d1;
			}
			if (Math.abs(g1) < 1e-5 && Math.abs(g2) < 1e-5) {
				break;
			}
			double det = h11 * h22 - h21 * h21;
			double da = -(h22 * g1 - h21 * g2) / det;
			double db = -(-h21 * g1 + h11 * g2) / det;
			double slope = g1 * da + g2 * db;
			double length = 1;
			boolean less = false;
			while (length >= 1e-10 && !less) {
				double next = value(f, y, high, low, a + length * da, b + length * db);
				less = next < value + 1e-4 * length * slope;
				if (less) {
					a += length * da;
					b += length * db;
					value = next;
				} else {
					length /= 2;
				}
			}
			if (!less) {
				break;
			}
		}
		return new Platt(a, b);
	}

	private static double value(double[] f, byte[] y, double high, double low, double a, double b) {
		double sum = 0;
		for (int i = 0; i < f.length; i++) {
			double t = y[i] > 0 ? high : low;
			double z = a * f[i] + b;
			sum += z >= 0 ? t * z + Math.log1p(Math.exp(-z)) : (t - 1) * z + Math.log1p(Math.exp(z));
		}
		return sum;
	}
}
