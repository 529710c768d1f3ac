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

import org.nd4j.linalg.api.ndarray.INDArray;

/** Pooling of maps by 2 x 2 and the way back, a map at a time through arrays in the heap; a last odd row or column is left out. */
final class Halves {

	private final int maps;
	private final int rows;
	private final int columns;
	private final int width;
	private final int area;
	private final int places;
	private final FloatBuffer full;
	private final FloatBuffer half;

	/**
	 * Both as {@link Maps#readable} has it.
	 *
	 * @param full n x channels x rows x columns
	 * @param half n x channels x rows/2 x columns/2
	 */
	Halves(INDArray full, INDArray half) {
		maps = (int) (half.size(0) * half.size(1));
		rows = (int) half.size(2);
		columns = (int) half.size(3);
		width = (int) full.size(3);
		area = (int) full.size(2) * width;
		places = rows * columns;
		this.full = Maps.floats(full);
		this.half = Maps.floats(half);
	}

	/**
	 * The greatest of each four.
	 *
	 * @param winners gets which of the four it was, row by row, the first of equals, for each place; null: not wanted
	 */
	void pool(byte[] winners) {
		Maps.spread(maps, (first, end) -> {
			float[] map = new float[area];
			float[] small = new float[places];
			byte[] won = new byte[places];
			for (int m = first; m < end; m++) {
				full.get(m * area, map);
				greatest(map, small, won);
				if (winners != null) {
					System.arraycopy(won, 0, winners, m * places, places);
				}
				half.put(m * places, small);
			}
		});
	}

	private void greatest(float[] map, float[] small, byte[] won) {
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

	/** Each place's number goes to the one of the four that won, by {@link #pool}; the others, and what was left out, get nought. */
	void back(byte[] winners) {
		Maps.spread(maps, (first, end) -> {
			float[] map = new float[area];
			float[] small = new float[places];
			for (int m = first; m < end; m++) {
				half.get(m * places, small);
				give(small, winners, m * places, map);
				full.put(m * area, map);
			}
		});
	}

	private void give(float[] small, byte[] winners, int from, float[] map) {
		for (int r = 0, p = 0, w = from; r < rows; r++) {
			for (int c = 0, q = 2 * r * width; c < columns; c++, p++, w++, q += 2) {
				float v = small[p];
				int k = winners[w];
				map[q] = k == 0 ? v : 0;
				map[q + 1] = k == 1 ? v : 0;
				map[q + width] = k == 2 ? v : 0;
				map[q + width + 1] = k == 3 ? v : 0;
			}
		}
	}
}
