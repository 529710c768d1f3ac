/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.media.SeenWords;

/** Words of photos: those of their captions, or such as are plainly relative. */
class PhotoWordsTest {

	private static final List<String> LABELS = List.of("photos", "lightness mean", "share of blue", "edge density", "empty space", "pattern 3",
			"deviation of edge density", "nobody knows");

	private static float[] row(double light, double blue, double edges, double space) {
		return new float[] { 1, (float) light, (float) blue, (float) edges, (float) space, 0.1f, 0, 0 };
	}

	private static String[] words(float[] row, boolean more) {
		PhotoWords words = new PhotoWords(LABELS);
		boolean[] all = new boolean[words.size() + 1];
		java.util.Arrays.fill(all, more);
		return words.of(row, all);
	}

	@Test
	void whatACaptionSaysIsSaidWhereItIsWhatCounts() {
		assertArrayEquals(new String[] { "low light", "less blue than usual", "calm lines", "less empty space than usual", "texture", "lines vary less than usual",
				"other features" }, words(row(0.2, 0.3, 0.02, 0.7), false));
		assertArrayEquals(new String[] { "bright light", "blue", "busy lines", "empty space", "texture", "lines vary more than usual", "other features" },
				words(row(0.8, 0.3, 0.3, 0.7), true));
	}

	@Test
	void whatIsOnlyMoreOrLessThanUsualIsSaidSo() {
		assertArrayEquals(new String[] { "darker than usual", "less blue than usual", "calmer lines than usual", "less empty space than usual", "texture",
				"lines vary less than usual", "other features" }, words(row(0.5, 0.1, 0.1, 0.2), false));
		assertArrayEquals(new String[] { "brighter than usual", "more blue than usual", "busier lines than usual", "more empty space than usual", "texture",
				"lines vary more than usual", "other features" }, words(row(0.5, 0.1, 0.1, 0.2), true));
	}

	@Test
	void nothingContradictsACaption() {
		assertEquals("less dark than usual", words(row(0.2, 0, 0.02, 0), true)[0], "dark, yet brighter than usual");
		assertEquals("lines less calm than usual", words(row(0.2, 0, 0.02, 0), true)[2]);
		assertEquals("less bright than usual", words(row(0.8, 0, 0.3, 0), false)[0]);
		assertEquals("lines less busy than usual", words(row(0.8, 0, 0.3, 0), false)[2]);
	}

	/** Each word of the scale has one for the other side that does not contradict it. */
	@Test
	void eachThingOfTheScaleIsKnown() {
		for (String about : List.of("light", "contrast", "colour", "lines", "horizontal", "vertical", "diagonal", "symmetry", "space", "sharpness", "red", "orange",
				"brown", "yellow", "green", "blue-green", "blue", "purple", "pink")) {
			for (boolean side : new boolean[] { false, true }) {
				assertTrue(Messages.relative(about, side).endsWith(" than usual"), about);
				assertTrue(Messages.though(about, side).endsWith(" than usual"), about);
				assertFalse(Messages.though(about, side).equals(Messages.relative(about, side)), about + ": what there is little of is not called less of that again");
			}
		}
	}

	@Test
	void saysOnceThatWordsAreRelative() {
		assertEquals("low light, blue, busier lines, warmer colours than usual",
				PhotoWords.list(List.of("busier lines than usual", "low light", "warmer colours than usual", "blue")));
		assertEquals("busier lines than usual", PhotoWords.list(List.of("busier lines than usual")));
		assertEquals("blue", PhotoWords.list(List.of("blue")));
	}

	@Test
	void nobodysPhotosHaveNoWordsOfCaptions() {
		assertEquals("darker than usual", words(null, false)[0]);
		assertEquals(List.of(), SeenWords.of(List.of("nobody knows"), new float[1]));
	}
}
