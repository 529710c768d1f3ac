/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

import org.recital.audio.Window;

/**
 * Taps of a resampler: a sinc under Kaiser's window (Smith 2002, Digital Audio Resampling Home Page; Oppenheim and Schafer,
 * Discrete-Time Signal Processing, 7.6), one row for each place between two samples that outputs fall on. The filter passes
 * 90 % of the lower rate's band and stops, by 100 dB, at its end.
 */
final class SincTable {

	/** Zero crossings on each side, in samples of the lower rate. */
	private static final int ZEROS = 64;
	/** Kaiser's formula for 100 dB: 0.1102 (A - 8.7). */
	private static final double BETA = 0.1102 * (100 - 8.7);
	/** Width of the fall from pass to stop, of the lower Nyquist frequency: (A - 7.95) / (2.285 pi 2 ZEROS). */
	private static final double FALL = (100 - 7.95) / (2.285 * Math.PI * 2 * ZEROS);
	/** More places than this are interpolated between so many. */
	private static final int MOST_PHASES = 2048;
	private static final int KEPT = 16;

	private record Rates(int from, int to) {
	}

	private static final ConcurrentHashMap<Rates, SincTable> TABLES = new ConcurrentHashMap<>();

	/** {@code up / down} is the ratio in lowest terms. */
	final int up;
	final int down;
	/** Taps on each side. */
	final int half;
	/** Rows of {@code 2 * half} taps; row p is for a place p / phases behind a sample. One more than phases when interpolating. */
	final float[][] rows;
	final int phases;

	private SincTable(int from, int to) {
		int common = gcd(from, to);
		up = to / common;
		down = from / common;
		double ratio = Math.min(1, to / (double) from);
		double cutoff = ratio * (1 - FALL / 2);
		double width = ZEROS / ratio;
		half = (int) Math.ceil(width);
		phases = Math.min(up, MOST_PHASES);
		rows = new float[exact() ? phases : phases + 1][];
		for (int p = 0; p < rows.length; p++) {
			rows[p] = taps(p / (double) phases, cutoff, width);
		}
	}

	boolean exact() {
		return phases == up;
	}

	/** A table for two rates; the few that a data set needs are kept. */
	static SincTable of(int from, int to) {
		int common = gcd(from, to);
		Rates rates = new Rates(from / common, to / common);
		SincTable table = TABLES.get(rates);
		if (table == null) {
			table = new SincTable(rates.from, rates.to);
			if (TABLES.size() < KEPT) {
				TABLES.putIfAbsent(rates, table);
			}
		}
		return table;
	}

	private float[] taps(double fraction, double cutoff, double width) {
		double[] h = new double[2 * half];
		double sum = 0;
		for (int k = 0; k < h.length; k++) {
			h[k] = tap(fraction + half - 1 - k, cutoff, width);
			sum += h[k];
		}
		float[] row = new float[h.length];
		for (int k = 0; k < h.length; k++) {
			// a constant stays what it is
			row[k] = (float) (h[k] / sum);
		}
		return row;
	}

	/** The filter at a distance in input samples. */
	static double tap(double u, double cutoff, double width) {
		double x = u / width;
		if (Math.abs(x) >= 1) {
			return 0;
		}
		double a = Math.PI * cutoff * u;
		return cutoff * (a == 0 ? 1 : Math.sin(a) / a) * Window.bessel(BETA * Math.sqrt(1 - x * x)) / Window.bessel(BETA);
	}

	private static int gcd(int a, int b) {
		return b == 0 ? a : gcd(b, a % b);
	}

	@Override
	public String toString() {
		return up + "/" + down + ' ' + Arrays.toString(new int[] { phases, 2 * half }); //$NON-NLS-1$
	}
}
