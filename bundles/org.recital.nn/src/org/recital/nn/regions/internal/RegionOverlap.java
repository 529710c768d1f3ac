/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.util.List;

import org.recital.nn.regions.RegionMap;

/**
 * Intersection over union by class, over the pixels of all images together (Everingham et al. 2010): pixels that are of the class and
 * are taken for it, over pixels of which one or the other holds. Pixels of which nothing is known are not judged.
 */
final class RegionOverlap {

	private final int classes;
	/** By image, then class: pixels of both, and of one or the other. */
	private final long[][] both;
	private final long[][] either;
	private final long[] right;
	private final long[] all;

	/**
	 * Counts.
	 *
	 * @param found of any size: brought to that of what is known, whose pixels count
	 */
	RegionOverlap(int classes, List<RegionMap> found, List<RegionMap> known) {
		this.classes = classes;
		int n = found.size();
		both = new long[n][classes];
		either = new long[n][classes];
		right = new long[n];
		all = new long[n];
		for (int i = 0; i < n; i++) {
			RegionMap there = known.get(i);
			RegionMap said = found.get(i).scaled(there.width(), there.height());
			for (int p = 0; p < there.kinds().length; p++) {
				int a = there.kinds()[p] & 0xFF;
				int b = said.kinds()[p] & 0xFF;
				if (a >= classes) {
					continue;
				}
				all[i]++;
				either[i][a]++;
				if (a == b) {
					right[i]++;
					both[i][a]++;
				} else if (b < classes) {
					either[i][b]++;
				}
			}
		}
	}

	/** Share of an image's known pixels that are right; NaN when it has none. */
	double right(int image) {
		return all[image] == 0 ? Double.NaN : (double) right[image] / all[image];
	}

	/** Known pixels of an image. */
	long pixels(int image) {
		return all[image];
	}

	/** Pixels of an image that are of a class or are taken for it. */
	long either(int image, int ofClass) {
		return either[image][ofClass];
	}

	/** Pixels of an image that are of a class and are taken for it. */
	long both(int image, int ofClass) {
		return both[image][ofClass];
	}

	/**
	 * Intersection over union of a class.
	 *
	 * @param times how often each image counts
	 * @return 0 to 1; NaN when no pixel is of the class or taken for it
	 */
	double of(int ofClass, int[] times) {
		long a = 0;
		long b = 0;
		for (int i = 0; i < times.length; i++) {
			a += times[i] * both[i][ofClass];
			b += times[i] * either[i][ofClass];
		}
		return b == 0 ? Double.NaN : (double) a / b;
	}

	/** The mean over classes that occur. */
	double mean(int[] times) {
		double sum = 0;
		int n = 0;
		for (int c = 0; c < classes; c++) {
			double v = of(c, times);
			if (!Double.isNaN(v)) {
				sum += v;
				n++;
			}
		}
		return n == 0 ? Double.NaN : sum / n;
	}
}
