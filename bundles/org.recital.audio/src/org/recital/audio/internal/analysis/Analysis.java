/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.analysis;

import org.recital.audio.Spectrogram;

/** What the extractors of this package share. */
final class Analysis {

	/** Samples a second at which sounds are analysed. */
	static final int RATE = 22_050;

	private Analysis() {
	}

	/** Mean and deviation of each band over time: all means, then all deviations. */
	static float[] meansAndDeviations(Spectrogram s) {
		int bands = s.bands();
		float[] row = new float[2 * bands];
		for (int b = 0; b < bands; b++) {
			double sum = 0;
			double squares = 0;
			for (int t = 0; t < s.frames(); t++) {
				sum += s.at(t, b);
			}
			double mean = sum / Math.max(1, s.frames());
			for (int t = 0; t < s.frames(); t++) {
				squares += (s.at(t, b) - mean) * (s.at(t, b) - mean);
			}
			row[b] = (float) mean;
			row[bands + b] = (float) Math.sqrt(squares / Math.max(1, s.frames()));
		}
		return row;
	}
}
