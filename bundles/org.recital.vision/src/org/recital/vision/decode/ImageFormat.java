/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.decode;

/** Formats that can be read; which one a file has is told by its content. */
public enum ImageFormat {
	/** Joint Photographic Experts Group, ITU-T T.81. */
	JPEG,
	/** Portable Network Graphics. */
	PNG,
	/** Graphics Interchange Format; the first picture of it. */
	GIF,
	/** Windows bitmap. */
	BMP,
	/** Tagged Image File Format; the first page of it. */
	TIFF,
	/** WebP, with or without loss; the first picture of it. */
	WEBP
}
