/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

/**
 * Logarithms of many numbers: the exponent is read off the bits, the mantissa m in [sqrt(1/2), sqrt(2)) goes through
 * {@code ln m = 2 atanh((m - 1) / (m + 1))}, whose series is cut after the ninth power; what is cut is below 3e-9. No branch, so
 * that the loop runs on vector units.
 */
public final class FastLog {

	private static final float PER_OCTAVE = (float) (10 * Math.log10(2));
	private static final float PER_NEPER = (float) (20 / Math.log(10));
	private static final int HALF_ROOT = Float.floatToRawIntBits((float) Math.sqrt(0.5));

	private FastLog() {
	}

	/**
	 * {@code 10 log10(max(floor, v)) + offset} in place, off by 2e-5 at most.
	 *
	 * @param floor above the smallest normal number
	 */
	public static void decibels(float[] values, float floor, float offset) {
		for (int i = 0; i < values.length; i++) {
			int bits = Float.floatToRawIntBits(Math.max(values[i], floor));
			int exponent = bits - HALF_ROOT >> 23;
			float m = Float.intBitsToFloat(bits - (exponent << 23));
			float s = (m - 1) / (m + 1);
			float q = s * s;
			float series = s * (1 + q * (1 / 3f + q * (1 / 5f + q * (1 / 7f + q * (1 / 9f)))));
			values[i] = exponent * PER_OCTAVE + PER_NEPER * series + offset;
		}
	}
}
