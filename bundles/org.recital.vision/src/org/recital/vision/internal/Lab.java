/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal;

/** sRGB (IEC 61966-2-1) to CIELAB with the white of D65, by a table for the curve of sRGB. */
public final class Lab {

	private static final float[] LINEAR = new float[256];
	private static final int CUBE_STEPS = 4096;
	private static final float[] CUBE = new float[CUBE_STEPS + 2];

	static {
		for (int v = 0; v < 256; v++) {
			double c = v / 255.0;
			LINEAR[v] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
		}
		for (int v = 0; v < CUBE.length; v++) {
			double t = v / (double) CUBE_STEPS;
			CUBE[v] = (float) (t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116);
		}
	}

	private Lab() {
	}

	/** L (0 to 100), a and b of a packed RGB value; within 0.05 of the formula. */
	public static void of(int rgb, float[] lab) {
		float r = LINEAR[rgb >> 16 & 0xFF];
		float g = LINEAR[rgb >> 8 & 0xFF];
		float b = LINEAR[rgb & 0xFF];
		float x = curve((0.4124564f * r + 0.3575761f * g + 0.1804375f * b) / 0.95047f);
		float y = curve(0.2126729f * r + 0.7151522f * g + 0.0721750f * b);
		float z = curve((0.0193339f * r + 0.1191920f * g + 0.9503041f * b) / 1.08883f);
		lab[0] = 116 * y - 16;
		lab[1] = 500 * (x - y);
		lab[2] = 200 * (y - z);
	}

	private static float curve(float t) {
		float at = Math.clamp(t, 0f, 1f) * CUBE_STEPS;
		int i = (int) at;
		return CUBE[i] + (at - i) * (CUBE[i + 1] - CUBE[i]);
	}
}
