/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

/** How it is told whether a person liked what they met. */
enum Likes {
	/** By how often they skipped it: the column {@code skips} of the events. Without that column everything met is liked. */
	SKIPS,
	/** What is valued no less than the person's mean. */
	VALUES,
	/** Everything met. */
	ALL;

	/** Name of the column. */
	static final String COLUMN = "skips"; //$NON-NLS-1$

	/**
	 * Liking of what one person met, 0 to 1.
	 *
	 * @param values collapsed values
	 * @param plays  sums of plays, skipped ones included; null where nothing is known of skips
	 * @param skips  sums of skips, parallel; null where nothing is known of skips
	 */
	float[] of(float[] values, float[] plays, float[] skips) {
		float[] likes = new float[values.length];
		double mean = 0;
		for (float v : values) {
			mean += v / (double) values.length;
		}
		for (int k = 0; k < likes.length; k++) {
			likes[k] = switch (this) {
			case SKIPS -> skips == null ? 1 : (float) (1 - share(plays[k], skips[k]));
			// a mean of equal values may be a little above them by rounding
			case VALUES -> values[k] >= mean - 1e-6 * Math.abs(mean) ? 1 : 0;
			case ALL -> 1;
			};
		}
		return likes;
	}

	private static double share(double plays, double skips) {
		return plays > 0 ? Math.min(1, skips / plays) : 0;
	}
}
