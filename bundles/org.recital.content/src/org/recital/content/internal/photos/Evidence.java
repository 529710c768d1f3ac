/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

/**
 * What somebody met and said, counted by classes of songs.
 *
 * @param liked    counts of what speaks for a class
 * @param disliked counts of what speaks against it
 * @param any      whether anything speaks for a song
 */
record Evidence(double[] liked, double[] disliked, boolean any) {

	/**
	 * Counts.
	 *
	 * @param weights parallel to items; below 0 against
	 */
	static Evidence of(SongClasses classes, int[] items, float[] weights) {
		double[] liked = new double[classes.size()];
		double[] disliked = new double[classes.size()];
		boolean any = false;
		for (int k = 0; k < items.length; k++) {
			if (weights[k] > 0) {
				any = true;
				classes.add(items[k], weights[k], liked);
			} else if (weights[k] < 0) {
				classes.add(items[k], -weights[k], disliked);
			}
		}
		return new Evidence(liked, disliked, any);
	}

	/**
	 * What values on the scale of the data count.
	 *
	 * @param binary whether everything met counts; else what is valued no less than the mean of this person does
	 */
	static float[] weights(float[] values, boolean binary) {
		double sum = 0;
		for (float v : values) {
			sum += v;
		}
		double mean = sum / Math.max(1, values.length);
		float[] weights = new float[values.length];
		for (int k = 0; k < weights.length; k++) {
			weights[k] = values[k] < 0 ? -1 : binary || values[k] >= mean - 1e-6 ? 1 : 0;
		}
		return weights;
	}
}
