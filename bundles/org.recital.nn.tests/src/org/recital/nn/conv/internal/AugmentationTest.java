/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.recital.api.learning.LearningData;
import org.recital.nn.conv.Clips;

/** Examples are changed as asked, and the same for the same seed. */
class AugmentationTest {

	private static float[] numbered(int n) {
		float[] x = new float[n];
		for (int k = 0; k < n; k++) {
			x[k] = k + 1;
		}
		return x;
	}

	@Test
	void aShiftedExampleGoesAroundTheEnd() {
		boolean moved = false;
		for (int number = 0; number < 10; number++) {
			float[] x = numbered(24);
			new Augmentation(0, 0, 0, 0.5, 0).change(x, 0, 2, 2, 6, new float[24], 3, number);
			int by = (int) x[0] - 1;
			for (int b = 0; b < 4; b++) {
				for (int f = 0; f < 6; f++) {
					assertEquals(1 + b * 6 + (f + by) % 6, x[b * 6 + f]);
				}
			}
			moved |= by != 0;
		}
		assertTrue(moved);
	}

	@Test
	void masksBlankNeighboursInAllChannels() {
		int most = 0;
		for (int number = 0; number < 50; number++) {
			float[] x = numbered(2 * 5 * 7);
			new Augmentation(0, 2, 3, 0, 0).change(x, 0, 2, 5, 7, new float[70], 11, number);
			int bands = 0;
			for (int b = 0; b < 5; b++) {
				boolean blank = true;
				for (int f = 0; f < 7; f++) {
					blank &= x[b * 7 + f] == 0;
					assertEquals(x[b * 7 + f] == 0, x[35 + b * 7 + f] == 0);
				}
				bands += blank ? 1 : 0;
			}
			assertTrue(bands <= 2);
			most = Math.max(most, bands);
		}
		assertEquals(2, most);
	}

	@Test
	void partsOfMixupAreOfTheBetaDistribution() {
		Augmentation a = new Augmentation(0.4, 0, 0, 0, 0);
		double sum = 0;
		int n = 20000;
		for (int k = 0; k < n; k++) {
			double part = a.part(5, k);
			assertTrue(part >= 0.5 && part <= 1);
			sum += (part - 0.5) * (part - 0.5);
		}
		// variance of Beta(a, a) is 1 / (4 (2a + 1)), folded at its mean or not
		assertEquals(1 / (4 * 1.8), sum / n, 0.003);
	}

	@Test
	void mixedBatchesMixClassesAsInputs() throws Exception {
		Native.assume();
		LearningData data = Clips.data(12, 1, 4, 4, 5);
		LibraryThread.call(() -> {
			Helpers.start();
			float[] one = new float[4];
			Arrays.fill(one, 1);
			Batches batches = new Batches(1, 4, 4, 4, new Normaliser(new float[4], one));
			int[] order = { 0, 1, 2, 3, 4, 5 };
			float[] plain = batches.changed(data.training(), order, 0, 6, 3, Augmentation.NONE, 1)[0].data().asFloat();
			float[][] mixed = { null, null };
			for (int k = 0; k < 2; k++) {
				mixed[k] = batches.changed(data.training(), order, 0, 6, 3, new Augmentation(0.8, 0, 0, 0, 0), 1)[k].data().asFloat();
			}
			for (int k = 0; k < 6; k++) {
				assertEquals(1, mixed[1][3 * k] + mixed[1][3 * k + 1] + mixed[1][3 * k + 2], 1e-6);
			}
			assertFalse(Arrays.equals(plain, mixed[0]));
			for (int k = 0; k < 6; k++) {
				assertTrue(isMixed(plain, mixed, data, k), "row " + k + " is no mixture of itself and another in the parts of its classes");
			}
			float[] again = batches.changed(data.training(), order, 0, 6, 3, new Augmentation(0.8, 0, 0, 0, 0), 1)[0].data().asFloat();
			assertArrayEquals(mixed[0], again);
			return null;
		});
	}

	/** Whether some other row, in the part that its class has, makes row k what it is. */
	private static boolean isMixed(float[] plain, float[][] mixed, LearningData data, int k) {
		int own = data.training().label(k);
		for (int other = 0; other < 6; other++) {
			int label = data.training().label(other);
			float part = label == own ? Float.NaN : mixed[1][3 * k + own];
			boolean all = label != own || mixed[1][3 * k + own] > 0.9999f;
			for (int i = 0; i < 16; i++) {
				float a = plain[k * 16 + i];
				float b = plain[other * 16 + i];
				if (Float.isNaN(part)) { // of one class the part is not told by the classes: the first value tells it
					part = a == b ? 1 : (mixed[0][k * 16] - b) / (a - b);
				}
				all &= Math.abs(part * a + (1 - part) * b - mixed[0][k * 16 + i]) < 1e-3f;
			}
			if (all) {
				return true;
			}
		}
		return false;
	}

	@Test
	void scaleComesFromTheTrainingSideAlone() throws Exception {
		LearningData data = Clips.data(30, 1, 8, 8, 6);
		Normaliser n = Normaliser.of(data.training(), 8, () -> {
			// not cancelled
		});
		double[] sum = new double[8];
		double[] square = new double[8];
		float[] row = new float[64];
		float[] to = new float[64];
		for (int e = 0; e < data.training().size(); e++) {
			data.training().copy(e, row, 0);
			n.apply(row, 0, 8, 0, 8, to, 0);
			for (int k = 0; k < 64; k++) {
				sum[k / 8] += to[k];
				square[k / 8] += to[k] * to[k];
			}
		}
		double count = data.training().size() * 8.0;
		for (int b = 0; b < 8; b++) {
			assertEquals(0, sum[b] / count, 1e-5);
			assertEquals(1, square[b] / count, 1e-4);
		}
	}
}
