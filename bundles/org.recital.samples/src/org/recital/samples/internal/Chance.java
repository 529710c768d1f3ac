/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.util.SplittableRandom;

/**
 * Chance in named streams: what one part of the world draws does not shift what another draws, so that a world with another
 * poster signal has the same people and the same ratings.
 */
final class Chance {

	private final SplittableRandom random;

	Chance(long seed, String stream) {
		long h = seed;
		for (int i = 0; i < stream.length(); i++) {
			h = (h ^ stream.charAt(i)) * 0x100000001B3L;
			h ^= h >>> 29;
		}
		random = new SplittableRandom(h);
	}

	/** Uniform, 0 to n - 1. */
	int below(int n) {
		return random.nextInt(n);
	}

	/** Uniform, 0 to 1. */
	double uniform() {
		return random.nextDouble();
	}

	/** Uniform between two bounds. */
	double between(double least, double most) {
		return least + (most - least) * random.nextDouble();
	}

	/** True with the given probability; always draws, so that streams stay in step whatever the probability. */
	boolean with(double probability) {
		return random.nextDouble() < probability;
	}

	/** Standard normal, by Box and Muller: the same on every Java. */
	double normal() {
		double u = 1 - random.nextDouble();
		return Math.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * random.nextDouble());
	}

	/** Poisson for small means, by Knuth; a rounded normal for means above 30. */
	int poisson(double mean) {
		if (mean > 30) {
			return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
		}
		double limit = StrictMath.exp(-mean);
		double product = random.nextDouble();
		int n = 0;
		while (product > limit) {
			product *= random.nextDouble();
			n++;
		}
		return n;
	}

	/** An index with probability proportional to its weight, given running sums of the weights. */
	int weighted(double[] sums) {
		double at = random.nextDouble() * sums[sums.length - 1];
		int low = 0;
		int high = sums.length - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sums[middle] > at) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	/** Running sums. */
	static double[] sums(double[] weights) {
		double[] sums = weights.clone();
		for (int i = 1; i < sums.length; i++) {
			sums[i] += sums[i - 1];
		}
		return sums;
	}

	/** One of several. */
	<T> T of(java.util.List<T> values) {
		return values.get(below(values.size()));
	}
}
