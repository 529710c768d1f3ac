/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.analysis;

/**
 * How major or minor a piece sounds: its mean chroma is correlated with the profiles of Krumhansl and Kessler (1982) for the twelve
 * major and the twelve minor keys (Krumhansl 1990, Cognitive foundations of musical pitch, table 2.1 and chapter 4).
 */
final class KeyProfiles {

	private static final double[] MAJOR = { 6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88 };
	private static final double[] MINOR = { 6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17 };

	private KeyProfiles() {
	}

	/** The best correlation with a major key less the best with a minor one, -2 to 2; 0 for a chroma that is even. */
	static double mode(double[] chroma) {
		return best(chroma, MAJOR) - best(chroma, MINOR);
	}

	private static double best(double[] chroma, double[] profile) {
		double best = -1;
		for (int key = 0; key < 12; key++) {
			best = Math.max(best, correlation(chroma, profile, key));
		}
		return best;
	}

	private static double correlation(double[] chroma, double[] profile, int key) {
		double mx = 0;
		double my = 0;
		for (int c = 0; c < 12; c++) {
			mx += chroma[c] / 12;
			my += profile[c] / 12;
		}
		double xy = 0;
		double xx = 0;
		double yy = 0;
		for (int c = 0; c < 12; c++) {
			double x = chroma[(c + key) % 12] - mx;
			double y = profile[c] - my;
			xy += x * y;
			xx += x * x;
			yy += y * y;
		}
		return xx < 1e-12 ? 0 : xy / Math.sqrt(xx * yy);
	}
}
