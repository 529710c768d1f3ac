/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.decode;

import java.util.Arrays;

/**
 * Changes the size of pictures. What is made smaller is averaged over the area each new pixel covers, parts of pixels counted
 * as parts, so that fine stripes become grey and not other stripes; what is made larger is interpolated linearly between the
 * middles of pixels. Values are those of sRGB as stored, as networks for images expect it.
 */
public final class Resize {

	private Resize() {
	}

	/**
	 * A picture that fits into a square: its longer side becomes {@code side}, the shape stays. One that is already no larger is
	 * returned as it is.
	 */
	public static Picture fit(Picture picture, int side) {
		int longer = Math.max(picture.width(), picture.height());
		if (longer <= side) {
			return picture;
		}
		int width = Math.max(1, (int) Math.round((double) picture.width() * side / longer));
		int height = Math.max(1, (int) Math.round((double) picture.height() * side / longer));
		return to(picture, width, height);
	}

	/**
	 * A picture of exactly a size; its shape is not kept.
	 *
	 * @throws IllegalArgumentException when a side is below 1
	 */
	public static Picture to(Picture picture, int width, int height) {
		if (width < 1 || height < 1) {
			throw new IllegalArgumentException(width + " x " + height); //$NON-NLS-1$
		}
		if (width == picture.width() && height == picture.height()) {
			return picture;
		}
		float[] across = across(picture, Taps.of(picture.width(), width));
		return down(across, width, picture.height(), Taps.of(picture.height(), height));
	}

	/** A part of a picture. */
	public static Picture crop(Picture picture, int x, int y, int width, int height) {
		if (x < 0 || y < 0 || x + width > picture.width() || y + height > picture.height()) {
			throw new IllegalArgumentException(x + "," + y + " " + width + " x " + height + " of " + picture); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		int[] rgb = new int[Math.multiplyExact(width, height)];
		for (int r = 0; r < height; r++) {
			System.arraycopy(picture.rgb(), (y + r) * picture.width() + x, rgb, r * width, width);
		}
		return new Picture(width, height, rgb);
	}

	/** Red, green and blue of each row, each {@code taps.size()} wide, one after another. */
	private static float[] across(Picture picture, Taps taps) {
		int width = taps.size();
		int[] rgb = picture.rgb();
		float[] out = new float[Math.multiplyExact(3 * width, picture.height())];
		for (int y = 0; y < picture.height(); y++) {
			int row = y * picture.width();
			int to = 3 * width * y;
			for (int x = 0; x < width; x++) {
				float r = 0;
				float g = 0;
				float b = 0;
				int at = row + taps.first()[x];
				for (int k = taps.begin()[x]; k < taps.begin()[x + 1]; k++) {
					int pixel = rgb[at++];
					float w = taps.weights()[k];
					r += w * (pixel >> 16 & 0xFF);
					g += w * (pixel >> 8 & 0xFF);
					b += w * (pixel & 0xFF);
				}
				out[to + x] = r;
				out[to + width + x] = g;
				out[to + 2 * width + x] = b;
			}
		}
		return out;
	}

	private static Picture down(float[] rows, int width, int height, Taps taps) {
		int stride = 3 * width;
		int[] rgb = new int[Math.multiplyExact(width, taps.size())];
		float[] sum = new float[stride];
		for (int y = 0; y < taps.size(); y++) {
			Arrays.fill(sum, 0.5f); // rounds
			int at = taps.first()[y] * stride;
			for (int k = taps.begin()[y]; k < taps.begin()[y + 1]; k++) {
				add(rows, at, taps.weights()[k], sum);
				at += stride;
			}
			for (int x = 0; x < width; x++) {
				rgb[y * width + x] = 0xFF000000 | byteOf(sum[x]) << 16 | byteOf(sum[width + x]) << 8 | byteOf(sum[2 * width + x]);
			}
		}
		return new Picture(width, taps.size(), rgb);
	}

	private static void add(float[] rows, int at, float weight, float[] sum) {
		for (int i = 0; i < sum.length; i++) {
			sum[i] += weight * rows[at + i];
		}
	}

	private static int byteOf(float v) {
		return Math.min(255, (int) v);
	}

	/**
	 * Which old places a new one is made of: {@code weights[begin[i] .. begin[i + 1])} from {@code first[i]} on.
	 */
	private record Taps(int[] first, int[] begin, float[] weights) {

		int size() {
			return first.length;
		}

		static Taps of(int from, int to) {
			return to < from ? area(from, to) : linear(from, to);
		}

		private static Taps area(int from, int to) {
			int[] first = new int[to];
			int[] begin = new int[to + 1];
			float[] weights = new float[from + 2 * to];
			int n = 0;
			// in units of 1 / to of an old pixel, so that all borders are whole numbers
			for (int i = 0; i < to; i++) {
				long left = (long) i * from;
				long right = left + from;
				first[i] = (int) (left / to);
				for (long p = first[i]; p * to < right; p++) {
					long part = Math.min(right, (p + 1) * to) - Math.max(left, p * to);
					weights[n++] = (float) ((double) part / from);
				}
				begin[i + 1] = n;
			}
			return new Taps(first, begin, weights);
		}

		private static Taps linear(int from, int to) {
			int[] first = new int[to];
			int[] begin = new int[to + 1];
			float[] weights = new float[2 * to];
			for (int i = 0; i < to; i++) {
				double at = Math.clamp((i + 0.5) * from / to - 0.5, 0, from - 1.0);
				int left = Math.min((int) at, Math.max(0, from - 2));
				double share = at - left;
				first[i] = left;
				begin[i] = 2 * i;
				weights[2 * i] = (float) (1 - share);
				weights[2 * i + 1] = (float) share;
			}
			begin[to] = 2 * to;
			return from > 1 ? new Taps(first, begin, weights) : single(to);
		}

		/** All places are the only one there is. */
		private static Taps single(int to) {
			int[] begin = new int[to + 1];
			float[] weights = new float[to];
			for (int i = 0; i < to; i++) {
				begin[i + 1] = i + 1;
				weights[i] = 1;
			}
			return new Taps(new int[to], begin, weights);
		}
	}
}
