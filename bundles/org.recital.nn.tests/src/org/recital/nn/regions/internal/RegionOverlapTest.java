/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.nn.Mix;
import org.recital.nn.regions.RegionMap;
import org.recital.vision.decode.Picture;

/** Intersection over union against cases worked out by hand and a slow, obvious version. */
class RegionOverlapTest {

	private static RegionMap map(int width, int... kinds) {
		byte[] bytes = new byte[kinds.length];
		for (int k = 0; k < kinds.length; k++) {
			bytes[k] = (byte) kinds[k];
		}
		return new RegionMap(width, kinds.length / width, bytes);
	}

	@Test
	void countsPixelsOfAllImagesTogether() {
		// of class 0: both 1 + 2, one or the other 3 + 2; of class 1: 1 + 0 of 3 + 0
		RegionOverlap o = new RegionOverlap(3, List.of(map(2, 0, 0, 1, 1), map(2, 0, 0, 0, 0)), List.of(map(2, 0, 1, 0, 1), map(2, 0, 255, 255, 0)));
		int[] once = { 1, 1 };
		assertEquals(3 / 5.0, o.of(0, once), 1e-12);
		assertEquals(1 / 3.0, o.of(1, once), 1e-12);
		assertTrue(Double.isNaN(o.of(2, once)), "a class that is nowhere");
		assertEquals((3 / 5.0 + 1 / 3.0) / 2, o.mean(once), 1e-12);
		assertEquals(0.5, o.right(0));
		assertEquals(1, o.right(1));
		assertEquals(2, o.pixels(1), "unknown pixels are not judged");
		assertEquals(1.0, o.of(0, new int[] { 0, 1 }), 1e-12);
		assertEquals(1 / 3.0, o.of(0, new int[] { 2, 0 }), 1e-12);
	}

	@Test
	void isWhatTheSlowVersionSays() {
		for (int seed = 0; seed < 20; seed++) {
			int[] a = new int[48];
			int[] b = new int[48];
			for (int p = 0; p < 48; p++) {
				a[p] = Mix.below(4, seed, p);
				b[p] = Mix.below(5, seed, 100 + p) == 4 ? 255 : Mix.below(4, seed, 200 + p);
			}
			RegionOverlap o = new RegionOverlap(4, List.of(map(8, a)), List.of(map(8, b)));
			for (int c = 0; c < 4; c++) {
				int kind = c;
				long both = java.util.stream.IntStream.range(0, 48).filter(p -> a[p] == kind && b[p] == kind).count();
				long either = java.util.stream.IntStream.range(0, 48).filter(p -> b[p] != 255 && (a[p] == kind || b[p] == kind)).count();
				assertEquals((double) both / either, o.of(c, new int[] { 1 }), 1e-12);
			}
		}
	}

	@Test
	void aMapIsBroughtToTheSizeOfWhatIsKnown() {
		assertArrayEquals(map(4, 0, 0, 1, 1, 0, 0, 1, 1).kinds(), map(2, 0, 1).scaled(4, 2).kinds());
		assertArrayEquals(map(1, 1, 3).kinds(), map(3, 0, 1, 2, 2, 3, 0).scaled(1, 2).kinds());
		RegionOverlap o = new RegionOverlap(2, List.of(map(2, 0, 1)), List.of(map(4, 0, 0, 1, 1, 0, 0, 0, 1)));
		assertEquals(7 / 8.0, o.right(0));
	}

	@Test
	void sharesAreOfKnownPixels() {
		assertArrayEquals(new float[] { 0.5f, 0.25f, 0.25f }, map(5, 0, 0, 1, 2, 255).shares(3));
		assertArrayEquals(new float[3], map(1, 255).shares(3));
	}

	@Test
	void classesOfAnotherOrderAreCalledByTheirNames() {
		RegionMap renamed = JudgeRegions.renamed(map(4, 0, 1, 2, 255), List.of("water", "sky", "road"), List.of("sky", "hills", "water"));
		assertArrayEquals(map(4, 2, 0, 255, 255).kinds(), renamed.kinds());
	}

	@Test
	void aMaskIsGreyAndHasNoRegionBeyondTheLast() throws Exception {
		int[] rgb = { 0xFF000000, 0xFF010101, 0xFFFFFFFF, 0xFF020202 };
		assertArrayEquals(map(2, 0, 1, 255, 2).kinds(), KnownRegions.map(new Picture(2, 2, rgb), "m.png", 3).kinds());
		String far = assertThrows(IOException.class, () -> KnownRegions.map(new Picture(2, 2, rgb), "m.png", 2)).getMessage();
		assertTrue(far.contains("m.png") && far.contains("1, 1") && far.contains("region 2"), far);
		int[] red = rgb.clone();
		red[1] = 0xFF800000;
		String coloured = assertThrows(IOException.class, () -> KnownRegions.map(new Picture(2, 2, red), "m.png", 3)).getMessage();
		assertTrue(coloured.contains("m.png") && coloured.contains("1, 0") && coloured.contains("colour"), coloured);
	}

	@Test
	void anIntervalHoldsTheFigureAndIsOfTheImages() {
		double[] values = new double[40];
		for (int k = 0; k < values.length; k++) {
			values[k] = Mix.uniform(3, k);
		}
		double[] ends = Resample.interval(40, 0.95, 1, () -> { }, times -> {
			double sum = 0;
			for (int k = 0; k < 40; k++) {
				sum += times[k] * values[k];
			}
			return sum / Arrays.stream(times).sum();
		});
		double mean = Arrays.stream(values).average().orElseThrow();
		double deviation = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 40);
		// of a mean it is about 1.96 standard errors wide each way
		assertEquals(mean - 1.96 * deviation / Math.sqrt(40), ends[0], 0.02);
		assertEquals(mean + 1.96 * deviation / Math.sqrt(40), ends[1], 0.02);
		assertTrue(Double.isNaN(Resample.interval(3, 0.95, 1, () -> { }, times -> Double.NaN)[0]));
	}
}
