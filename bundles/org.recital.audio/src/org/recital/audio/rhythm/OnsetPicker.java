/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.rhythm;

import java.util.Arrays;

/**
 * Onsets as peaks of an onset strength curve (Boeck, Krebs and Schedl 2012, Evaluating the online capabilities of onset
 * detection methods, section 2.3). The curve is stretched to 0 to 1; a frame is an onset when it is the greatest from
 * {@code before} to {@code after} around it, at least {@code threshold} above the mean of {@code meanBefore} to
 * {@code meanAfter}, and further than {@code gap} from the onset before.
 *
 * @param before     seconds before a frame in which nothing is greater
 * @param after      seconds after it
 * @param meanBefore seconds before it that the mean is taken over
 * @param meanAfter  seconds after it
 * @param gap       shortest time between two onsets, in seconds
 * @param threshold  how far an onset stands out, as a share of the curve's range
 */
public record OnsetPicker(double before, double after, double meanBefore, double meanAfter, double gap, double threshold) {

	/** 30 ms before and none after, means over 100 ms to both sides, 30 ms apart, 0.07. */
	public static final OnsetPicker DEFAULT = new OnsetPicker(0.03, 0, 0.1, 0.1, 0.03, 0.07);

	public OnsetPicker {
		if (!(before >= 0 && after >= 0 && meanBefore >= 0 && meanAfter >= 0 && gap >= 0 && threshold >= 0)) {
			throw new IllegalArgumentException("negative time or threshold"); //$NON-NLS-1$
		}
	}

	/**
	 * Frames of the onsets, ascending.
	 *
	 * @param strength        one value a frame, all finite
	 * @param framesPerSecond frames a second
	 */
	public int[] pick(float[] strength, double framesPerSecond) {
		int n = strength.length;
		float low = Float.POSITIVE_INFINITY;
		float high = Float.NEGATIVE_INFINITY;
		for (float v : strength) {
			low = Math.min(low, v);
			high = Math.max(high, v);
		}
		if (!(high > low)) {
			return new int[0];
		}
		int preMax = (int) (before * framesPerSecond);
		int postMax = (int) (after * framesPerSecond);
		int preMean = (int) (meanBefore * framesPerSecond);
		int postMean = (int) (meanAfter * framesPerSecond);
		int waiting = (int) (gap * framesPerSecond);
		double scale = 1 / (double) (high - low);
		int[] onsets = new int[n];
		int count = 0;
		for (int t = 0; t < n; t++) {
			if (count > 0 && t <= onsets[count - 1] + waiting) {
				continue;
			}
			if (greatest(strength, t, Math.max(0, t - preMax), Math.min(n - 1, t + postMax))
					&& (strength[t] - mean(strength, Math.max(0, t - preMean), Math.min(n - 1, t + postMean))) * scale >= threshold) {
				onsets[count++] = t;
			}
		}
		return Arrays.copyOf(onsets, count);
	}

	private static boolean greatest(float[] v, int t, int from, int to) {
		for (int k = from; k <= to; k++) {
			if (v[k] > v[t]) {
				return false;
			}
		}
		return true;
	}

	private static double mean(float[] v, int from, int to) {
		double sum = 0;
		for (int k = from; k <= to; k++) {
			sum += v[k];
		}
		return sum / (to - from + 1);
	}
}
