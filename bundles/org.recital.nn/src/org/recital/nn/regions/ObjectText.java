/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Things in an image as a text, so that a data set carries them as an attribute of items like any other:
 * {@code heart 12 30 44 61; star 80 10 110 38.5}, each a class and left, top, right, bottom in pixels of the image; {@code none} where
 * it is known that there are none.
 */
public final class ObjectText {

	/** The attribute of items. */
	public static final String ATTRIBUTE = "objects";
	/** The attribute of items that names regions: its labels, in their order, are the numbers in masks. */
	public static final String REGIONS = "regions";
	/** Type of the assets with masks: images of levels of grey, each pixel the number of its region, 255 where it is unknown. */
	public static final String MASK = "mask";

	private static final String NONE = "none";

	private ObjectText() {
	}

	/** A thing by the name of its class. */
	public record Named(String name, float left, float top, float right, float bottom) {

		/** @throws IllegalArgumentException when the box is empty, has no finite numbers, or the name cannot be kept */
		public Named {
			if (name.isBlank() || name.indexOf(';') >= 0 || !name.equals(name.strip())) {
				throw new IllegalArgumentException("a class called '" + name + "'");
			}
			if (!(Float.isFinite(left) && Float.isFinite(top) && Float.isFinite(right) && Float.isFinite(bottom) && left < right && top < bottom)) {
				throw new IllegalArgumentException("a box from " + left + ", " + top + " to " + right + ", " + bottom);
			}
		}
	}

	/** Writes. */
	public static String write(List<Named> things) {
		if (things.isEmpty()) {
			return NONE;
		}
		StringBuilder text = new StringBuilder();
		for (Named t : things) {
			text.append(text.isEmpty() ? "" : "; ").append(t.name).append(' ').append(number(t.left)).append(' ').append(number(t.top)).append(' ')
					.append(number(t.right)).append(' ').append(number(t.bottom));
		}
		return text.toString();
	}

	private static String number(float v) {
		return v == Math.rint(v) && Math.abs(v) < 1e6 ? Integer.toString((int) v) : Float.toString(v).toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads.
	 *
	 * @throws IllegalArgumentException when it is not of that form; says which part
	 */
	public static List<Named> read(String text) {
		List<Named> things = new ArrayList<>();
		if (text.strip().equals(NONE)) {
			return things;
		}
		for (String part : text.split(";")) {
			String[] words = part.strip().split("\\s+");
			int n = words.length;
			if (n < 5) {
				throw new IllegalArgumentException("'" + part.strip() + "'");
			}
			try {
				things.add(new Named(String.join(" ", List.of(words).subList(0, n - 4)), Float.parseFloat(words[n - 4]), Float.parseFloat(words[n - 3]),
						Float.parseFloat(words[n - 2]), Float.parseFloat(words[n - 1])));
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException("'" + part.strip() + "'", e);
			}
		}
		return things;
	}
}
