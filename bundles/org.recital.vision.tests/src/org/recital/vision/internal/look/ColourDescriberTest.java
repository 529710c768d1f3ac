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

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.vision.TestImages;
import org.recital.vision.decode.Picture;

/** Statistics of colour against their definitions. */
class ColourDescriberTest {

	private static final ColourDescriber COLOURS = new ColourDescriber();

	private static float[] describe(Picture p) {
		float[] out = new float[COLOURS.labels().size()];
		COLOURS.describe(new Planes(p), out, 0);
		return out;
	}

	private static float value(float[] row, String label) {
		return row[COLOURS.labels().indexOf(label)];
	}

	@Test
	void anEvenGreyHasNothingButItsLightness() {
		float[] row = describe(TestImages.picture(20, 10, (x, y) -> 0x777777));
		assertEquals(0.5003, value(row, "lightness mean"), 1e-3);
		assertEquals(0.5003, value(row, "lightness median"), 1e-3);
		assertEquals(1, value(row, "grey share"), 0);
		for (String none : List.of("lightness deviation", "lightness skewness", "lightness entropy", "dark share", "bright share", "hue cosine", "hue sine",
				"hue concentration", "warm share", "cool share", "colourfulness", "chroma deviation")) {
			assertEquals(0, value(row, none), 2e-4, none);
		}
	}

	@Test
	void huesAreWarmOrCool() {
		float[] red = describe(TestImages.picture(9, 9, (x, y) -> 0xFF0000));
		assertEquals(1, value(red, "warm share"));
		assertEquals(0, value(red, "cool share"));
		assertEquals(40, Math.toDegrees(Math.atan2(value(red, "hue sine"), value(red, "hue cosine"))), 0.3);
		assertEquals(1, value(red, "hue concentration"), 1e-4);
		for (int cool : new int[] { 0x0000FF, 0x00A0A0, 0x108040, 0x4060C0 }) {
			float[] row = describe(TestImages.picture(9, 9, (x, y) -> cool));
			assertEquals(1, value(row, "cool share"), Integer.toHexString(cool));
			assertEquals(0, value(row, "warm share"), Integer.toHexString(cool));
		}
		for (int warm : new int[] { 0xFFFF00, 0xFF8000, 0xC00060, 0x804000 }) {
			assertEquals(1, value(describe(TestImages.picture(9, 9, (x, y) -> warm)), "warm share"), Integer.toHexString(warm));
		}
	}

	@Test
	void statisticsAreThoseOfTheFormulas() {
		Random random = new Random(9);
		Picture p = TestImages.picture(31, 17, (x, y) -> random.nextInt(1 << 24) & (x < 10 ? 0x3F3F3F : 0xFFFFFF));
		Planes planes = new Planes(p);
		float[] row = describe(p);
		int n = p.rgb().length;
		double[] l = new double[n];
		double[] c = new double[n];
		double[] rg = new double[n];
		double[] yb = new double[n];
		double x = 0;
		double y = 0;
		for (int i = 0; i < n; i++) {
			l[i] = planes.l()[i];
			c[i] = Math.hypot(planes.a()[i], planes.b()[i]);
			x += planes.a()[i];
			y += planes.b()[i];
			int v = p.rgb()[i];
			rg[i] = (v >> 16 & 0xFF) - (v >> 8 & 0xFF);
			yb[i] = 0.5 * ((v >> 16 & 0xFF) + (v >> 8 & 0xFF)) - (v & 0xFF);
		}
		assertEquals(mean(l) / 100, value(row, "lightness mean"), 1e-5);
		assertEquals(deviation(l) / 100, value(row, "lightness deviation"), 1e-5);
		assertEquals(Arrays.stream(l).map(v -> Math.pow((v - mean(l)) / deviation(l), 3)).average().orElseThrow(), value(row, "lightness skewness"), 1e-4);
		assertEquals(mean(c) / 100, value(row, "chroma mean"), 1e-5);
		assertEquals(deviation(c) / 100, value(row, "chroma deviation"), 1e-5);
		assertEquals(Math.hypot(x, y) / (n * mean(c)), value(row, "hue concentration"), 1e-5);
		assertEquals((Math.hypot(deviation(rg), deviation(yb)) + 0.3 * Math.hypot(mean(rg), mean(yb))) / 100, value(row, "colourfulness"), 1e-4);
		assertEquals(Arrays.stream(l).filter(v -> v < 25).count() / (double) n, value(row, "dark share"), 1e-6);
		assertEquals(Arrays.stream(l).filter(v -> v > 75).count() / (double) n, value(row, "bright share"), 1e-6);
		Arrays.sort(l);
		assertEquals(l[(int) Math.ceil(0.05 * n) - 1] / 100, value(row, "lightness of the darkest 5 %"), 6e-4);
		assertEquals(l[(int) Math.ceil(0.5 * n) - 1] / 100, value(row, "lightness median"), 6e-4);
		assertEquals(l[(int) Math.ceil(0.95 * n) - 1] / 100, value(row, "lightness of the brightest 5 %"), 6e-4);
	}

	private static double mean(double[] v) {
		return Arrays.stream(v).average().orElseThrow();
	}

	private static double deviation(double[] v) {
		return Math.sqrt(Arrays.stream(v).map(x -> (x - mean(v)) * (x - mean(v))).average().orElseThrow());
	}

	@Test
	void entropyIsGreatestForAllLevelsAlike() {
		float[] ramp = new float[1];
		ramp[0] = value(describe(TestImages.picture(256, 4, (x, y) -> x * 0x010101)), "lightness entropy");
		assertEquals(1, ramp[0], 0.02);
		assertEquals(Math.log(2) / Math.log(20), value(describe(TestImages.picture(10, 4, (x, y) -> x % 2 * 0xFFFFFF)), "lightness entropy"), 1e-5);
	}
}
