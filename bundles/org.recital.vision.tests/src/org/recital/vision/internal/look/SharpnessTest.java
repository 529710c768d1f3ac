/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.vision.TestImages;
import org.recital.vision.decode.Picture;
import org.recital.vision.decode.Resize;

/** Sharpness of what is sharp, blurred, and both. */
class SharpnessTest {

	private static final SharpnessDescriber SHARPNESS = new SharpnessDescriber();

	private static float[] describe(Picture p) {
		float[] out = new float[SHARPNESS.labels().size()];
		SHARPNESS.describe(new Planes(p), out, 0);
		return out;
	}

	private static float value(float[] row, String label) {
		return row[SHARPNESS.labels().indexOf(label)];
	}

	private static Picture noise(int seed) {
		Random random = new Random(seed);
		return TestImages.picture(128, 128, (x, y) -> random.nextInt(256) * 0x010101);
	}

	@Test
	void whiteNoiseIsAllFineDetail() {
		assertEquals(1, value(describe(noise(1)), "fine detail"), 0.05);
	}

	@Test
	void numbersAreThoseOfTheDefinition() {
		Planes p = new Planes(noise(2));
		int w = p.width();
		double tenengrad = 0;
		double[] laplacian = new double[w * w];
		for (int y = 1; y < w - 1; y++) {
			for (int x = 1; x < w - 1; x++) {
				double gx = 0;
				double gy = 0;
				int[] sobel = { 1, 2, 1 };
				for (int k = -1; k <= 1; k++) {
					gx += sobel[k + 1] * (p.l()[(y + k) * w + x + 1] - p.l()[(y + k) * w + x - 1]) / 8;
					gy += sobel[k + 1] * (p.l()[(y + 1) * w + x + k] - p.l()[(y - 1) * w + x + k]) / 8;
				}
				tenengrad += gx * gx + gy * gy;
				laplacian[y * w + x] = p.l()[y * w + x - 1] + p.l()[y * w + x + 1] + p.l()[(y - 1) * w + x] + p.l()[(y + 1) * w + x] - 4 * p.l()[y * w + x];
			}
		}
		double mean = java.util.Arrays.stream(laplacian).average().orElseThrow();
		double variance = java.util.Arrays.stream(laplacian).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
		float[] row = describe(noise(2));
		assertEquals(Math.log10(1 + tenengrad / (w * w)), value(row, "Tenengrad"), 1e-4);
		assertEquals(Math.log10(1 + variance), value(row, "Laplacian variance"), 1e-4);
	}

	@Test
	void blurMakesEveryNumberSmaller() {
		Picture sharp = noise(3);
		Picture blurred = Resize.to(Resize.to(sharp, 32, 32), 128, 128);
		float[] a = describe(sharp);
		float[] b = describe(blurred);
		for (String label : List.of("Laplacian variance", "Tenengrad", "sharpest part", "median part", "blurriest part", "fine detail")) {
			assertTrue(value(a, label) > 2 * value(b, label), label + ' ' + value(a, label) + ' ' + value(b, label));
		}
	}

	@Test
	void aSharpPartBeforeABlurredGroundIsFound() {
		Picture ground = Resize.to(Resize.to(noise(4), 8, 8), 128, 128);
		Picture fine = noise(5);
		Picture both = TestImages.picture(128, 128, (x, y) -> x >= 32 && x < 64 && y >= 64 && y < 96 ? fine.at(x, y) : ground.at(x, y));
		float[] row = describe(both);
		assertTrue(value(row, "sharpest part against median") > 2, "" + value(row, "sharpest part against median"));
		assertTrue(value(describe(fine), "sharpest part against median") < 0.2);
		double[] parts = SharpnessDescriber.parts(new Planes(both));
		int best = 0;
		for (int k = 0; k < parts.length; k++) {
			best = parts[k] > parts[best] ? k : best;
		}
		assertEquals(2 * 4 + 1, best);
	}

	@Test
	void anEvenPictureIsNotSharp() {
		for (float v : describe(TestImages.picture(40, 40, (x, y) -> 0x123456))) {
			assertEquals(0, v, 1e-6);
		}
	}
}
