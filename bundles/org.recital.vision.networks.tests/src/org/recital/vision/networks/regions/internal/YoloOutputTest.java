/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.regions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.nn.regions.ObjectBox;
import org.recital.vision.decode.Picture;

/** What YOLO networks of all versions give is read as the same boxes, and brought back to the image. */
class YoloOutputTest {

	/** Two boxes of three classes: middle, size, scores. */
	private static final float[][] BOXES = { { 320, 320, 64, 32, 0.1f, 0.8f, 0.05f }, { 100, 400, 40, 40, 0.6f, 0.1f, 0.02f } };

	private static Picture grey(int width, int height) {
		int[] rgb = new int[width * height];
		Arrays.fill(rgb, 0xFFFFFFFF);
		return new Picture(width, height, rgb);
	}

	private static Frame frame(Picture p, Frame.Fit fit) {
		return Frame.put(p, 640, 640, fit, Frame.Scaling.UNIT, FloatBuffer.allocate(3 * 640 * 640));
	}

	@Test
	void bothLayoutsAreTheSameBoxes() {
		int n = 8400;
		float[] eight = new float[7 * n];
		float[] five = new float[8 * n];
		for (int b = 0; b < 2; b++) {
			for (int v = 0; v < 7; v++) {
				eight[v * n + 100 + b] = BOXES[b][v];
				five[(100 + b) * 8 + (v < 4 ? v : v + 1)] = v < 4 ? BOXES[b][v] : BOXES[b][v] / 0.9f;
			}
			five[(100 + b) * 8 + 4] = 0.9f;
		}
		Picture image = grey(320, 320); // a pixel of it is two of the network's
		Frame frame = frame(image, Frame.Fit.LETTERBOX);
		List<ObjectBox> v8 = YoloOutput.of(new long[] { 1, 7, n }, 3).found(eight, frame, 320, 320, 0.25);
		List<ObjectBox> v5 = YoloOutput.of(new long[] { 1, n, 8 }, 3).found(five, frame, 320, 320, 0.25);
		assertEquals(2, v8.size());
		for (int k = 0; k < 2; k++) {
			assertEquals(v8.get(k).kind(), v5.get(k).kind());
			assertEquals(v8.get(k).score(), v5.get(k).score(), 1e-5f);
			assertEquals(1, v8.get(k).overlap(v5.get(k)), 1e-6);
		}
		assertEquals(new ObjectBox(1, 144, 152, 176, 168, 0.8f), v8.get(0));
		assertEquals(0, v8.get(1).kind());
	}

	@Test
	void theLayoutIsToldByTheNumberOfClasses() {
		assertEquals(new YoloOutput(8400, 80, false), YoloOutput.of(new long[] { 1, 84, 8400 }, 80));
		assertEquals(new YoloOutput(25200, 80, true), YoloOutput.of(new long[] { 1, 25200, 85 }, 80));
		assertNull(YoloOutput.of(new long[] { 1, 8400, 84 }, 80));
		assertNull(YoloOutput.of(new long[] { 1, 84, 8400 }, 20));
		assertNull(YoloOutput.of(new long[] { 1, 1000 }, 1000));
	}

	@Test
	void boxesComeBackFromBehindTheGrey() {
		Picture wide = grey(1280, 640); // half the size, 160 rows of grey above and below
		Frame frame = frame(wide, Frame.Fit.LETTERBOX);
		assertEquals(new Frame(0.5, 0.5, 0, 160), frame);
		float[] one = new float[5];
		System.arraycopy(new float[] { 320, 320, 640, 320, 0.9f }, 0, one, 0, 5);
		assertEquals(List.of(new ObjectBox(0, 0, 0, 1280, 640, 0.9f)), YoloOutput.of(new long[] { 1, 5, 1 }, 1).found(one, frame, 1280, 640, 0.5));
		assertEquals(List.of(), YoloOutput.of(new long[] { 1, 5, 1 }, 1).found(new float[] { 320, 40, 100, 50, 0.9f }, frame, 1280, 640, 0.5), "in the grey alone");
		Frame stretched = frame(wide, Frame.Fit.STRETCH);
		assertEquals(640, stretched.x(320), 1e-3);
		assertEquals(320, stretched.y(320), 1e-3);
	}

	@Test
	void pixelsAreScaledAndWhatIsBesideIsGrey() {
		FloatBuffer out = FloatBuffer.allocate(3 * 8 * 8);
		Picture red = new Picture(2, 1, new int[] { 0xFFFF0000, 0xFFFF0000 });
		Frame.put(red, 8, 8, Frame.Fit.LETTERBOX, Frame.Scaling.UNIT, out);
		assertEquals(114 / 255f, out.get(0), 1e-6f);
		assertEquals(1, out.get(4 * 8 + 3), 1e-6f);
		assertEquals(0, out.get(64 + 4 * 8 + 3), 1e-6f);
		Frame.put(red, 8, 8, Frame.Fit.STRETCH, Frame.Scaling.TORCH, out);
		assertEquals((1 - 0.485) / 0.229, out.get(0), 1e-5);
		assertEquals(-0.406 / 0.225, out.get(128), 1e-5);
		Frame.put(red, 8, 8, Frame.Fit.STRETCH, Frame.Scaling.TF, out);
		assertTrue(out.get(0) == 1 && out.get(64) == -1);
	}
}
