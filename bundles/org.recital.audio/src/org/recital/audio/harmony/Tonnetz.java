/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.harmony;

import org.recital.audio.Spectrogram;

/**
 * Tonal centroids (Harte, Sandler and Gasser 2006, Detecting harmonic change in musical audio): pitch classes as points of
 * three circles, of fifths (radius 1), minor thirds (1) and major thirds (0.5); the mean of the points weighted by chroma.
 */
public final class Tonnetz {

	/** Numbers a frame: sine and cosine of the circle of fifths, of minor thirds, of major thirds. */
	public static final int WIDTH = 6;

	private static final double[] ANGLE = { 7 * Math.PI / 6, 3 * Math.PI / 2, 2 * Math.PI / 3 };
	private static final double[] RADIUS = { 1, 1, 0.5 };

	private Tonnetz() {
	}

	/**
	 * The centroids of a chroma.
	 *
	 * @param chroma 12 bands from C to B, no negative values
	 * @return 6 bands; 0 where a frame is silent
	 */
	public static Spectrogram of(Spectrogram chroma) {
		if (chroma.bands() != 12) {
			throw new IllegalArgumentException(chroma.bands() + " pitch classes"); //$NON-NLS-1$
		}
		double[] basis = new double[WIDTH * 12];
		for (int circle = 0; circle < 3; circle++) {
			for (int c = 0; c < 12; c++) {
				basis[2 * circle * 12 + c] = RADIUS[circle] * Math.sin(c * ANGLE[circle]);
				basis[(2 * circle + 1) * 12 + c] = RADIUS[circle] * Math.cos(c * ANGLE[circle]);
			}
		}
		float[] out = new float[WIDTH * chroma.frames()];
		for (int t = 0; t < chroma.frames(); t++) {
			double sum = 0;
			for (int c = 0; c < 12; c++) {
				sum += chroma.at(t, c);
			}
			for (int d = 0; d < WIDTH && sum > 0; d++) {
				double v = 0;
				for (int c = 0; c < 12; c++) {
					v += basis[d * 12 + c] * chroma.at(t, c);
				}
				out[t * WIDTH + d] = (float) (v / sum);
			}
		}
		return chroma.with(WIDTH, out);
	}
}
