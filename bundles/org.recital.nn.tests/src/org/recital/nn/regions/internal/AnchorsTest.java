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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.nn.Mix;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.Suppression;

/** Anchors, boxes in cells, and suppression. */
class AnchorsTest {

	@Test
	void groupsOfSizesAreFound() {
		float[][] sizes = new float[90][];
		float[][] middles = { { 1, 1 }, { 4, 2 }, { 3, 8 } };
		for (int k = 0; k < sizes.length; k++) {
			float[] m = middles[k % 3];
			sizes[k] = new float[] { m[0] * (0.9f + 0.2f * Mix.uniform(1, k)), m[1] * (0.9f + 0.2f * Mix.uniform(2, k)) };
		}
		float[][] anchors = Anchors.of(sizes, 3, 5);
		for (int a = 0; a < 3; a++) {
			assertArrayEquals(middles[a], anchors[a], 0.3f);
		}
		assertTrue(Anchors.fit(sizes, anchors) > 0.85, "overlap " + Anchors.fit(sizes, anchors));
		assertTrue(Anchors.fit(sizes, anchors) > Anchors.fit(sizes, Anchors.of(sizes, 1, 5)));
		assertEquals(2, Anchors.of(new float[][] { { 1, 1 }, { 1, 1 }, { 2, 2 } }, 5, 1).length, "as many as there are sizes");
	}

	@Test
	void overlapIsOfBoxesOnOneMiddle() {
		assertEquals(1, Anchors.overlap(new float[] { 2, 3 }, new float[] { 2, 3 }), 1e-12);
		assertEquals(2 / 6.0, Anchors.overlap(new float[] { 2, 2 }, new float[] { 1, 4 }), 1e-12);
	}

	@Test
	void boxesOverlapByWhatBothCover() {
		ObjectBox a = new ObjectBox(0, 0, 0, 4, 4);
		assertEquals(1, a.overlap(a));
		assertEquals(4 / 28.0, a.overlap(new ObjectBox(0, 2, 2, 6, 6)), 1e-12);
		assertEquals(0, a.overlap(new ObjectBox(0, 4, 0, 8, 4)));
		assertEquals(0, new ObjectBox(0, 1, 1, 1, 1).overlap(a));
	}

	@Test
	void ofBoxesOnOneThingTheSurestStays() {
		ObjectBox sure = new ObjectBox(0, 0, 0, 10, 10, 0.9f);
		ObjectBox near = new ObjectBox(0, 1, 0, 11, 10, 0.8f);
		ObjectBox other = new ObjectBox(1, 1, 0, 11, 10, 0.7f);
		ObjectBox far = new ObjectBox(0, 30, 0, 40, 10, 0.6f);
		ObjectBox beside = new ObjectBox(0, 5, 0, 15, 10, 0.5f); // overlaps by a third
		List<ObjectBox> kept = List.of(sure, other, far, beside);
		assertEquals(kept, Suppression.of(List.of(beside, far, other, near, sure), 0.45, 10));
		assertEquals(kept, Suppression.of(List.of(sure, near, other, far, beside), 0.45, 10));
		assertEquals(kept.subList(0, 2), Suppression.of(List.of(far, sure, near, other), 0.45, 2));
		assertEquals(List.of(sure, other, far), Suppression.of(List.of(far, sure, near, other, beside), 0.3, 10));
	}

	@Test
	void aBoxStandsInTheCellOfItsMiddle() {
		NetForm form = new NetForm(32, 4, 3, 2); // four cells each way
		List<ObjectBox> boxes = List.of(new ObjectBox(1, 10, 20, 30, 40), new ObjectBox(0, 12, 22, 32, 38), new ObjectBox(-1, 60, 0, 80, 9));
		float[] y = new float[6 * 16];
		assertEquals(1, YoloBoxes.wanted(boxes, 80, 40, Change.NONE, form, y, 0), "the second has its middle in the same cell, the third no class");
		int cell = 3 * 4 + 1; // middle 20, 30 of 80 x 40
		assertArrayEquals(new float[] { 0.5f, 2, 1.5f, 4, 0, 1 }, new float[] { y[cell], y[16 + cell], y[32 + cell], y[48 + cell], y[64 + cell], y[80 + cell] });
		float[] mirror = new float[6 * 16];
		YoloBoxes.wanted(boxes, 80, 40, new Change(true, 0, 0, new float[3], new float[3]), form, mirror, 0);
		int other = 3 * 4 + 3;
		assertArrayEquals(new float[] { 2.5f, 2, 3.5f, 4, 0, 1 },
				new float[] { mirror[other], mirror[16 + other], mirror[32 + other], mirror[48 + other], mirror[64 + other], mirror[80 + other] });
	}

	@Test
	void aChangedImageAndWhatIsWantedOfItGoTogether() {
		NetForm form = new NetForm(32, 4, 3, 1);
		int compared = 0;
		for (int seed = 0; seed < 200; seed++) {
			// a bright box in a dark image: where it is seen is where it is wanted
			boolean[][] bright = new boolean[32][32];
			int left = Mix.below(20, seed, 1);
			int top = Mix.below(20, seed, 2);
			for (int y = top; y < top + 10; y++) {
				java.util.Arrays.fill(bright[y], left, left + 10, true);
			}
			Change change = Change.of(new ImageSchooling(1, org.recital.nn.conv.internal.Settings.Schedule.COSINE, 0, 0, true, 0, 0.2, 2, 1, 0), 32, seed, 3);
			float[] y = new float[5 * 16];
			YoloBoxes.wanted(List.of(new ObjectBox(0, left, top, left + 10, top + 10)), 32, 32, change, form, y, 0);
			int[] seen = { 32, 32, 0, 0 };
			for (int p = 0; p < 32 * 32; p++) {
				if (bright[change.row(p / 32, 32)][change.column(p % 32, 32)]) {
					seen[0] = Math.min(seen[0], p % 32);
					seen[1] = Math.min(seen[1], p / 32);
					seen[2] = Math.max(seen[2], p % 32 + 1);
					seen[3] = Math.max(seen[3], p / 32 + 1);
				}
			}
			if (left > 0 && left < 22 && top > 0 && top < 22) { // else the edge is drawn out
				for (int cell = 0; cell < 16; cell++) {
					for (int side = 0; side < 4 && y[64 + cell] == 1; side++) {
						compared++;
						assertEquals(seen[side] / 8f, y[16 * side + cell], 1e-5f, "seed " + seed + ' ' + change);
					}
				}
			}
		}
		assertTrue(compared > 400, compared + " sides compared");
	}
}
