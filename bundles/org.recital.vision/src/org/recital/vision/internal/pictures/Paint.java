/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.pictures;

import org.recital.api.media.Palette;

/** What painters of planes share. */
final class Paint {

	private Paint() {
	}

	/**
	 * A plane of values from 0 to {@code most} in the colours of a palette, each pixel taking the value at its middle.
	 */
	static int[] plane(double[] values, int w, int h, double most, Palette palette, int width, int height) {
		int[] out = new int[width * height];
		for (int y = 0; y < height; y++) {
			int row = (int) ((y + 0.5) * h / height) * w;
			for (int x = 0; x < width; x++) {
				double v = values[row + (int) ((x + 0.5) * w / width)];
				out[y * width + x] = palette.argb(most > 0 ? (int) Math.clamp(v / most * 255, 0, 255) : 0);
			}
		}
		return out;
	}

	/** A colour laid over another, {@code share} of it. */
	static int mix(int over, int under, double share) {
		int v = 0xFF000000;
		for (int shift = 0; shift < 24; shift += 8) {
			v |= (int) Math.round((over >> shift & 0xFF) * share + (under >> shift & 0xFF) * (1 - share)) << shift;
		}
		return v;
	}

	/** The sRGB nearest to a colour of CIELAB (D65). */
	static int rgb(double l, double a, double b) {
		double fy = (l + 16) / 116;
		double x = 0.95047 * inverse(fy + a / 500);
		double y = inverse(fy);
		double z = 1.08883 * inverse(fy - b / 200);
		return 0xFF000000 | channel(3.2404542 * x - 1.5371385 * y - 0.4985314 * z) << 16 | channel(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z) << 8
				| channel(0.0556434 * x - 0.2040259 * y + 1.0572252 * z);
	}

	private static double inverse(double t) {
		return t > 6.0 / 29 ? t * t * t : (116 * t - 16) * 27 / 24389;
	}

	private static int channel(double light) {
		double v = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
		return (int) Math.clamp(Math.round(255 * v), 0, 255);
	}
}
