/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.decode;

import org.recital.vision.decode.Picture;

/** Turns and mirrors a picture from how it is stored to how it is seen (EXIF 2.32, table 6). */
final class Turn {

	private Turn() {
	}

	/** @param orientation 1 to 8 */
	static Picture upright(Picture stored, int orientation) {
		if (orientation == 1) {
			return stored;
		}
		int w = stored.width();
		int h = stored.height();
		boolean swapped = orientation >= 5;
		int width = swapped ? h : w;
		int height = swapped ? w : h;
		int[] out = new int[w * h];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int fromX = switch (orientation) {
				case 2, 3 -> w - 1 - x;
				case 5, 6 -> y;
				case 7, 8 -> w - 1 - y;
				default -> x;
				};
				int fromY = switch (orientation) {
				case 3, 4 -> h - 1 - y;
				case 5, 8 -> x;
				case 6, 7 -> h - 1 - x;
				default -> y;
				};
				out[y * width + x] = stored.rgb()[fromY * w + fromX];
			}
		}
		return new Picture(width, height, out);
	}
}
