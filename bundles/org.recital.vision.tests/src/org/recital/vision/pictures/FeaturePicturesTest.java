/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.recital.api.media.Inks;
import org.recital.vision.TestImages;
import org.recital.vision.decode.Picture;

/** Pictures beside images show what they should where they should. */
class FeaturePicturesTest {

	private static int[] paint(String extractor, Picture image, int width, int height) {
		return FeaturePictures.of(extractor).orElseThrow().paint(image, width, height);
	}

	private static void assertNear(int expected, int got, int tolerance) {
		for (int shift = 0; shift < 24; shift += 8) {
			assertEquals(expected >> shift & 0xFF, got >> shift & 0xFF, tolerance, Integer.toHexString(expected) + ' ' + Integer.toHexString(got));
		}
	}

	@Test
	void everyExtractorHasAPictureOfAnySize() {
		Set<String> ids = new HashSet<>();
		for (FeaturePicture picture : FeaturePictures.all()) {
			ids.add(picture.extractor());
			for (Picture image : List.of(TestImages.quarters(), TestImages.picture(1, 1, (x, y) -> 0x123456), TestImages.picture(3, 90, (x, y) -> x * y))) {
				for (int[] size : new int[][] { { 1, 1 }, { 7, 90 }, { 64, 40 } }) {
					int[] argb = picture.paint(image, size[0], size[1]);
					assertEquals(size[0] * size[1], argb.length);
					for (int v : argb) {
						assertEquals(0xFF, v >>> 24, picture.extractor());
					}
				}
			}
		}
		assertEquals(Set.of("palette", "colour-statistics", "texture", "composition", "sharpness", "colour-grid"), ids);
	}

	@Test
	void thePaletteIsTheImageAboveItsColours() {
		int[] argb = paint("palette", TestImages.quarters(), 48, 40);
		assertNear(0xDC281E, argb[5 * 48 + 5], 2);
		assertNear(0x808080, argb[25 * 48 + 40], 2);
		Set<Integer> bar = new HashSet<>();
		for (int x = 0; x < 48; x++) {
			bar.add(argb[39 * 48 + x]);
		}
		assertEquals(4, bar.size());
	}

	@Test
	void coloursAreInTheirPlaceOfThePlane() {
		// red to the right and above the middle, L 53 in the middle of the distribution
		int[] argb = paint("colour-statistics", TestImages.picture(10, 10, (x, y) -> 0xFF0000), 200, 300);
		int cloud = 210;
		double scale = 200 / 220.0;
		assertEquals(0xFFFF0000, argb[(int) Math.floor(cloud / 2.0 - scale * 67.2) * 200 + (int) Math.floor(100 + scale * 80.09)]);
		for (int x = 0; x < 200; x++) {
			boolean column = argb[299 * 200 + x] != 0xFF20242A;
			assertEquals(x == 106, column, "column " + x);
		}
	}

	@Test
	void linesHaveTheColourOfTheirDirection() {
		Picture image = TestImages.picture(80, 80, (x, y) -> (x < 40 ? x : y) / 2 % 2 * 0xFFFFFF);
		int[] argb = paint("texture", image, 80, 80);
		assertNear(0xFF9A3C, argb[40 * 80 + 15], 60);
		assertNear(0x4AA8FF, argb[40 * 80 + 65], 60);
	}

	@Test
	void whatDrawsTheEyeGlows() {
		Picture image = TestImages.picture(120, 120, (x, y) -> Math.hypot(x - 80, y - 80) < 6 ? 0xFFFFFF : 0x505050 + (x ^ y) % 3 * 0x010101);
		int[] argb = paint("composition", image, 120, 120);
		int there = argb[85 * 120 + 75];
		int elsewhere = argb[20 * 120 + 20];
		assertTrue((there >> 16 & 0xFF) - (there & 0xFF) > 40, Integer.toHexString(there));
		assertTrue(Math.abs((elsewhere >> 16 & 0xFF) - (elsewhere & 0xFF)) < 25, Integer.toHexString(elsewhere));
	}

	@Test
	void theSharpestPartIsFramed() {
		Picture image = TestImages.picture(80, 80, (x, y) -> x >= 40 && x < 60 && y < 20 ? (x + y) % 2 * 0xFFFFFF : 0x777777);
		int[] argb = paint("sharpness", image, 80, 80);
		assertEquals(0xFFFFFFFF, argb[0 * 80 + 40]);
		assertEquals(0xFFFFFFFF, argb[19 * 80 + 59]);
		assertTrue(argb[70 * 80 + 5] != 0xFFFFFFFF);
	}

	@Test
	void partsHaveTheirMeanColour() {
		int[] argb = paint("colour-grid", TestImages.quarters(), 8, 8);
		assertNear(0xDC281E, argb[0], 2);
		assertNear(0x1EA03C, argb[7], 2);
		assertNear(0x808080, argb[63], 2);
	}

	@Test
	void aSheetHasTheImageAndAllPictures() {
		Picture sheet = FeaturePictures.sheet(TestImages.quarters(), 64, Inks.LIGHT);
		assertEquals(64 + 16, sheet.height());
		assertEquals(7 * (96 + 8) + 8, sheet.width());
		assertEquals(0xFFFFFFFF, sheet.at(2, 2));
		assertNear(0xDC281E, sheet.at(20, 20), 2);
	}
}
