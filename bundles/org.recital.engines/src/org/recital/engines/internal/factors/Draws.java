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
 * A sequence of numbers that a seed determines, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014, Fast
 * splittable pseudorandom number generators, OOPSLA). Not safe for several threads; give each task its own.
 */
final class Draws {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private long state;
	private double spare = Double.NaN;

	Draws(long seed) {
		state = mix(seed + GOLDEN);
	}

	/** A sequence of its own for a numbered task. */
	static Draws of(long seed, long a, long b) {
		return new Draws(mix(mix(seed + GOLDEN * (a + 1)) + GOLDEN * (b + 1)));
	}

	static long mix(long z) {
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	private long next() {
		state += GOLDEN;
		return mix(state);
	}

	/** Uniform from 0 (inclusive) to {@code bound} (exclusive); off by less than bound / 2^32. */
	int below(int bound) {
		return (int) ((next() >>> 32) * bound >>> 32);
	}

	/** Uniform from 0 (inclusive) to 1 (exclusive). */
	double uniform() {
		return (next() >>> 11) * 0x1p-53;
	}

	/** Normal, mean 0, deviation 1 (polar method of Marsaglia). */
	double gaussian() {
		if (spare == spare) {
			double kept = spare;
			spare = Double.NaN;
			return kept;
		}
		double x;
		double y;
		double s;
		do {
			x = 2 * uniform() - 1;
			y = 2 * uniform() - 1;
			s = x * x + y * y;
		} while (s >= 1 || s == 0);
		double m = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
		spare = y * m;
		return x * m;
	}

	/** Gamma, scale 1 (Marsaglia and Tsang 2000, A simple method for generating gamma variables). */
	double gamma(double shape) {
		if (shape < 1) {
			return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
		}
		double d = shape - 1 / 3.0;
		double c = 1 / StrictMath.sqrt(9 * d);
		while (true) {
			double x = gaussian();
			double v = 1 + c * x;
			if (v > 0) {
				v = v * v * v;
				if (StrictMath.log(1 - uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
					return d * v;
				}
			}
		}
	}

	/** 0 to {@code n} - 1 in random order (Fisher and Yates). */
	int[] permutation(int n) {
		int[] order = new int[n];
		for (int k = 0; k < n; k++) {
			int j = below(k + 1);
			order[k] = order[j];
			order[j] = k;
		}
		return order;
	}

	/**
	 * Rows of normal numbers.
	 *
	 * @param width     numbers of a row
	 * @param stride    floats of a row; those after {@code width} are 0
	 * @param deviation of the numbers
	 */
	float[] gaussians(int rows, int width, int stride, double deviation) {
		float[] all = new float[Math.multiplyExact(rows, stride)];
		for (int r = 0; r < rows; r++) {
			for (int f = 0; f < width; f++) {
				all[r * stride + f] = (float) (deviation * gaussian());
			}
		}
		return all;
	}
}
