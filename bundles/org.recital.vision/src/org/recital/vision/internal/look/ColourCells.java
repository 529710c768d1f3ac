/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

/**
 * The colours of a picture gathered in cells of 32 x 32 x 32 of sRGB, each with how many pixels it has and their mean in CIELAB:
 * some hundreds or thousands of weighted points instead of all pixels.
 */
final class ColourCells {

	private static final int BITS = 5;
	private static final int CELLS = 1 << 3 * BITS;

	final int count;
	final float[] weight;
	/** L, a and b, one cell after another. */
	final float[] lab;
	/** The number of the cell of each colour cut to 5 bits a channel, -1 where there is none. */
	private final short[] place;

	ColourCells(Planes planes) {
		int[] rgb = planes.picture().rgb();
		place = new short[CELLS];
		int[] pixels = new int[CELLS];
		for (int v : rgb) {
			pixels[cell(v)]++;
		}
		int n = 0;
		for (int c = 0; c < CELLS; c++) {
			place[c] = pixels[c] == 0 ? -1 : (short) n++;
		}
		count = n;
		double[] sums = new double[3 * n];
		weight = new float[n];
		for (int i = 0; i < rgb.length; i++) {
			int at = place[cell(rgb[i])];
			weight[at]++;
			sums[3 * at] += planes.l()[i];
			sums[3 * at + 1] += planes.a()[i];
			sums[3 * at + 2] += planes.b()[i];
		}
		lab = new float[3 * n];
		for (int i = 0; i < lab.length; i++) {
			lab[i] = (float) (sums[i] / weight[i / 3]);
		}
	}

	/** The cell of a colour that is in the picture. */
	int of(int rgb) {
		return place[cell(rgb)];
	}

	private static int cell(int rgb) {
		return rgb >> 9 & 0x7C00 | rgb >> 6 & 0x3E0 | rgb >> 3 & 0x1F;
	}
}
