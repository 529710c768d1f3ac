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

import org.recital.api.data.Dataset;

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
	 * The same beside what is known of the image, of which a data set has an item: what is known is drawn too, dashed, and how far it agrees is
	 * told. What knows nothing of such data sets shows the image as any other.
	 *
	 * @param item index of the item in the data set
	 */
	default Seen see(Path image, int side, Dataset data, int item) throws IOException {
		return see(image, side);
	}

	/**
	 * A picture of what is seen.
	 *
	 * @param width  pixels across
	 * @param height pixels down
	 * @param argb   opaque, row after row
	 * @param words  what is seen, the surest or largest first: a name and a share or score each
	 * @param known  whether it is known what is there, and drawn dashed
	 * @param missed names of what is known to be there and matches nothing that is seen
	 */
	record Seen(int width, int height, int[] argb, List<Word> words, boolean known, List<String> missed) {

		/** @throws IllegalArgumentException when the pixels do not fill the size */
		public Seen {
			if (width < 1 || height < 1 || argb.length != (long) width * height) {
				throw new IllegalArgumentException(argb.length + " pixels for " + width + " x " + height); //$NON-NLS-1$ //$NON-NLS-2$
			}
			words = List.copyOf(words);
			missed = List.copyOf(missed);
		}

		/** Of an image of which nothing is known. */
		public Seen(int width, int height, int[] argb, List<Word> words) {
			this(width, height, argb, words, false, List.of());
		}
	}

	/**
	 * Something that is seen.
	 *
	 * @param name    of its class
	 * @param value   how sure it is, or which share of the image it covers; 0 to 1
	 * @param overlap intersection over union with what is known and matches it, 0 where nothing does; {@link #UNKNOWN} where nothing is known
	 */
	record Word(String name, double value, double overlap) {

		/** Nothing is known of the image. */
		public static final double UNKNOWN = -1;

		/** Of an image of which nothing is known. */
		public Word(String name, double value) {
			this(name, value, UNKNOWN);
		}
	}
}
