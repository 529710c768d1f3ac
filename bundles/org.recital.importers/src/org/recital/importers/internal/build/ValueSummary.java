/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.build;

import org.recital.api.data.ValueScale;

/** What values were met: enough to say on what scale they are. */
public final class ValueSummary {

	/** Whole numbers up to here may be ratings; beyond they are counts. */
	private static final float GREATEST_RATING = 10;

	private float least = Float.POSITIVE_INFINITY;
	private float most = Float.NEGATIVE_INFINITY;
	private boolean whole = true;
	private boolean half = true;

	/** Adds the first {@code count} values. */
	public void add(float[] values, int count) {
		float low = least;
		float high = most;
		boolean wholes = whole;
		boolean halves = half;
		for (int i = 0; i < count; i++) {
			float v = values[i];
			low = Math.min(low, v);
			high = Math.max(high, v);
			float doubled = v + v;
			wholes &= v == (long) v;
			halves &= doubled == (long) doubled;
		}
		least = low;
		most = high;
		whole = wholes;
		half = halves;
	}

	public float least() {
		return least;
	}

	public float most() {
		return most;
	}

	/** Whether all are whole numbers. */
	public boolean whole() {
		return whole;
	}

	/** Whether they look like numbers of times rather than ratings: whole, not negative, and greater than any usual rating. */
	public boolean looksLikeCounts() {
		return whole && least >= 0 && most > GREATEST_RATING;
	}

	/** Ratings from the least to the greatest value met, in steps of 1, 0.5 or any. */
	public ValueScale ratings() {
		return ValueScale.ratings(least, most, whole ? 1 : half ? 0.5 : 0);
	}
}
