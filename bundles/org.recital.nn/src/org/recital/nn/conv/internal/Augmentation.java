/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import org.recital.nn.Mix;

/**
 * How an example is changed each time it is learned from. Everything follows from a seed and a number.
 *
 * @param mixup      alpha of the beta distribution by which two examples and their classes are mixed (Zhang, Cisse, Dauphin and
 *                   Lopez-Paz 2018); 0: none
 * @param maskBands  at most so many neighbouring bands are set to the mean (Park et al. 2019, SpecAugment); 0: none
 * @param maskFrames at most so many neighbouring frames; 0: none
 * @param shift      at most so much of the length it is moved in time, around the end
 * @param gain       deviation by which all of an example is made louder or softer, in deviations of the features
 */
public record Augmentation(double mixup, int maskBands, int maskFrames, double shift, double gain) {

	/** Nothing is changed. */
	public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0);

	private static final int DRAWS = 16;

	/** Changes one example in place: (channels x bands) x frames, already normalised. */
	void change(float[] x, int at, int channels, int bands, int frames, float[] room, long seed, long number) {
		long place = number * DRAWS;
		if (shift > 0) {
			int most = (int) Math.round(shift * frames);
			roll(x, at, channels * bands, frames, Mix.below(2 * most + 1, seed, place) - most, room);
		}
		if (gain > 0) {
			float by = (float) gain * Mix.normal(seed, place + 1);
			for (int k = at; k < at + channels * bands * frames; k++) {
				x[k] += by;
			}
		}
		if (maskBands > 0) {
			int wide = Mix.below(Math.min(maskBands, bands) + 1, seed, place + 4);
			int from = Mix.below(bands - wide + 1, seed, place + 5);
			for (int c = 0; c < channels; c++) {
				java.util.Arrays.fill(x, at + (c * bands + from) * frames, at + (c * bands + from + wide) * frames, 0);
			}
		}
		if (maskFrames > 0) {
			int wide = Mix.below(Math.min(maskFrames, frames) + 1, seed, place + 6);
			int from = Mix.below(frames - wide + 1, seed, place + 7);
			for (int b = 0; b < channels * bands; b++) {
				java.util.Arrays.fill(x, at + b * frames + from, at + b * frames + from + wide, 0);
			}
		}
	}

	private static void roll(float[] x, int at, int bands, int frames, int by, float[] room) {
		int to = Math.floorMod(by, frames);
		for (int b = 0; b < bands; b++) {
			int begin = at + b * frames;
			System.arraycopy(x, begin, room, 0, frames);
			System.arraycopy(room, 0, x, begin + to, frames - to);
			System.arraycopy(room, frames - to, x, begin, to);
		}
	}

	/** A part drawn from Beta(mixup, mixup), at least a half (Joehnk 1964, for parameters up to 1; above it 1 is taken). */
	double part(long seed, long number) {
		if (mixup <= 0) {
			return 1;
		}
		double power = 1 / Math.min(1, mixup);
		for (long k = 0;; k++) {
			double u = Math.pow((Mix.bits(seed, number * 2048 + 2 * k) >>> 11) * 0x1p-53, power);
			double v = Math.pow((Mix.bits(seed, number * 2048 + 2 * k + 1) >>> 11) * 0x1p-53, power);
			if (u + v <= 1 && u + v > 0) {
				return Math.max(u, v) / (u + v);
			}
		}
	}
}
