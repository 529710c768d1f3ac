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

/** Twelve pitch classes from the bins of a constant-Q transform. */
public final class Chroma {

	private Chroma() {
	}

	/**
	 * The sum of the magnitudes of all bins whose nearest semitone is of a class, each frame divided by its greatest value.
	 *
	 * @param magnitude made by the transform
	 * @param transform its parameters; {@link ConstantQ#tuned tuned} where the instrument is
	 * @param tuning    semitones above 440 Hz the transform was tuned to
	 * @param silence   frames whose greatest sum is below this stay 0
	 * @return 12 bands from C to B, 0 to 1
	 */
	public static Spectrogram of(Spectrogram magnitude, ConstantQ transform, double tuning, float silence) {
		int bins = magnitude.bands();
		int[] classes = new int[bins];
		for (int k = 0; k < bins; k++) {
			double midi = 69 + 12 * Math.log(transform.hertz(k) / 440) / Math.log(2) - tuning;
			classes[k] = Math.floorMod(Math.round(midi), 12);
		}
		float[] s = magnitude.values();
		float[] out = new float[12 * magnitude.frames()];
		for (int t = 0; t < magnitude.frames(); t++) {
			float top = 0;
			for (int k = 0; k < bins; k++) {
				out[12 * t + classes[k]] += s[t * bins + k];
			}
			for (int c = 0; c < 12; c++) {
				top = Math.max(top, out[12 * t + c]);
			}
			for (int c = 0; c < 12; c++) {
				out[12 * t + c] = top > silence ? out[12 * t + c] / top : 0;
			}
		}
		return magnitude.with(12, out);
	}
}
