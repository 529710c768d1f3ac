/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.pitch;

import org.recital.audio.Samples;

/** YIN's normalised difference of a frame over the lags in question. Not for several threads at a time. */
public class Periods {

	private final int frame;
	private final int rate;
	private final int window;
	private final int minLag;
	private final int maxLag;
	private final float[] difference;

	/**
	 * @param frame samples a frame; the first half is compared with itself moved
	 * @param rate  samples a second
	 */
	public Periods(int frame, int rate, double minHertz, double maxHertz) {
		this.frame = frame;
		this.rate = rate;
		window = frame / 2;
		minLag = Math.max(2, (int) Math.floor(rate / maxHertz));
		maxLag = (int) Math.ceil(rate / minHertz);
		if (maxLag + 1 > frame - window || minLag >= maxLag) {
			throw new IllegalArgumentException("pitches from " + minHertz + " to " + maxHertz + " Hz do not fit frames of " + frame //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					+ " at " + rate + " samples a second"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		difference = new float[maxLag + 2];
	}

	/** Refuses what cannot be, whatever the rate. */
	public static void check(int frame, int hop, double minHertz, double maxHertz) {
		if (frame < 16 || hop < 1 || !(minHertz > 0) || !(maxHertz > minHertz)) {
			throw new IllegalArgumentException("frames of " + frame + ", hop " + hop + ", from " + minHertz + " to " + maxHertz + " Hz"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		}
	}

	/** Smallest lag looked at. */
	public int minLag() {
		return minLag;
	}

	/** Largest lag looked at. */
	public int maxLag() {
		return maxLag;
	}

	/** Samples compared. */
	protected int window() {
		return window;
	}

	/** A sound with silence at both ends where frames are centred, and enough of it at the end for the last frame. */
	public float[] padded(Samples sound, boolean centred) {
		int shift = centred ? frame / 2 : 0;
		float[] x = new float[sound.length() + 2 * shift + 1];
		System.arraycopy(sound.data(), 0, x, shift, sound.length());
		return x;
	}

	/** Number of frames of a sound. */
	public int frames(Samples sound, int hop, boolean centred) {
		int n = sound.length() + (centred ? frame / 2 * 2 : 0);
		return sound.length() == 0 || n < frame ? 0 : 1 + (n - frame) / hop;
	}

	/** Middle of the first frame in seconds. */
	public double firstSeconds(boolean centred) {
		return centred ? 0 : frame / 2 / (double) rate;
	}

	/**
	 * Equations 6 and 8 of the paper: {@code d(l) = sum_j (x[j] - x[j + l])^2} over the window, times {@code l}, divided by
	 * the sum of d over the lags up to l; 1 at lag 0 and wherever nothing differs.
	 *
	 * @param x   signal, with at least a frame and one sample after {@code at}
	 * @param out gets the lags 0 to maxLag + 1
	 */
	public void normalised(float[] x, int at, float[] out) {
		differences(x, at, difference);
		out[0] = 1;
		double sum = 0;
		for (int l = 1; l < difference.length; l++) {
			sum += difference[l];
			out[l] = sum > 1e-30 ? (float) (difference[l] * l / sum) : 1;
		}
	}

	/** Lags inside, samples outside: neighbouring lags need neighbouring samples, which the vector units like. */
	protected void differences(float[] x, int at, float[] d) {
		java.util.Arrays.fill(d, 0);
		int n = d.length;
		int j = 0;
		for (; j + 3 < window; j += 4) {
			int from = at + j;
			float a = x[from];
			float b = x[from + 1];
			float c = x[from + 2];
			float e = x[from + 3];
			for (int l = 0; l < n; l++) {
				float p = a - x[from + l];
				float q = b - x[from + l + 1];
				float r = c - x[from + l + 2];
				float s = e - x[from + l + 3];
				d[l] += p * p + q * q + (r * r + s * s);
			}
		}
		for (; j < window; j++) {
			float a = x[at + j];
			for (int l = 0; l < n; l++) {
				float p = a - x[at + j + l];
				d[l] += p * p;
			}
		}
	}

	/** Whether the normalised difference has a minimum at a lag from minLag to maxLag. */
	public boolean trough(float[] d, int lag) {
		return d[lag] < d[lag - 1] && d[lag] <= d[lag + 1];
	}

	/** The frequency of a lag, made finer by the parabola through it and its neighbours. */
	public double hertz(float[] d, int lag) {
		double a = (double) d[lag - 1] - 2.0 * d[lag] + d[lag + 1];
		double b = ((double) d[lag + 1] - d[lag - 1]) / 2;
		double shift = a == 0 ? 0 : -b / a;
		return rate / (lag + (Math.abs(shift) > 1 ? 0 : shift));
	}
}
