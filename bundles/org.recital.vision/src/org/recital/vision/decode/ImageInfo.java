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
 * What an image file says of itself.
 *
 * @param format      of the file
 * @param width       pixels across, as it is shown (after turning)
 * @param height      pixels down, as it is shown
 * @param orientation how it is stored, 1 to 8 as in EXIF; 1 is upright
 * @param bytes       size of the file
 */
public record ImageInfo(ImageFormat format, int width, int height, int orientation, long bytes) {

	/** Number of pixels. */
	public long pixels() {
		return (long) width * height;
	}
}
