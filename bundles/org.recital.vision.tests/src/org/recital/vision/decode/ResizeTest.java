/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.vision.TestImages;

/** Sizes changed as by a slow, obvious version. */
class ResizeTest {

	/** The mean over the area each new pixel covers, parts of pixels counted as parts. */
	private static double area(Picture p, int shift, double left, double right, double top, double bottom) {
		double sum = 0;
		for (int y = 0; y < p.height(); y++) {
			double high = Math.min(bottom, y + 1) - Math.max(top, y);
			for (int x = 0; x < p.width(); x++) {
				double wide = Math.min(right, x + 1) - Math.max(left, x);
				if (high > 0 && wide > 0) {
					sum += high * wide * (p.at(x, y) >> shift & 0xFF);
				}
			}
		}
		return sum / ((right - left) * (bottom - top));
	}

	@Test
	void smallerPicturesAreMeansOfAreas() {
		Random random = new Random(1);
		Picture p = TestImages.picture(37, 23, (x, y) -> random.nextInt(1 << 24));
		for (int[] size : new int[][] { { 36, 22 }, { 10, 23 }, { 7, 5 }, { 1, 1 }, { 18, 3 } }) {
			Picture small = Resize.to(p, size[0], size[1]);
			for (int y = 0; y < size[1]; y++) {
				for (int x = 0; x < size[0]; x++) {
					for (int shift = 0; shift < 24; shift += 8) {
						double expected = area(p, shift, 37.0 * x / size[0], 37.0 * (x + 1) / size[0], 23.0 * y / size[1], 23.0 * (y + 1) / size[1]);
						assertEquals(expected, small.at(x, y) >> shift & 0xFF, 0.51);
					}
				}
			}
		}
	}

	@Test
	void largerPicturesAreInterpolatedBetweenMiddles() {
		Random random = new Random(2);
		Picture p = TestImages.picture(6, 1, (x, y) -> random.nextInt(256));
		Picture large = Resize.to(p, 20, 4);
		for (int x = 0; x < 20; x++) {
			double at = Math.clamp((x + 0.5) * 6 / 20 - 0.5, 0, 5);
			int left = (int) Math.floor(at);
			double expected = (1 - at + left) * (p.at(left, 0) & 0xFF) + (at - left) * (p.at(Math.min(5, left + 1), 0) & 0xFF);
			for (int y = 0; y < 4; y++) {
				assertEquals(expected, large.at(x, y) & 0xFF, 0.51);
			}
		}
	}

	@Test
	void fineStripesBecomeGrey() {
		Picture stripes = TestImages.picture(300, 300, (x, y) -> (x & 1) * 0xFFFFFF);
		Picture small = Resize.fit(stripes, 75);
		for (int v : small.rgb()) {
			assertEquals(127.5, v & 0xFF, 0.6);
		}
	}

	@Test
	void theShapeIsKept() {
		Picture p = TestImages.picture(182, 268, (x, y) -> 0);
		assertEquals(174, Resize.fit(p, 256).width());
		assertEquals(256, Resize.fit(p, 256).height());
		assertSame(p, Resize.fit(p, 268));
		assertEquals(1, Resize.fit(TestImages.picture(1, 5000, (x, y) -> 9), 100).width());
		assertThrows(IllegalArgumentException.class, () -> Resize.to(p, 0, 5));
	}

	@Test
	void partsAreCutOut() {
		Picture p = TestImages.picture(9, 7, (x, y) -> 10 * y + x);
		Picture part = Resize.crop(p, 2, 3, 4, 2);
		assertEquals(0xFF000000 | 32, part.at(0, 0));
		assertEquals(0xFF000000 | 45, part.at(3, 1));
		assertTrue(part.width() == 4 && part.height() == 2);
	}
}
