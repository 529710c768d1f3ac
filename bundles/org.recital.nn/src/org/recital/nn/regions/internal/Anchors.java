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

import org.recital.nn.Mix;

/**
 * Sizes that boxes usually have, by k-means with 1 - intersection over union as distance, boxes laid on one middle (Redmon and Farhadi
 * 2017, section 2, "Dimension clusters").
 */
final class Anchors {

	private static final int ROUNDS = 100;

	private Anchors() {
	}

	/**
	 * Finds them. Begun as k-means++ begins, and ended when no box changes its anchor.
	 *
	 * @param sizes {width, height} of each box, at least one
	 * @param k     how many are wanted; fewer come where there are fewer different sizes
	 * @return {width, height} of each, the smallest area first
	 */
	static float[][] of(float[][] sizes, int k, long seed) {
		float[][] anchors = begin(sizes, k, seed);
		int[] of = new int[sizes.length];
		Arrays.fill(of, -1);
		for (int round = 0; round < ROUNDS; round++) {
			boolean changed = false;
			for (int b = 0; b < sizes.length; b++) {
				int best = nearest(anchors, sizes[b], anchors.length);
				changed |= best != of[b];
				of[b] = best;
			}
			if (!changed) {
				break;
			}
			move(sizes, of, anchors);
		}
		Arrays.sort(anchors, (a, b) -> Float.compare(a[0] * a[1], b[0] * b[1]));
		return anchors;
	}

	/** The mean over boxes of the overlap with the best anchor: 0 to 1. */
	static double fit(float[][] sizes, float[][] anchors) {
		double sum = 0;
		for (float[] size : sizes) {
			sum += overlap(size, anchors[nearest(anchors, size, anchors.length)]);
		}
		return sum / sizes.length;
	}

	/** Intersection over union of two sizes on one middle. */
	static double overlap(float[] a, float[] b) {
		double both = (double) Math.min(a[0], b[0]) * Math.min(a[1], b[1]);
		return both / ((double) a[0] * a[1] + (double) b[0] * b[1] - both);
	}

	private static float[][] begin(float[][] sizes, int k, long seed) {
		float[][] anchors = new float[Math.min(k, sizes.length)][];
		anchors[0] = sizes[Mix.below(sizes.length, seed, 0)].clone();
		double[] far = new double[sizes.length];
		for (int a = 1; a < anchors.length; a++) {
			double sum = 0;
			for (int b = 0; b < sizes.length; b++) {
				double d = 1 - overlap(sizes[b], anchors[nearest(anchors, sizes[b], a)]);
				far[b] = d * d;
				sum += far[b];
			}
			if (sum < 1e-12) {
				return Arrays.copyOf(anchors, a); // all sizes are there already
			}
			double at = sum * Mix.uniform(seed, a);
			int chosen = -1;
			for (int b = 0; b < sizes.length; b++) {
				if (far[b] > 0 && (chosen < 0 || at > 0)) {
					chosen = b;
				}
				at -= far[b];
			}
			anchors[a] = sizes[chosen].clone();
		}
		return anchors;
	}

	/** The anchor with the greatest overlap, the first of several. */
	private static int nearest(float[][] anchors, float[] size, int n) {
		int best = 0;
		double most = -1;
		for (int a = 0; a < n; a++) {
			double o = overlap(size, anchors[a]);
			if (o > most) {
				most = o;
				best = a;
			}
		}
		return best;
	}

	private static void move(float[][] sizes, int[] of, float[][] anchors) {
		for (int a = 0; a < anchors.length; a++) {
			double wide = 0;
			double high = 0;
			int n = 0;
			for (int b = 0; b < sizes.length; b++) {
				if (of[b] == a) {
					wide += sizes[b][0];
					high += sizes[b][1];
					n++;
				}
			}
			if (n > 0) {
				anchors[a] = new float[] { (float) (wide / n), (float) (high / n) };
			}
		}
	}
}
