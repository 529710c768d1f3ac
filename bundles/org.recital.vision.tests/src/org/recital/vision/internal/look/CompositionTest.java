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

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.vision.TestImages;

/** Arrangement of pictures that were arranged. */
class CompositionTest {

	private static final CompositionDescriber COMPOSITION = new CompositionDescriber();

	private static float[] describe(int w, int h, TestImages.Painter painter) {
		float[] out = new float[COMPOSITION.labels().size()];
		COMPOSITION.describe(new Planes(TestImages.picture(w, h, painter)), out, 0);
		return out;
	}

	private static float value(float[] row, String label) {
		return row[COMPOSITION.labels().indexOf(label)];
	}

	@Test
	void anEdgeRunsAsItWasDrawn() {
		float[] upright = describe(64, 64, (x, y) -> x < 20 ? 0 : 0xFFFFFF);
		assertEquals(1, value(upright, "vertical edges"), 1e-6);
		assertEquals(2 * 62 / 4096.0, value(upright, "edge density"), 1e-6);
		assertEquals(1, value(describe(64, 64, (x, y) -> y < 20 ? 0 : 0xFFFFFF), "horizontal edges"), 1e-6);
		assertTrue(value(describe(64, 64, (x, y) -> x < y ? 0 : 0xFFFFFF), "diagonal edges") > 0.95);
		// the edge lies in one of eight columns of parts
		assertEquals(7 / 8.0, value(upright, "empty space"), 1e-6);
		assertEquals(1, value(describe(64, 64, (x, y) -> 0x446688), "empty space"), 1e-6);
	}

	@Test
	void mirrorsAreSeen() {
		Random random = new Random(6);
		int[] half = random.ints(40 * 40, 0, 1 << 24).toArray();
		float[] row = describe(80, 40, (x, y) -> half[y * 40 + Math.min(x, 79 - x)]);
		assertEquals(1, value(row, "left-right symmetry"), 1e-5);
		assertEquals(0, value(row, "top-bottom symmetry"), 0.1);
		assertEquals(-1, value(describe(40, 40, (x, y) -> y < 20 ? 0 : 0xFFFFFF), "top-bottom symmetry"), 1e-5);
		assertEquals(1, value(describe(40, 40, (x, y) -> y < 20 ? 0 : 0xFFFFFF), "left-right symmetry"), 1e-5);
	}

	@Test
	void lightOnOneSideTipsTheBalance() {
		float[] row = describe(40, 30, (x, y) -> x < 20 ? 0xFFFFFF : 0);
		assertEquals(-1, value(row, "left-right balance"), 1e-5);
		assertEquals(0, value(row, "top-bottom balance"), 1e-5);
		assertEquals((40 - 30) / 70.0, value(row, "wide or tall"), 1e-6);
	}

	@Test
	void theOddOneOutDrawsTheEye() {
		for (int[] at : new int[][] { { 32, 32 }, { 21, 21 }, { 43, 21 }, { 10, 50 } }) {
			Random random = new Random(8);
			TestImages.Painter spot = (x, y) -> Math.hypot(x / 2.0 - at[0], y / 2.0 - at[1]) < 3 ? 0xFFFFFF : (80 + random.nextInt(8)) * 0x010101;
			double[] map = Saliency.of(new Planes(TestImages.picture(128, 128, spot)));
			int most = 0;
			double sum = 0;
			for (int i = 0; i < map.length; i++) {
				most = map[i] > map[most] ? i : most;
				sum += map[i];
			}
			assertEquals(1, sum, 1e-9);
			assertEquals(at[0], most % 64, 3);
			assertEquals(at[1], most / 64, 3);
			float[] row = describe(128, 128, spot);
			boolean onBorder = at[0] == 21 || at[0] == 43;
			assertTrue(onBorder || value(row, "attention (" + at[0] * 3 / 64 + ',' + at[1] * 3 / 64 + ')') > 0.5);
		}
	}

