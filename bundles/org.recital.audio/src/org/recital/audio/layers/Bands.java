/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.layers;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Where the bands of a grid lie on its axis.
 *
 * @param edges   one more than there are bands, rising: band b reaches from {@code edges[b]} to {@code edges[b + 1]}
 * @param centres what a band is said to be at, within its edges
 * @param words   further words on a band (the name of a pitch class), or empty ones
 */
public record Bands(double[] edges, double[] centres, IntFunction<String> words) {

	/** Bins of a Fourier transform: multiples of {@code rate / size}, each half a bin to either side. */
	public static Bands fourier(int bins, double hertzPerBin) {
		double[] edges = new double[bins + 1];
		double[] centres = new double[bins];
		for (int b = 0; b < bins; b++) {
			centres[b] = b * hertzPerBin;
			edges[b + 1] = (b + 0.5) * hertzPerBin;
		}
		edges[0] = -0.5 * hertzPerBin;
		return new Bands(edges, centres, b -> ""); //$NON-NLS-1$
	}

	/** Bands of rising centres that meet half way, by ratio where {@code ratios}, else by difference. */
	public static Bands around(double[] centres, boolean ratios) {
		int n = centres.length;
		double[] edges = new double[n + 1];
		for (int b = 1; b < n; b++) {
			edges[b] = ratios ? Math.sqrt(centres[b - 1] * centres[b]) : (centres[b - 1] + centres[b]) / 2;
		}
		if (n > 1) {
			edges[0] = ratios ? centres[0] * centres[0] / edges[1] : 2 * centres[0] - edges[1];
			edges[n] = ratios ? centres[n - 1] * centres[n - 1] / edges[n - 1] : 2 * centres[n - 1] - edges[n - 1];
		} else {
			edges[0] = ratios ? centres[0] / 2 : centres[0] - 0.5;
			edges[1] = ratios ? centres[0] * 2 : centres[0] + 0.5;
		}
		return new Bands(edges, centres.clone(), b -> ""); //$NON-NLS-1$
	}

	/** Named rows. */
	public static Bands rows(List<String> names) {
		double[] edges = new double[names.size() + 1];
		double[] centres = new double[names.size()];
		for (int b = 0; b < names.size(); b++) {
			edges[b + 1] = b + 1;
			centres[b] = b + 0.5;
		}
		return new Bands(edges, centres, names::get);
	}

	/** Number of bands. */
	public int count() {
		return centres.length;
	}

	/** The band a value lies in; -1 below and above all. */
	public int at(double value) {
		if (!(value >= edges[0] && value < edges[edges.length - 1])) {
			return -1;
		}
		int low = 0;
		int high = count() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (edges[middle] <= value) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}
}
