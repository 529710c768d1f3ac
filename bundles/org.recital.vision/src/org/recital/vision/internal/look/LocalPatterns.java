/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

/**
 * Uniform local binary patterns that turning does not change, of eight neighbours on a circle of radius 1 (Ojala, Pietikäinen
 * and Mäenpää 2002, LBP with riu2): which share of pixels has k neighbours in one run that are no darker than itself, for
 * k from 0 to 8, and which has several runs.
 */
final class LocalPatterns {

	/** Number of patterns. */
	static final int PATTERNS = 10;

	/** Part of the way to the diagonal neighbour that a circle of radius 1 goes, along each axis. */
	private static final float DIAGONAL = (float) Math.sqrt(0.5);
	/** Differences this small come from rounding. */
	private static final float SAME = 1e-3f;
	/** The pattern of each of the 256 ways neighbours can be. */
	private static final byte[] PATTERN = new byte[256];

	static {
		for (int bits = 0; bits < 256; bits++) {
			int turned = bits >> 1 | (bits & 1) << 7;
			PATTERN[bits] = (byte) (Integer.bitCount(bits ^ turned) <= 2 ? Integer.bitCount(bits) : PATTERNS - 1);
		}
	}

	private LocalPatterns() {
	}

	/** Shares of the patterns among the pixels that have all neighbours; all in the pattern of even areas where none has. */
	static void shares(Planes planes, float[] out, int at) {
		int w = planes.width();
		int h = planes.height();
		float[] l = planes.l();
		int[] counts = new int[PATTERNS];
		float far = DIAGONAL * DIAGONAL;
		float near = DIAGONAL * (1 - DIAGONAL);
		float own = (1 - DIAGONAL) * (1 - DIAGONAL);
		for (int y = 1; y < h - 1; y++) {
			for (int i = y * w + 1; i < (y + 1) * w - 1; i++) {
				float centre = l[i];
				float least = centre - SAME;
				float up = l[i - w];
				float down = l[i + w];
				float left = l[i - 1];
				float right = l[i + 1];
				float rest = own * centre;
				int bits = (right >= least ? 1 : 0) | (up >= least ? 4 : 0) | (left >= least ? 16 : 0) | (down >= least ? 64 : 0)
						| (far * l[i - w + 1] + near * (up + right) + rest >= least ? 2 : 0)
						| (far * l[i - w - 1] + near * (up + left) + rest >= least ? 8 : 0)
						| (far * l[i + w - 1] + near * (down + left) + rest >= least ? 32 : 0)
						| (far * l[i + w + 1] + near * (down + right) + rest >= least ? 128 : 0);
				counts[PATTERN[bits]]++;
			}
		}
		int all = Math.max(0, w - 2) * Math.max(0, h - 2);
		for (int k = 0; k < PATTERNS; k++) {
			out[at + k] = all > 0 ? counts[k] / (float) all : k == 8 ? 1 : 0;
		}
	}
}
