/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import org.recital.nn.Mix;

/**
 * How an image is changed before it is learned from: mirrored, then moved, and each colour multiplied and shifted.
 *
 * @param mirrored left and right changed over
 * @param right    pixels it is moved to the right, negative to the left
 * @param down     pixels it is moved down
 * @param by       of red, green and blue, on values from -1 to 1
 * @param plus     of red, green and blue
 */
record Change(boolean mirrored, int right, int down, float[] by, float[] plus) {

	/** Nothing. */
	static final Change NONE = new Change(false, 0, 0, new float[] { 1, 1, 1 }, new float[3]);

	private static final int DRAWS = 16;

	/**
	 * Draws one; everything follows from a seed and a number.
	 *
	 * @param side of the image in pixels
	 */
	static Change of(ImageSchooling s, int side, long seed, int number) {
		long at = (long) DRAWS * number;
		float[] by = new float[3];
		float[] plus = new float[3];
		float contrast = even(s.jitter(), seed, at);
		float bright = even(s.jitter(), seed, at + 1);
		for (int c = 0; c < 3; c++) {
			by[c] = 1 + contrast + even(s.jitter() / 2, seed, at + 2 + c);
			plus[c] = bright + even(s.jitter() / 2, seed, at + 5 + c);
		}
		int most = (int) Math.round(s.shift() * side);
		return new Change(s.mirror() && Mix.uniform(seed, at + 8) < 0.5f, Mix.below(2 * most + 1, seed, at + 9) - most,
				Mix.below(2 * most + 1, seed, at + 10) - most, by, plus);
	}

	private static float even(double most, long seed, long place) {
		return (float) (most * (2 * Mix.uniform(seed, place) - 1));
	}

	/** The column of the image that is seen at a column. */
	int column(int at, int side) {
		int moved = Math.clamp(at - right, 0, side - 1);
		return mirrored ? side - 1 - moved : moved;
	}

	/** The row of the image that is seen at a row. */
	int row(int at, int side) {
		return Math.clamp(at - down, 0, side - 1);
	}
}
