/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.layers;

import java.util.Locale;

/** Round times for a time axis, and how they are written. */
public final class TimeScale {

	private static final double[] STEPS = { 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60,
			120, 300, 600, 900, 1800, 3600, 7200 };

	private TimeScale() {
	}

	/**
	 * Seconds from one tick to the next.
	 *
	 * @param secondsPerPixel of the axis
	 * @param apart           pixels that ticks are to be apart at least
	 */
	public static double step(double secondsPerPixel, int apart) {
		double least = secondsPerPixel * apart;
		for (double s : STEPS) {
			if (s >= least) {
				return s;
			}
		}
		return Math.ceil(least / 7200) * 7200;
	}

	/** A tick: minutes and seconds with as many decimals as the step needs, and hours from one on. */
	public static String tick(double seconds, double step) {
		int decimals = 0;
		for (double s = step; s < 0.9999 && decimals < 4; s *= 10) {
			decimals++;
		}
		return words(seconds, decimals);
	}

	/** A time to the microsecond. */
	public static String exact(double seconds) {
		return words(seconds, 6);
	}

	/** A time to the millisecond. */
	public static String millis(double seconds) {
		return words(seconds, 3);
	}

	private static String words(double seconds, int decimals) {
		long power = (long) Math.pow(10, decimals);
		long all = Math.round(Math.abs(seconds) * power);
		long whole = all / power;
		StringBuilder b = new StringBuilder(seconds < 0 && all > 0 ? "\u2212" : ""); //$NON-NLS-1$ //$NON-NLS-2$
		if (whole >= 3600) {
			b.append(whole / 3600).append(String.format(Locale.ROOT, ":%02d", whole / 60 % 60)); //$NON-NLS-1$
		} else {
			b.append(whole / 60);
		}
		b.append(String.format(Locale.ROOT, ":%02d", whole % 60)); //$NON-NLS-1$
		if (decimals > 0) {
			b.append('.').append(String.format(Locale.ROOT, "%0" + decimals + 'd', all % power)); //$NON-NLS-1$
		}
		return b.toString();
	}
}
