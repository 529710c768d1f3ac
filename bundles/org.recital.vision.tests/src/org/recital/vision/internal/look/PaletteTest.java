/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.vision.TestImages;
import org.recital.vision.decode.Picture;
import org.recital.vision.features.ColourName;
import org.recital.vision.internal.Lab;

/** Main colours and names of colours. */
class PaletteTest {

	private static float[] describe(Picture p, int colours) {
		PaletteDescriber d = new PaletteDescriber(colours);
		float[] out = new float[d.labels().size()];
		d.describe(new Planes(p), out, 0);
		return out;
	}

	@Test
	void aPictureOfFourColoursHasThose() {
		float[] row = describe(TestImages.quarters(), 5);
		float[] lab = new float[3];
		for (int wanted : new int[] { 0xDC281E, 0x1EA03C, 0x283CC8, 0x808080 }) {
			Lab.of(wanted, lab);
			boolean found = false;
			for (int k = 0; k < 4; k++) {
				assertEquals(0.25, row[4 * k], 1e-6);
				found |= Math.abs(row[4 * k + 1] - lab[0] / 100) + Math.abs(row[4 * k + 2] - lab[1] / 100) + Math.abs(row[4 * k + 3] - lab[2] / 100) < 1e-3;
			}
			assertTrue(found, Integer.toHexString(wanted));
		}
		assertArrayEquals(new float[4], java.util.Arrays.copyOfRange(row, 16, 20));
		assertEquals(4 / 5.0, row[20], 1e-6);
		List<String> labels = new PaletteDescriber(5).labels();
		for (String name : new String[] { "red", "green", "blue", "grey" }) {
			assertEquals(0.25, row[labels.indexOf("share of " + name)], 1e-6, name);
		}
		assertEquals(0, row[labels.indexOf("share of blue-green")]);
	}

	@Test
	void sharesDescendAndAddUpToOne() {
		Random random = new Random(2);
		float[] row = describe(TestImages.picture(60, 40, (x, y) -> random.nextInt(1 << 24)), 6);
		double sum = 0;
		for (int k = 0; k < 6; k++) {
			sum += row[4 * k];
			assertTrue(k == 0 || row[4 * k] <= row[4 * k - 4]);
		}
		assertEquals(1, sum, 1e-5);
		double named = 0;
		for (int k = 25; k < row.length; k++) {
			named += row[k];
		}
		assertEquals(1, named, 1e-5);
	}

	/** The usual algorithm over all pixels, begun at random places many times, does not do much better. */
	@Test
	void coloursAreAboutAsNearAsTheBestOfManySlowRuns() {
		Random random = new Random(4);
		int[] base = { 0xC02020, 0x20A0D0, 0xE0D060, 0x303040, 0x80B040 };
		Picture p = TestImages.picture(50, 40, (x, y) -> {
			int c = base[random.nextInt(1 + random.nextInt(5))];
			int v = 0;
			for (int shift = 0; shift < 24; shift += 8) {
				v |= Math.clamp((c >> shift & 0xFF) + (int) (14 * random.nextGaussian()), 0, 255) << shift;
			}
			return v;
		});
		Planes planes = new Planes(p);
		ColourClusters main = new ColourClusters(planes, 5);
		float[] centres = new float[15];
		for (int i = 0; i < 15; i++) {
			centres[i] = main.lab(i / 3, i % 3);
		}
		double best = Double.POSITIVE_INFINITY;
		for (int run = 0; run < 25; run++) {
			best = Math.min(best, slow(planes, random));
		}
		double got = loss(planes, centres);
		assertTrue(got < 1.15 * best, got + " against " + best);
		ColourClusters again = new ColourClusters(planes, 5);
		for (int v : p.rgb()) {
			assertEquals(main.of(v), again.of(v));
		}
	}

	private static double nearest(Planes p, int i, float[] centres, int[] which) {
		double least = Double.POSITIVE_INFINITY;
		for (int c = 0; c < centres.length / 3; c++) {
			double d = Math.pow(p.l()[i] - centres[3 * c], 2) + Math.pow(p.a()[i] - centres[3 * c + 1], 2) + Math.pow(p.b()[i] - centres[3 * c + 2], 2);
			if (d < least) {
				least = d;
				which[0] = c;
			}
		}
		return least;
	}

	private static double loss(Planes p, float[] centres) {
		double sum = 0;
		for (int i = 0; i < p.l().length; i++) {
			sum += nearest(p, i, centres, new int[1]);
		}
		return sum;
	}

	private static double slow(Planes p, Random random) {
		float[] centres = new float[15];
		for (int c = 0; c < 5; c++) {
			int i = random.nextInt(p.l().length);
			centres[3 * c] = p.l()[i];
			centres[3 * c + 1] = p.a()[i];
			centres[3 * c + 2] = p.b()[i];
		}
		int[] which = new int[1];
		for (int round = 0; round < 20; round++) {
			double[] sums = new double[20];
			for (int i = 0; i < p.l().length; i++) {
				nearest(p, i, centres, which);
				sums[4 * which[0]] += p.l()[i];
				sums[4 * which[0] + 1] += p.a()[i];
				sums[4 * which[0] + 2] += p.b()[i];
				sums[4 * which[0] + 3]++;
			}
			for (int c = 0; c < 15; c++) {
				centres[c] = sums[4 * (c / 3) + 3] == 0 ? centres[c] : (float) (sums[4 * (c / 3) + c % 3] / sums[4 * (c / 3) + 3]);
			}
		}
		return loss(p, centres);
	}

	@Test
	void coloursAreCalledAsPeopleCallThem() {
		Map<Integer, ColourName> names = Map.ofEntries(Map.entry(0x000000, ColourName.BLACK), Map.entry(0x151515, ColourName.BLACK),
				Map.entry(0xFFFFFF, ColourName.WHITE), Map.entry(0x808080, ColourName.GREY), Map.entry(0xFF0000, ColourName.RED),
				Map.entry(0xDC143C, ColourName.RED), Map.entry(0x8B0000, ColourName.RED), Map.entry(0xFFA500, ColourName.ORANGE),
				Map.entry(0xFF8C00, ColourName.ORANGE), Map.entry(0x8B4513, ColourName.BROWN), Map.entry(0x654321, ColourName.BROWN),
				Map.entry(0xFFFF00, ColourName.YELLOW), Map.entry(0xFFD700, ColourName.YELLOW), Map.entry(0x00FF00, ColourName.GREEN),
				Map.entry(0x008000, ColourName.GREEN), Map.entry(0x228B22, ColourName.GREEN), Map.entry(0x556B2F, ColourName.GREEN),
				Map.entry(0x008080, ColourName.BLUE_GREEN), Map.entry(0x40E0D0, ColourName.BLUE_GREEN), Map.entry(0x00FFFF, ColourName.BLUE_GREEN),
				Map.entry(0x0000FF, ColourName.BLUE), Map.entry(0x000080, ColourName.BLUE), Map.entry(0x87CEEB, ColourName.BLUE),
				Map.entry(0x4169E1, ColourName.BLUE), Map.entry(0x800080, ColourName.PURPLE), Map.entry(0x9400D3, ColourName.PURPLE),
				Map.entry(0xFFC0CB, ColourName.PINK), Map.entry(0xFF69B4, ColourName.PINK));
		float[] lab = new float[3];
		names.forEach((rgb, name) -> {
			Lab.of(rgb, lab);
			assertEquals(name, ColourName.of(lab[0], lab[1], lab[2]), Integer.toHexString(rgb));
		});
	}
}
