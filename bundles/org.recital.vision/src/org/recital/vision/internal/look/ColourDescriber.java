/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import java.util.List;

/**
 * Statistics of lightness, chroma and hue, and how colourful a picture looks (Hasler and Süsstrunk 2003, equation 1 with their
 * M(3), of sRGB). Lightness, chroma and the axes of CIELAB are divided by 100.
 */
public final class ColourDescriber implements Describer {

	private static final List<String> LABELS = List.of("lightness mean", "lightness deviation", "lightness skewness", "lightness of the darkest 5 %", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			"lightness median", "lightness of the brightest 5 %", "lightness entropy", "dark share", "bright share", "chroma mean", "chroma deviation", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"grey share", "green-red mean", "green-red deviation", "blue-yellow mean", "blue-yellow deviation", "hue cosine", "hue sine", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"hue concentration", "warm share", "cool share", "colourfulness"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final int BINS = 1000;
	private static final int COARSE = 20;
	private static final float DARK = 25;
	private static final float BRIGHT = 75;
	/** Below it hue means nothing. */
	private static final float GREY = 9;

	@Override
	public List<String> labels() {
		return LABELS;
	}

	@Override
	public void describe(Planes p, float[] out, int at) {
		int n = p.l().length;
		lightness(p.l(), n, out, at);
		double chroma = 0;
		double chromas = 0;
		double cosine = 0;
		double sine = 0;
		double[] axes = new double[4];
		int grey = 0;
		int warm = 0;
		int cool = 0;
		for (int i = 0; i < n; i++) {
			float a = p.a()[i];
			float b = p.b()[i];
			float square = a * a + b * b;
			chroma += Math.sqrt(square);
			chromas += square;
			axes[0] += a;
			axes[1] += a * a;
			axes[2] += b;
			axes[3] += b * b;
			if (square < GREY * GREY) {
				grey++;
			} else {
				// warm from purple red over yellow to the edge of green: 330 to 110 degrees; cool from there to 310
				boolean isWarm = a > 0 && b > -0.57735f * a || a <= 0 && b > -2.74748f * a;
				boolean isCool = !isWarm && (a <= 0 || b < -1.19175f * a);
				warm += isWarm ? 1 : 0;
				cool += isCool ? 1 : 0;
			}
			// weighted with chroma, a unit vector of hue is the colour itself
			cosine += a;
			sine += b;
		}
		double mean = chroma / n;
		out[at + 9] = (float) (mean / 100);
		out[at + 10] = (float) (Math.sqrt(Math.max(0, chromas / n - mean * mean)) / 100);
		out[at + 11] = grey / (float) n;
		for (int axis = 0; axis < 2; axis++) {
			double m = axes[2 * axis] / n;
			out[at + 12 + 2 * axis] = (float) (m / 100);
			out[at + 13 + 2 * axis] = (float) (Math.sqrt(Math.max(0, axes[2 * axis + 1] / n - m * m)) / 100);
		}
		boolean hued = chroma / n > 1e-2;
		double length = Math.hypot(cosine, sine);
		out[at + 16] = hued && length > 0 ? (float) (cosine / length) : 0;
		out[at + 17] = hued && length > 0 ? (float) (sine / length) : 0;
		out[at + 18] = hued ? (float) (length / chroma) : 0;
		out[at + 19] = warm / (float) n;
		out[at + 20] = cool / (float) n;
		out[at + 21] = colourfulness(p.picture().rgb());
	}

	private static void lightness(float[] l, int n, float[] out, int at) {
		int[] bins = new int[BINS + 1];
		double sum = 0;
		int dark = 0;
		int bright = 0;
		for (float v : l) {
			bins[(int) (v * (BINS / 100f) + 0.5f)]++;
			sum += v;
			dark += v < DARK ? 1 : 0;
			bright += v > BRIGHT ? 1 : 0;
		}
		double mean = sum / n;
		double squares = 0;
		double cubes = 0;
		for (float v : l) {
			double d = v - mean;
			squares += d * d;
			cubes += d * d * d;
		}
		double deviation = Math.sqrt(squares / n);
		out[at] = (float) (mean / 100);
		out[at + 1] = (float) (deviation / 100);
		out[at + 2] = deviation < 1e-2 ? 0 : (float) (cubes / n / (deviation * deviation * deviation));
		out[at + 3] = quantile(bins, n, 0.05);
		out[at + 4] = quantile(bins, n, 0.5);
		out[at + 5] = quantile(bins, n, 0.95);
		out[at + 6] = entropy(bins, n);
		out[at + 7] = dark / (float) n;
		out[at + 8] = bright / (float) n;
	}

	private static float quantile(int[] bins, int n, double share) {
		long seen = 0;
		for (int k = 0; k < bins.length; k++) {
			seen += bins[k];
			if (seen >= share * n) {
				return k / (float) BINS;
			}
		}
		return 1;
	}

	/** Of 20 bins, 1 when all are equally full. */
	private static float entropy(int[] bins, int n) {
		double sum = 0;
		for (int c = 0; c < COARSE; c++) {
			long count = 0;
			for (int k = c * BINS / COARSE; k < (c + 1) * BINS / COARSE + (c == COARSE - 1 ? 1 : 0); k++) {
				count += bins[k];
			}
			sum -= count == 0 ? 0 : (double) count / n * Math.log((double) count / n);
		}
		return (float) (sum / Math.log(COARSE));
	}

	/** About 0 (not colourful) to 1.1 (extremely colourful: 109 of their scale). */
	private static float colourfulness(int[] rgb) {
		long rg = 0;
		long rgs = 0;
		long yb = 0;
		long ybs = 0;
		for (int v : rgb) {
			int r = v >> 16 & 0xFF;
			int g = v >> 8 & 0xFF;
			int b = v & 0xFF;
			int d = r - g;
			int e = r + g - 2 * b;
			rg += d;
			rgs += d * d;
			yb += e;
			ybs += e * e;
		}
		double n = rgb.length;
		double meanRg = rg / n;
		double meanYb = yb / n / 2;
		double variance = rgs / n - meanRg * meanRg + ybs / n / 4 - meanYb * meanYb;
		return (float) ((Math.sqrt(Math.max(0, variance)) + 0.3 * Math.hypot(meanRg, meanYb)) / 100);
	}
}