	/** Written down as the paper has it; the transform has a test of its own. */
	@Test
	void attentionIsTheSpectralResidual() {
		Random random = new Random(11);
		Planes p = new Planes(TestImages.picture(64, 64, (x, y) -> (random.nextInt(40) + (x < 20 ? 60 : 0) + (y > 50 ? 90 : 0)) * 0x010101));
		int n = 64;
		double[] re = new double[n * n];
		double[] im = new double[n * n];
		double mean = 0;
		for (float v : p.l()) {
			mean += v / (n * n);
		}
		for (int i = 0; i < re.length; i++) {
			re[i] = p.l()[i] - mean;
		}
		Fourier.transform(re, im, false);
		double[] log = new double[n * n];
		double[] phase = new double[n * n];
		for (int i = 0; i < log.length; i++) {
			log[i] = Math.log(Math.hypot(re[i], im[i]) + 1e-6);
			phase[i] = Math.atan2(im[i], re[i]);
		}
		for (int i = 0; i < log.length; i++) {
			double local = 0;
			for (int k = 0; k < 9; k++) {
				local += log[Math.floorMod(i / n + k / 3 - 1, n) * n + Math.floorMod(i % n + k % 3 - 1, n)] / 9;
			}
			re[i] = Math.exp(log[i] - local) * Math.cos(phase[i]);
			im[i] = Math.exp(log[i] - local) * Math.sin(phase[i]);
		}
		// the mean was taken away: its place has no amplitude at all
		re[0] = 0;
		im[0] = 0;
		Fourier.transform(re, im, true);
		double[] slow = new double[n * n];
		double sum = 0;
		for (int i = 0; i < slow.length; i++) {
			double weights = 0;
			for (int dy = -7; dy <= 7; dy++) {
				for (int dx = -7; dx <= 7; dx++) {
					int y = i / n + dy;
					int x = i % n + dx;
					if (x >= 0 && y >= 0 && x < n && y < n) {
						double w = Math.exp(-(dx * dx + dy * dy) / (2 * 2.5 * 2.5));
						slow[i] += w * (re[y * n + x] * re[y * n + x] + im[y * n + x] * im[y * n + x]);
						weights += w;
					}
				}
			}
			slow[i] /= weights;
			sum += slow[i];
		}
		double[] map = Saliency.of(p);
		for (int i = 0; i < map.length; i++) {
			assertEquals(slow[i] / sum, map[i], 1e-6, "place " + i);
		}
	}

	@Test
	void spotsOnThirdsAreToldFromSpotsInTheMiddle() {
		TestImages.Painter third = (x, y) -> Math.hypot(x - 42.7, y - 85.3) < 5 ? 0xFFFFFF : 0x404040 + x % 2 * 0x010101;
		TestImages.Painter middle = (x, y) -> Math.hypot(x - 64, y - 64) < 5 ? 0xFFFFFF : 0x404040 + x % 2 * 0x010101;
		float[] a = describe(128, 128, third);
		float[] b = describe(128, 128, middle);
		assertTrue(value(a, "attention on thirds") > 0.6 && value(b, "attention on thirds") < 0.4,
				value(a, "attention on thirds") + " " + value(b, "attention on thirds"));
		assertTrue(value(b, "attention in the middle") > 0.8);
	}

	@Test
	void anEvenPictureDrawsTheEyeNowhere() {
		float[] row = describe(50, 30, (x, y) -> 0x808080);
		assertEquals(0.5, value(row, "attention across"), 1e-6);
		assertEquals(0.5, value(row, "attention down"), 1e-6);
		assertEquals(0, value(row, "edge density"));
		assertEquals(1, value(row, "left-right symmetry"));
	}

	@Test
	void theTransformIsThatOfTheDefinition() {
		Random random = new Random(7);
		int n = Fourier.N;
		double[] re = random.doubles(n * n).toArray();
		double[] im = random.doubles(n * n).toArray();
		double[] fr = re.clone();
		double[] fi = im.clone();
		Fourier.transform(fr, fi, false);
		for (int[] f : new int[][] { { 0, 0 }, { 1, 0 }, { 0, 1 }, { 5, 60 }, { 33, 17 } }) {
			double r = 0;
			double i = 0;
			for (int k = 0; k < n * n; k++) {
				double angle = -2 * Math.PI * ((k % n) * f[0] + (k / n) * f[1]) / n;
				r += re[k] * Math.cos(angle) - im[k] * Math.sin(angle);
				i += re[k] * Math.sin(angle) + im[k] * Math.cos(angle);
			}
			assertEquals(r, fr[f[1] * n + f[0]], 1e-8);
			assertEquals(i, fi[f[1] * n + f[0]], 1e-8);
		}
		Fourier.transform(fr, fi, true);
		for (int k = 0; k < n * n; k++) {
			assertEquals(re[k], fr[k], 1e-12);
			assertEquals(im[k], fi[k], 1e-12);
		}
	}
}
