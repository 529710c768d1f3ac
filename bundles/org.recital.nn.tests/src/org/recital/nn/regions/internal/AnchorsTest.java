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
		assertEquals(1, YoloBoxes.wanted(boxes, 80, 40, false, form, y, 0), "the second has its middle in the same cell, the third no class");
		int cell = 3 * 4 + 1; // middle 20, 30 of 80 x 40
		assertArrayEquals(new float[] { 0.5f, 2, 1.5f, 4, 0, 1 }, new float[] { y[cell], y[16 + cell], y[32 + cell], y[48 + cell], y[64 + cell], y[80 + cell] });
		float[] mirror = new float[6 * 16];
		YoloBoxes.wanted(boxes, 80, 40, true, form, mirror, 0);
		int other = 3 * 4 + 3;
		assertArrayEquals(new float[] { 2.5f, 2, 3.5f, 4, 0, 1 },
				new float[] { mirror[other], mirror[16 + other], mirror[32 + other], mirror[48 + other], mirror[64 + other], mirror[80 + other] });
	}
}
