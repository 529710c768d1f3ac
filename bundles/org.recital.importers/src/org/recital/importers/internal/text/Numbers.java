/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.nio.charset.StandardCharsets;

/** Reads numbers from bytes. */
public final class Numbers {

	/** {@link #parseFloat}: the field is no number at all. */
	static final float NOT_A_NUMBER = Float.NaN;

	private static final float[] TENS = { 1f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f };

	private Numbers() {
	}

	/**
	 * Reads a decimal number, correctly rounded. Up to seven digits are read here: they and the power of ten are exact as
	 * {@code float}, and so their quotient is rounded once. All else goes through {@link Float#parseFloat}.
	 *
	 * @return the number; NaN when it is none; an infinity when the text says so or the number is too great
	 */
	static float parseFloat(byte[] b, int from, int to) {
		int p = from;
		boolean negative = false;
		if (p < to && (b[p] == '-' || b[p] == '+')) {
			negative = b[p] == '-';
			p++;
		}
		int mantissa = 0;
		int digits = 0;
		int decimals = -1;
		for (; p < to; p++) {
			int c = b[p];
			if (c >= '0' && c <= '9') {
				mantissa = mantissa * 10 + (c - '0');
				if (++digits > 7) {
					return slow(b, from, to);
				}
				if (decimals >= 0) {
					decimals++;
				}
			} else if (c == '.' && decimals < 0) {
				decimals = 0;
			} else {
				return slow(b, from, to);
			}
		}
		if (digits == 0) {
			return NOT_A_NUMBER;
		}
		float value = decimals <= 0 ? mantissa : mantissa / TENS[decimals];
		return negative ? -value : value;
	}

	private static float slow(byte[] b, int from, int to) {
		if (to - from > 64) {
			return NOT_A_NUMBER;
		}
		return parseFloat(new String(b, from, to - from, StandardCharsets.ISO_8859_1));
	}

	/** Reads a decimal number as people write it; NaN when it is none. Takes no hexadecimal and no type letters. */
	public static float parseFloat(String text) {
		double value = parseDouble(text);
		// from the text again: rounding twice (to double, then to float) can miss the nearest float
		return Double.isNaN(value) || Double.isInfinite(value) ? (float) value : Float.parseFloat(text.strip());
	}

	/** As {@link #parseFloat(String)}, in double precision. */
	public static double parseDouble(String text) {
		String t = text.strip();
		String bare = t.startsWith("-") || t.startsWith("+") ? t.substring(1) : t; //$NON-NLS-1$ //$NON-NLS-2$
		if (bare.equalsIgnoreCase("inf") || bare.equalsIgnoreCase("infinity")) { //$NON-NLS-1$ //$NON-NLS-2$
			return t.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY; //$NON-NLS-1$
		}
		for (int i = 0; i < t.length(); i++) {
			char c = t.charAt(i);
			if (!(c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
				return Double.NaN;
			}
		}
		try {
			return Double.parseDouble(t);
		} catch (NumberFormatException e) {
			return Double.NaN; // "1e", "--2": no number
		}
	}

	/** Whether the text stands for "not a number" or an infinity, rather than for something else altogether. */
	static boolean saysNotFinite(String text) {
		String t = text.strip();
		String bare = t.startsWith("-") || t.startsWith("+") ? t.substring(1) : t; //$NON-NLS-1$ //$NON-NLS-2$
		return bare.equalsIgnoreCase("nan") || Float.isInfinite(parseFloat(t)); //$NON-NLS-1$
	}
}
