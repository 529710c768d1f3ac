/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.Locale;

/** How figures are written for people, the same everywhere: in the terminal, the window and reports. */
public final class Figures {

	private static final String MISSING = "\u2013";
	private static final String MINUS = "\u2212";

	private Figures() {
	}

	/** {@code 0.3263}; an en dash for none. */
	public static String value(double value) {
		return Double.isNaN(value) ? MISSING : number(value);
	}

	/** {@code +0.0123}, with a sign always; an en dash for none. */
	public static String difference(double value) {
		if (Double.isNaN(value)) {
			return MISSING;
		}
		String size = number(Math.abs(value));
		return isZero(size) ? size : (value > 0 ? "+" : MINUS) + size;
	}

	/** {@code 0.3101 to 0.3420}; an en dash for none. */
	public static String interval(Interval interval) {
		return interval.isKnown() ? org.eclipse.osgi.util.NLS.bind(Messages.Figures_interval, number(interval.low()), number(interval.high()))
				: MISSING;
	}

	/** {@code p = 0.034}, {@code p < 0.001}; an en dash for none. */
	public static String p(double p) {
		return Double.isNaN(p) ? MISSING : p < 0.001 ? "p < 0.001" : "p = " + String.format(Locale.ROOT, "%.3f", p);
	}

	/** {@code 95 %}. */
	public static String percent(double share) {
		double percent = share * 100;
		return (Math.abs(percent - Math.rint(percent)) < 1e-9 ? Long.toString(Math.round(percent))
				: String.format(Locale.ROOT, "%.1f", percent)) + " %";
	}

	private static String number(double value) {
		double size = Math.abs(value);
		String text = String.format(Locale.ROOT, size < 100 ? "%.4f" : "%.2f", size);
		return value < 0 && !isZero(text) ? MINUS + text : text;
	}

	private static boolean isZero(String text) {
		return text.chars().allMatch(c -> c == '0' || c == '.');
	}
}
