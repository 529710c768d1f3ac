/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

/** Scales of pitch as it is heard, and their way back. */
public enum MelScale {

	/**
	 * Slaney 1998, Auditory Toolbox version 2: linear below 1,000 Hz (66.67 Hz a mel), logarithmic above (a factor of 6.4 over 27
	 * mel). The default of librosa.
	 */
	SLANEY {
		@Override
		public double fromHz(double hz) {
			return hz < BREAK ? hz / STEP : BREAK / STEP + Math.log(hz / BREAK) / LOG_STEP;
		}

		@Override
		public double toHz(double mel) {
			return mel < BREAK / STEP ? mel * STEP : BREAK * Math.exp(LOG_STEP * (mel - BREAK / STEP));
		}
	},

	/** O'Shaughnessy 1987, Speech Communication, as in the Hidden Markov Model Toolkit: 2595 log10(1 + f / 700). */
	HTK {
		@Override
		public double fromHz(double hz) {
			return 2595 * Math.log10(1 + hz / 700);
		}

		@Override
		public double toHz(double mel) {
			return 700 * (Math.pow(10, mel / 2595) - 1);
		}
	};

	private static final double STEP = 200.0 / 3;
	private static final double BREAK = 1000;
	private static final double LOG_STEP = Math.log(6.4) / 27;

	/** Mel of a frequency in Hz, 0 or more. */
	public abstract double fromHz(double hz);

	/** Frequency in Hz of a mel. */
	public abstract double toHz(double mel);
}
