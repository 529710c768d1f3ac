/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

/**
 * Mel-frequency cepstral coefficients (Davis and Mermelstein 1980): the discrete cosine transform (type II, orthonormal) of the
 * levels of a log-mel spectrogram; librosa.feature.mfcc.
 *
 * @param coefficients how many are kept, 1 to the number of mel bands; the first is the mean level
 * @param lifter       0 for none; else coefficient n (from 1) is multiplied by {@code 1 + lifter / 2 sin(pi n / lifter)}
 */
public record Mfcc(int coefficients, double lifter) {

	public Mfcc {
		if (coefficients < 1 || !(lifter >= 0)) {
			throw new IllegalArgumentException(coefficients + " coefficients, lifter " + lifter); //$NON-NLS-1$
		}
	}

	/** The coefficients of every frame. */
	public Spectrogram of(Spectrogram logMel) {
		int bands = logMel.bands();
		if (coefficients > bands) {
			throw new IllegalArgumentException(coefficients + " coefficients of " + bands + " bands"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		float[] basis = basis(bands);
		float[] out = new float[logMel.frames() * coefficients];
		float[] in = logMel.values();
		for (int t = 0; t < logMel.frames(); t++) {
			int n = 0;
			for (; n + 4 <= coefficients; n += 4) {
				four(basis, n * bands, in, t * bands, bands, out, t * coefficients + n);
			}
			for (; n < coefficients; n++) {
				float a = 0;
				for (int m = 0; m < bands; m++) {
					a += basis[n * bands + m] * in[t * bands + m];
				}
				out[t * coefficients + n] = a;
			}
		}
		return logMel.with(coefficients, out);
	}

	/** Four coefficients at once: a level is read once for four of them. */
	private static void four(float[] basis, int row, float[] in, int from, int bands, float[] out, int to) {
		float a = 0;
		float b = 0;
		float c = 0;
		float d = 0;
		for (int m = 0; m < bands; m++) {
			float v = in[from + m];
			a += basis[row + m] * v;
			b += basis[row + bands + m] * v;
			c += basis[row + 2 * bands + m] * v;
			d += basis[row + 3 * bands + m] * v;
		}
		out[to] = a;
		out[to + 1] = b;
		out[to + 2] = c;
		out[to + 3] = d;
	}

	private float[] basis(int bands) {
		float[] basis = new float[coefficients * bands];
		for (int n = 0; n < coefficients; n++) {
			double scale = Math.sqrt((n == 0 ? 1.0 : 2.0) / bands);
			if (lifter > 0) {
				scale *= 1 + lifter / 2 * Math.sin(Math.PI * (n + 1) / lifter);
			}
			for (int m = 0; m < bands; m++) {
				basis[n * bands + m] = (float) (scale * Math.cos(Math.PI * n * (2 * m + 1) / (2.0 * bands)));
			}
		}
		return basis;
	}
}
