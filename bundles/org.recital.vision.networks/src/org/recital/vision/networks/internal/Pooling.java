/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

/** How maps become one number a channel. */
public enum Pooling {

	/** Their means. */
	MEAN,
	/** Their greatest values. */
	MAX,
	/** They stay as they are, all places of all channels. */
	NONE;

	/** How many numbers are left of a layer of a shape. */
	int width(int[] shape, boolean channelsFirst) {
		if (this == NONE || shape.length < 2) {
			int width = 1;
			for (int s : shape) {
				width = Math.multiplyExact(width, s);
			}
			return width;
		}
		return channelsFirst && shape.length == 3 ? shape[0] : shape[shape.length - 1];
	}

	/**
	 * Pools the values of one picture: maps (three sizes) over their places, sequences (two sizes, as transformers have them) over
	 * their length.
	 *
	 * @param values of all pictures
	 * @param at     where those of the picture begin
	 * @param out    written from {@code to} on
	 */
	void pool(float[] values, int at, int[] shape, boolean channelsFirst, float[] out, int to) {
		int width = width(shape, channelsFirst);
		if (this == NONE || shape.length < 2) {
			System.arraycopy(values, at, out, to, width);
			return;
		}
		int size = 1;
		for (int s : shape) {
			size = Math.multiplyExact(size, s);
		}
		int places = size / width;
		boolean first = channelsFirst && shape.length == 3;
		for (int c = 0; c < width; c++) {
			int from = at + (first ? c * places : c);
			int step = first ? 1 : width;
			double sum = 0;
			float most = Float.NEGATIVE_INFINITY;
			for (int p = 0; p < places; p++) {
				float v = values[from + p * step];
				sum += v;
				most = Math.max(most, v);
			}
			out[to + c] = this == MEAN ? (float) (sum / places) : most;
		}
	}
}
