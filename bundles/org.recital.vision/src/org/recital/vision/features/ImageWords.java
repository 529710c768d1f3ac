/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.features;

import java.util.List;

import org.recital.api.media.SeenWords;

/**
 * What features of an image mean in words, for captions: "low light, blue-green, calm lines". From rows of {@code image-features},
 * or of any of its kinds alone; what is not among the columns is not said. Reasons for recommendations use the same words, see
 * {@link SeenWords}.
 */
public final class ImageWords {

	private ImageWords() {
	}

	/**
	 * Words for a row.
	 *
	 * @param labels names of the columns
	 * @param row    as wide
	 * @return the most telling ones: light, contrast, colour, lines, arrangement, sharpness, in this order; may be empty
	 * @throws IllegalArgumentException when they are not as wide
	 */
	public static List<String> of(List<String> labels, float[] row) {
		return SeenWords.of(labels, row).stream().map(SeenWords.Word::text).toList();
	}
}
