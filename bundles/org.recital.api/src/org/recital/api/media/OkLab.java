/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

/**
 * Colours by lightness, chroma and hue: OKLab (Bjorn Ottosson 2020, "A perceptual color space for image processing") to
 * sRGB (IEC 61966-2-1).
 */
final class OkLab {

	/** Halvings of a search: to less than a step of an eight-bit colour. */
	private static final int STEPS = 13;

	private OkLab() {
	}

	/**
	 * The colour of that lightness as CIE 1976 measures it (even down to black, where OKLab's is not), of that hue, with as
	 * much of the chroma as sRGB can show.
	 *
	 * @param star   L*, 0 (black) to 100 (white)
	 * @param chroma 0 (grey) to about 0.3
	 * @param hue    radians
	 * @return opaque ARGB
	 */
	static int even(double star, double chroma, double hue) {
		double wanted = star > 8 ? cube((star + 16) / 116) : star * 27 / 24389;
		double[] rgb = new double[3];
		double low = 0;
		double high = 1;
		for (int i = 0; i < STEPS; i++) {
			double middle = (low + high) / 2;
			fit(middle, chroma, hue, rgb);
			if (0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2] < wanted) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return argb(high, chroma, hue);
	}

	/**
	 * The colour of that lightness and hue with as much of the chroma as sRGB can show.
	 *
	 * @param lightness of OKLab, 0 (black) to 1 (white)
	 * @param chroma    0 (grey) to about 0.3
	 * @param hue       radians
	 * @return opaque ARGB
	 */
	static int argb(double lightness, double chroma, double hue) {
		double[] rgb = new double[3];
		fit(lightness, chroma, hue, rgb);
		return 0xFF000000 | curve(rgb[0]) << 16 | curve(rgb[1]) << 8 | curve(rgb[2]);
	}

	private static void fit(double lightness, double chroma, double hue, double[] rgb) {
		linear(lightness, chroma, hue, rgb);
		if (shown(rgb)) {
			return;
		}
		double low = 0;
		double high = chroma;
		for (int i = 0; i < STEPS; i++) {
			double middle = (low + high) / 2;
			linear(lightness, middle, hue, rgb);
			if (shown(rgb)) {
				low = middle;
			} else {
				high = middle;
			}
		}
		linear(lightness, low, hue, rgb);
	}

	private static boolean shown(double[] rgb) {
		for (double v : rgb) {
			if (v < -1e-6 || v > 1 + 1e-6) {
				return false;
			}
		}
		return true;
	}

	private static void linear(double lightness, double chroma, double hue, double[] rgb) {
		double a = chroma * Math.cos(hue);
		double b = chroma * Math.sin(hue);
		double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
		double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
		double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
		rgb[0] = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
		rgb[1] = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
		rgb[2] = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
	}

	private static double cube(double v) {
		return v * v * v;
	}

	private static int curve(double linear) {
		double v = Math.clamp(linear, 0, 1);
		double c = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
		return (int) Math.round(c * 255);
	}
}
