/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.decode;

/**
 * What is refused before memory is taken for it.
 *
 * @param maxBytes  size of a file
 * @param maxPixels pixels a file claims to have
 */
public record ImageLimits(long maxBytes, long maxPixels) {

	/** 256 MiB and 100 million pixels: more than any camera's photo, less than what a small computer has. */
	public static final ImageLimits DEFAULT = new ImageLimits(256L << 20, 100_000_000);

	/** @throws IllegalArgumentException when one is below 1 */
	public ImageLimits {
		if (maxBytes < 1 || maxPixels < 1) {
			throw new IllegalArgumentException(maxBytes + " bytes, " + maxPixels + " pixels"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** The default for files, and so many pixels. */
	public static ImageLimits ofPixels(long maxPixels) {
		return new ImageLimits(DEFAULT.maxBytes, maxPixels);
	}
}
