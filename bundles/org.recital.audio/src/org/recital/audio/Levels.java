/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

/** What is measured on the samples themselves, frame by frame; frames are centred at {@code t * hop}. */
public final class Levels {

	/** Smaller values count as 0 and positive, as in librosa.zero_crossings. */
	private static final float QUIET = 1e-10f;

	private Levels() {
	}

	/**
	 * The root of the mean square of each frame (librosa.feature.rms); beyond both ends there is silence.
	 *
	 * @return one value a frame, 0 or more
	 */
	public static float[] rms(Samples samples, int size, int hop) {
		float[] out = new float[frames(samples, size, hop)];
		for (int t = 0; t < out.length; t++) {
			out[t] = (float) Math.sqrt(meanSquare(samples.data(), (long) t * hop - size / 2, size));
		}
		return out;
	}

	/** The mean of squares of {@code size} samples; beyond both ends there is silence. */
	public static double meanSquare(float[] x, long from, int size) {
		int begin = (int) Math.max(0, from);
		int end = (int) Math.clamp(from + size, 0, x.length);
		double sum = 0;
		for (int i = begin; i < end; i++) {
			sum += (double) x[i] * x[i];
		}
		return sum / size;
	}

	/**
	 * The share of neighbouring samples of a frame that differ in sign (librosa.feature.zero_crossing_rate); the first and the last
	 * sample are repeated beyond the ends.
	 *
	 * @return one value a frame, 0 to 1
	 */
	public static float[] zeroCrossings(Samples samples, int size, int hop) {
		float[] out = new float[frames(samples, size, hop)];
		for (int t = 0; t < out.length; t++) {
			out[t] = (float) crossings(samples.data(), (long) t * hop - size / 2, size);
		}
		return out;
	}

	/** The share of sign changes among {@code size} samples. */
	public static double crossings(float[] x, long from, int size) {
		int n = 0;
		for (long i = Math.max(1, from + 1); i < Math.min(x.length, from + size); i++) {
			n += negative(x[(int) i]) != negative(x[(int) i - 1]) ? 1 : 0;
		}
		return n / (double) size;
	}

	private static boolean negative(float v) {
		return v < -QUIET;
	}

	private static int frames(Samples samples, int size, int hop) {
		return new Stft(size, hop).frames(samples.length());
	}
}
