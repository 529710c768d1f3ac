/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.nio.FloatBuffer;
import java.util.stream.IntStream;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pooling by halves of maps outside the heap, a map at a time through arrays in it, maps spread over processors. */
final class Maps {

	private static final int BLOCKS = 16;

	private Maps() {
	}

	/** Whether an array (examples x channels x rows x columns) lies in memory row after row with nothing between, so that {@link #pool} can read it. */
	static boolean readable(INDArray a) {
		if (a.rank() != 4 || a.dataType() != DataType.FLOAT || a.ordering() != 'c' || a.length() > Integer.MAX_VALUE) {
			return false;
		}
		long[] strides = a.stride();
		long expected = 1;
		for (int k = 3; k >= 0; k--) {
			if (a.size(k) != 1 && strides[k] != expected) {
				return false;
			}
			expected *= a.size(k);
		}
		return floats(a).remaining() >= a.length();
	}

	/** The numbers of a {@link #readable} array, from its first. */
	static FloatBuffer floats(INDArray a) {
		FloatBuffer all = a.data().asNioFloat();
		return all.slice(all.position(), all.limit() - all.position());
	}

	/**
	 * The greatest of each 2 x 2; a last odd row or column is left out.
	 *
	 * @param from    n x channels x rows x columns
	 * @param to      n x channels x rows/2 x columns/2
	 * @param winners which of the four it was, row by row, the first of equals, for each place of {@code to}; null: not wanted
	 */
	static void pool(INDArray from, INDArray to, byte[] winners) {
		int rows = (int) to.size(2);
		int columns = (int) to.size(3);
		int width = (int) from.size(3);
		int area = (int) from.size(2) * width;
		int places = rows * columns;
		FloatBuffer in = floats(from);
		FloatBuffer out = floats(to);
		spread((int) (to.size(0) * to.size(1)), (first, end) -> {
			float[] map = new float[area];
			float[] small = new float[places];
			byte[] won = new byte[winners == null ? 0 : places];
			for (int m = first; m < end; m++) {
				in.get(m * area, map);
				if (winners == null) {
					greatest(map, width, small, rows, columns);
				} else {
					greatest(map, width, small, rows, columns, won);
					System.arraycopy(won, 0, winners, m * places, places);
				}
				out.put(m * places, small);
			}
		});
	}

	private static void greatest(float[] map, int width, float[] small, int rows, int columns) {
		for (int r = 0, p = 0; r < rows; r++) {
			for (int c = 0, q = 2 * r * width; c < columns; c++, p++, q += 2) {
				float a = map[q];
				float b = map[q + 1];
				float d = map[q + width];
				float e = map[q + width + 1];
				float upper = b > a ? b : a;
				float lower = e > d ? e : d;
				small[p] = lower > upper ? lower : upper;
			}
		}
	}

	private static void greatest(float[] map, int width, float[] small, int rows, int columns, byte[] won) {
		for (int r = 0, p = 0; r < rows; r++) {
			for (int c = 0, q = 2 * r * width; c < columns; c++, p++, q += 2) {
				float a = map[q];
				float b = map[q + 1];
				float d = map[q + width];
				float e = map[q + width + 1];
				float upper = b > a ? b : a;
				float lower = e > d ? e : d;
				int above = b > a ? 1 : 0;
				int below = e > d ? 3 : 2;
				small[p] = lower > upper ? lower : upper;
				won[p] = (byte) (lower > upper ? below : above);
			}
		}
	}

	/**
	 * Each place's number goes to the one of the four that won, the others get nought.
	 *
	 * @param from    n x channels x rows/2 x columns/2
	 * @param winners of {@link #pool}
	 * @param to      n x channels x rows x columns; all of it is written
	 */
	static void back(INDArray from, byte[] winners, INDArray to) {
		int rows = (int) from.size(2);
		int columns = (int) from.size(3);
		int width = (int) to.size(3);
		int area = (int) to.size(2) * width;
		int places = rows * columns;
		FloatBuffer in = floats(from);
		FloatBuffer out = floats(to);
		spread((int) (to.size(0) * to.size(1)), (first, end) -> {
			float[] map = new float[area];
			float[] small = new float[places];
			for (int m = first; m < end; m++) {
				in.get(m * places, small);
				for (int r = 0, p = 0, w = m * places; r < rows; r++) {
					for (int c = 0, q = 2 * r * width; c < columns; c++, p++, w++, q += 2) {
						float v = small[p];
						int k = winners[w];
						map[q] = k == 0 ? v : 0;
						map[q + 1] = k == 1 ? v : 0;
						map[q + width] = k == 2 ? v : 0;
						map[q + width + 1] = k == 3 ? v : 0;
					}
				}
				out.put(m * area, map);
			}
		});
	}

	/** Work on some of many. */
	interface Some {
		void work(int first, int end);
	}

	/** Spreads work of which no part depends on another over processors, so that the result is the same however many there are. */
	static void spread(int n, Some some) {
		int blocks = Math.min(BLOCKS, n);
		IntStream.range(0, blocks).parallel().forEach(b -> some.work((int) ((long) n * b / blocks), (int) ((long) n * (b + 1) / blocks)));
	}
}
