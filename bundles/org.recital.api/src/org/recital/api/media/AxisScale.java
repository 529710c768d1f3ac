/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

/** How a value becomes a height on a {@link ValueAxis}. */
public enum AxisScale {
	/** Heights are proportional to values. */
	LINEAR {
		@Override
		public double forward(double value) {
			return value;
		}

		@Override
		public double back(double position) {
			return position;
		}
	},
	/** Equal ratios have equal heights; values are positive. */
	LOG {
		@Override
		public double forward(double value) {
			return Math.log(value);
		}

		@Override
		public double back(double position) {
			return Math.exp(position);
		}
	},
	/**
	 * The mel scale of Slaney 1998 (Auditory Toolbox): linear up to 1,000 Hz (200/3 Hz a mel), above it 27 mels to a factor
	 * of 6.4.
	 */
	MEL {
		@Override
		public double forward(double hertz) {
			return hertz < 1000 ? hertz * 3 / 200 : 15 + Math.log(hertz / 1000) * STEPS;
		}

		@Override
		public double back(double mel) {
			return mel < 15 ? mel * 200 / 3 : 1000 * Math.exp((mel - 15) / STEPS);
		}
	},
	/** The mel scale of O'Shaughnessy 1987, that of HTK: 2595 log10(1 + f / 700). */
	MEL_HTK {
		@Override
		public double forward(double hertz) {
			return 2595 * Math.log10(1 + hertz / 700);
		}

		@Override
		public double back(double mel) {
			return 700 * (Math.pow(10, mel / 2595) - 1);
		}
	},
	/** Named rows of equal height: value i to i + 1 is row i. */
	CATEGORIES {
		@Override
		public double forward(double value) {
			return value;
		}

		@Override
		public double back(double position) {
			return position;
		}
	};

	/** Mels to a factor of e above 1,000 Hz: 27 / ln 6.4. */
	private static final double STEPS = 27 / Math.log(6.4);

	/** Where a value stands on the scale; monotone. */
	public abstract double forward(double value);

	/** The value that stands there: the inverse of {@link #forward}. */
	public abstract double back(double position);
}
