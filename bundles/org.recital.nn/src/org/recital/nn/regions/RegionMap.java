/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions;

/**
 * The class of each pixel.
 *
 * @param width  pixels across
 * @param height pixels down
 * @param kinds  numbers of classes row after row, or {@link #UNKNOWN}; not copied, nobody changes them
 */
public record RegionMap(int width, int height, byte[] kinds) {

	/** What nothing is known of, and what is not judged. */
	public static final int UNKNOWN = 255;

	/** @throws IllegalArgumentException when the numbers do not fill the size */
	public RegionMap {
		if (width < 1 || height < 1 || kinds.length != (long) width * height) {
			throw new IllegalArgumentException(kinds.length + " classes for " + width + " x " + height);
		}
	}

	/** Class at a place, or {@link #UNKNOWN}. */
	public int at(int x, int y) {
		return kinds[y * width + x] & 0xFF;
	}

	/** The same in another size: each new pixel is of the class of the old one under its middle. */
	public RegionMap scaled(int toWidth, int toHeight) {
		if (toWidth == width && toHeight == height) {
			return this;
		}
		byte[] out = new byte[Math.multiplyExact(toWidth, toHeight)];
		for (int y = 0; y < toHeight; y++) {
			int row = (int) ((2L * y + 1) * height / (2L * toHeight)) * width;
			for (int x = 0; x < toWidth; x++) {
				out[y * toWidth + x] = kinds[row + (int) ((2L * x + 1) * width / (2L * toWidth))];
			}
		}
		return new RegionMap(toWidth, toHeight, out);
	}

	/** Share of the known pixels of each class; all 0 when none is known. Numbers beyond the classes count as unknown. */
	public float[] shares(int classes) {
		long[] counts = new long[classes];
		long known = 0;
		for (byte b : kinds) {
			int kind = b & 0xFF;
			if (kind < classes) {
				counts[kind]++;
				known++;
			}
		}
		float[] shares = new float[classes];
		for (int c = 0; c < classes && known > 0; c++) {
			shares[c] = (float) ((double) counts[c] / known);
		}
		return shares;
	}
}
