/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.harmony;

import org.recital.audio.Window;

/**
 * Halves the rate of a signal: a sinc under Kaiser's window, which passes what is wanted and keeps out by
 * {@value #DECIBELS} dB whatever would fold onto it.
 */
final class HalfBand {

	static final double DECIBELS = 110;

	private final int half;
	/** Taps at the distances 1, 3, 5, ...; those at even distances are 0, the one in the middle is a half. */
	private final float[] odd;

	/**
	 * @param passed highest frequency wanted, as a share of half the new rate, below 1
	 */
	HalfBand(double passed) {
		double transition = Math.PI * (1 - passed);
		int taps = (int) Math.ceil((DECIBELS - 8) / (2.285 * transition));
		half = Math.max(3, taps / 2) | 1;
		double[] kaiser = Window.kaiser(2 * half + 1, 0.1102 * (DECIBELS - 8.7));
		odd = new float[(half + 1) / 2];
		double sum = 0;
		for (int k = 0; k < odd.length; k++) {
			int d = 2 * k + 1;
			double tap = (k % 2 == 0 ? 1 : -1) / (Math.PI * d) * kaiser[half + d];
			odd[k] = (float) tap;
			sum += 2 * tap;
		}
		for (int k = 0; k < odd.length; k++) {
			// together with the half in the middle they let a constant pass unchanged
			odd[k] = (float) (odd[k] * 0.5 / sum);
		}
	}

	/** How far the filter rings beyond the ends of a signal over all further halvings, in samples. */
	int reach() {
		return 2 * (half + 1);
	}

	/** Samples at the even places of the filtered signal: sample n of the result is where sample 2n was. */
	float[] halve(float[] x) {
		int n = (x.length + 1) / 2;
		float[] padded = new float[2 * n + 2 * half + 2];
		System.arraycopy(x, 0, padded, half, x.length);
		// samples at odd places side by side: the filter runs along them
		int m = n + half + 1;
		float[] sides = new float[m];
		int parity = (half + 1) % 2;
		for (int i = 0; i < m; i++) {
			sides[i] = padded[2 * i + parity];
		}
		float[] y = new float[n];
		for (int i = 0; i < n; i++) {
			y[i] = 0.5f * padded[2 * i + half];
		}
		for (int k = 0; k < odd.length; k++) {
			float tap = odd[k];
			int left = (half - (2 * k + 1) - parity) / 2;
			int right = (half + 2 * k + 1 - parity) / 2;
			for (int i = 0; i < n; i++) {
				y[i] += tap * (sides[i + left] + sides[i + right]);
			}
		}
		return y;
	}
}
