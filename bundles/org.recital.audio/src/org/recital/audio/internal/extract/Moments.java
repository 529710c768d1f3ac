/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import org.recital.audio.Spectrogram;

/** Mean and standard deviation over time. */
final class Moments {

	private Moments() {
	}

	/** The mean of each band into {@code out[to..]}, its standard deviation (of the population) into {@code out[deviations..]}. */
	static void of(Spectrogram s, float[] out, int to, int deviations) {
		int frames = s.frames();
		int bands = s.bands();
		for (int b = 0; b < bands; b++) {
			double sum = 0;
			for (int t = 0; t < frames; t++) {
				sum += s.values()[t * bands + b];
			}
			double mean = sum / frames;
			double squares = 0;
			for (int t = 0; t < frames; t++) {
				double d = s.values()[t * bands + b] - mean;
				squares += d * d;
			}
			if (to >= 0) {
				out[to + b] = (float) mean;
			}
			out[deviations + b] = (float) Math.sqrt(squares / frames);
		}
	}
}
