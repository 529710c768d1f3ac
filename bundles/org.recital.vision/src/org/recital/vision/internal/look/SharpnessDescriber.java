/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import java.util.Arrays;
import java.util.List;

/**
 * How sharp a picture is: variance of the Laplacian and Tenengrad (mean square of Sobel's slope) as compared by Pertuz, Puig and
 * Garcia 2013, of all of it and of its parts. They span orders of magnitude, so that {@code log10(1 + x)} is given.
 */
public final class SharpnessDescriber implements Describer {

	/** Parts each way. */
	public static final int PARTS = 4;

	private static final List<String> LABELS = List.of("Laplacian variance", "Tenengrad", "sharpest part", "median part", "blurriest part", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"sharpest part against median", "fine detail"); //$NON-NLS-1$ //$NON-NLS-2$

	@Override
	public List<String> labels() {
		return LABELS;
	}

	@Override
	public void describe(Planes p, float[] out, int at) {
		double[] part = parts(p);
		double tenengrad = 0;
		double variance = 0;
		double mean = 0;
		float[] l = p.l();
		for (int i = 0; i < l.length; i++) {
			tenengrad += p.across()[i] * p.across()[i] + p.down()[i] * p.down()[i];
			mean += l[i];
		}
		mean /= l.length;
		for (float v : l) {
			variance += (v - mean) * (v - mean);
		}
		variance /= l.length;
		double laplacian = variance(p.laplacian(), p.width(), 0, 0, p.width(), p.height());
		Arrays.sort(part);
		double sharpest = log(part[part.length - 1]);
		double median = log((part[part.length / 2 - 1] + part[part.length / 2]) / 2);
		out[at] = (float) log(laplacian);
		out[at + 1] = (float) log(tenengrad / l.length);
		out[at + 2] = (float) sharpest;
		out[at + 3] = (float) median;
		out[at + 4] = (float) log(part[0]);
		out[at + 5] = (float) (sharpest - median);
		// 20 for white noise: the squares of the Laplacian's weights
		out[at + 6] = variance < 1e-3 ? 0 : (float) (laplacian / variance / 20);
	}

	/** Variance of the Laplacian in each of 4 x 4 parts; where there are fewer pixels parts are the same. */
	public static double[] parts(Planes p) {
		double[] part = new double[PARTS * PARTS];
		for (int k = 0; k < part.length; k++) {
			int left = k % PARTS * p.width() / PARTS;
			int top = k / PARTS * p.height() / PARTS;
			int right = Math.max(left + 1, (k % PARTS + 1) * p.width() / PARTS);
			int bottom = Math.max(top + 1, (k / PARTS + 1) * p.height() / PARTS);
			part[k] = variance(p.laplacian(), p.width(), left, top, right, bottom);
		}
		return part;
	}

	private static double variance(float[] plane, int w, int left, int top, int right, int bottom) {
		double sum = 0;
		double squares = 0;
		for (int y = top; y < bottom; y++) {
			for (int i = y * w + left; i < y * w + right; i++) {
				sum += plane[i];
				squares += plane[i] * plane[i];
			}
		}
		double n = (double) (right - left) * (bottom - top);
		return Math.max(0, squares / n - sum / n * (sum / n));
	}

	private static double log(double v) {
		return Math.log10(1 + v);
	}
}
