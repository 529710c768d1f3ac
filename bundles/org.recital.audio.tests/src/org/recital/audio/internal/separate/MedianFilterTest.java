/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.separate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running medians are those of sorted windows, to the bit. */
class MedianFilterTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 5, 7, 9, 11, 13, 15, 17, 23, 29, 31, 33, 51, 63, 65, 101 })
	void mediansAreThoseOfSortedWindows(int size) {
		Random random = new Random(size);
		MedianFilter filter = new MedianFilter(size);
		for (int[] shape : new int[][] { { 1, 1 }, { 1, 9 }, { 7, 1 }, { 40, 37 }, { 131, 20 }, { 20, 131 }, { 66, 257 } }) {
			float[] in = new float[shape[0] * shape[1]];
			for (int i = 0; i < in.length; i++) {
				// a few equal values, negative ones and zeros of both signs too
				in[i] = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : (float) random.nextGaussian();
			}
			float[] out = new float[in.length];
			filter.acrossRows(in, shape[0], shape[1], out);
			assertArrayEquals(naive(in, shape[0], shape[1], size, true), out, "across " + Arrays.toString(shape));
			filter.alongRows(in, shape[0], shape[1], out);
			assertArrayEquals(naive(in, shape[0], shape[1], size, false), out, "along " + Arrays.toString(shape));
		}
	}

	private static float[] naive(float[] in, int rows, int cols, int size, boolean across) {
		float[] out = new float[in.length];
		float[] window = new float[size];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < cols; c++) {
				for (int k = 0; k < size; k++) {
					int row = across ? reflected(r + k - size / 2, rows) : r;
					int col = across ? c : reflected(c + k - size / 2, cols);
					window[k] = in[row * cols + col];
				}
				Arrays.sort(window);
				out[r * cols + c] = window[size / 2];
			}
		}
		return out;
	}

	/** One step after another, for any distance. */
	private static int reflected(int i, int n) {
		while (i < 0 || i >= n) {
			i = i < 0 ? -1 - i : 2 * n - 1 - i;
		}
		return i;
	}

	@Test
	void endsAreMirroredWithTheOutermostValue() {
		// scipy.ndimage.median_filter([1, 5, 2, 8, 3, 9, 4], 5, mode="reflect")
		float[] out = new float[7];
		new MedianFilter(5).alongRows(new float[] { 1, 5, 2, 8, 3, 9, 4 }, 1, 7, out);
		assertArrayEquals(new float[] { 2, 2, 3, 5, 4, 4, 4 }, out);
	}

	@Test
	void aTileOfThirtyOneTakesFewComparisons() {
		int[] program = new MedianNetwork(31).program();
		int operations = 0;
		for (int p = 0; p < program.length; p += 5) {
			operations += program[p] == MedianNetwork.BOTH ? 2 : 1;
		}
		assertEquals(16, new MedianNetwork(31).outputs());
		assertEquals(450, operations);
	}

	@Test
	void evenWindowsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new MedianFilter(30));
		assertThrows(IllegalArgumentException.class, () -> new MedianFilter(0));
	}
}
