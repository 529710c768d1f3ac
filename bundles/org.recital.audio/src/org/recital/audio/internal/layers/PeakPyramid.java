/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

/** Least and greatest sample of runs of 2^k samples, for painting long waveforms: two floats a run, from 64 samples on. */
final class PeakPyramid {

	private static final int FIRST = 6;

	private final float[] samples;
	private final float[][] least;
	private final float[][] greatest;

	PeakPyramid(float[] samples) {
		this.samples = samples;
		int levels = 0;
		while (samples.length >> FIRST + 2 * levels > 1) {
			levels++;
		}
		least = new float[levels][];
		greatest = new float[levels][];
		for (int k = 0; k < levels; k++) {
			float[] a = k == 0 ? samples : least[k - 1];
			float[] b = k == 0 ? samples : greatest[k - 1];
			int run = k == 0 ? 1 << FIRST : 4;
			int n = (a.length + run - 1) / run;
			float[] lo = new float[n];
			float[] hi = new float[n];
			for (int i = 0; i < n; i++) {
				float min = Float.POSITIVE_INFINITY;
				float max = Float.NEGATIVE_INFINITY;
				int end = Math.min(a.length, (i + 1) * run);
				for (int j = i * run; j < end; j++) {
					min = Math.min(min, a[j]);
					max = Math.max(max, b[j]);
				}
				lo[i] = min;
				hi[i] = max;
			}
			least[k] = lo;
			greatest[k] = hi;
		}
	}

	/** Samples to a run of a resolution. */
	private static int run(int k) {
		return 1 << FIRST + 2 * k;
	}

	/**
	 * Least and greatest of samples from {@code from} (inclusive) to {@code to} (exclusive). Exact where fewer than 256 samples
	 * are asked for; of more, runs at both ends that are cut count as a whole.
	 */
	void range(int from, int to, float[] result) {
		int k = -1;
		while (k + 1 < least.length && to - from >= 4 * run(k + 1)) {
			k++;
		}
		float[] a = k < 0 ? samples : least[k];
		float[] b = k < 0 ? samples : greatest[k];
		int run = k < 0 ? 1 : run(k);
		float min = Float.POSITIVE_INFINITY;
		float max = Float.NEGATIVE_INFINITY;
		int end = Math.min(a.length, (to + run - 1) / run);
		for (int i = from / run; i < end; i++) {
			min = Math.min(min, a[i]);
			max = Math.max(max, b[i]);
		}
		result[0] = min;
		result[1] = max;
	}
}
