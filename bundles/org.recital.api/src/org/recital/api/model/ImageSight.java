/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A value of a step that sees something in images and can show it: a detector its boxes, a network of regions its mask. Values of port types
 * that implement it are offered beside images in the window. Safe for any number of threads; knows no window.
 */
public interface ImageSight {

	/**
	 * What is seen in an image.
	 *
	 * @param image file of any format that is read
	 * @param side  pixels of the longer side of the picture, 16 or more
	 * @throws IOException when the image cannot be read; says which and why
	 */
	Seen see(Path image, int side) throws IOException;

	/**
	 * A picture of what is seen.
	 *
	 * @param width  pixels across
	 * @param height pixels down
	 * @param argb   opaque, row after row
	 * @param words  what is seen, the surest or largest first: a name and a share or score each
	 */
	record Seen(int width, int height, int[] argb, List<Word> words) {

		/** @throws IllegalArgumentException when the pixels do not fill the size */
		public Seen {
			if (width < 1 || height < 1 || argb.length != (long) width * height) {
				throw new IllegalArgumentException(argb.length + " pixels for " + width + " x " + height); //$NON-NLS-1$ //$NON-NLS-2$
			}
			words = List.copyOf(words);
		}
	}

	/**
	 * Something that is seen.
	 *
	 * @param name  of its class
	 * @param value how sure it is, or which share of the image it covers; 0 to 1
	 */
	record Word(String name, double value) {
	}
}
