/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.decode;

import java.util.Arrays;

/**
 * A decoded picture: opaque pixels in sRGB.
 *
 * @param width  pixels across, 1 or more
 * @param height pixels down, 1 or more
 * @param rgb    {@code 0xFFRRGGBB} row after row from the top; not copied, nobody changes it
 */
public record Picture(int width, int height, int[] rgb) {

	/** @throws IllegalArgumentException when the pixels do not fill the size */
	public Picture {
		if (width < 1 || height < 1 || rgb.length != (long) width * height) {
			throw new IllegalArgumentException(rgb.length + " pixels for " + width + " x " + height); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** The pixel at a place. */
	public int at(int x, int y) {
		return rgb[y * width + x];
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Picture p && p.width == width && p.height == height && Arrays.equals(p.rgb, rgb);
	}

	@Override
	public int hashCode() {
		return 31 * width + Arrays.hashCode(rgb);
	}

	@Override
	public String toString() {
		return width + " x " + height; //$NON-NLS-1$
	}
}
