/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.pictures;

import java.util.Arrays;

import org.recital.vision.decode.Picture;
import org.recital.vision.internal.look.Planes;
import org.recital.vision.pictures.FeaturePicture;

/**
 * Every pixel of the image at its place in the plane of CIELAB's colours (red to the right, yellow above, grey in the middle),
 * above the distribution of lightness from dark to bright.
 */
public final class ColourCloud implements FeaturePicture {

	private static final int GROUND = 0xFF20242A;
	private static final int AXIS = 0xFF4A525C;
	/** Greatest value along an axis that is shown. */
	private static final double MOST = 110;
	/** Part of the height that the distribution has. */
	private static final double LOWER = 0.3;

	@Override
	public String extractor() {
		return "colour-statistics"; //$NON-NLS-1$
	}

	@Override
	public int[] paint(Picture image, int width, int height) {
		Planes p = new Planes(image);
		int[] out = new int[width * height];
		Arrays.fill(out, GROUND);
		int cloud = height - (int) (LOWER * height);
		double scale = Math.min(width, cloud) / (2 * MOST);
		for (int x = 0; x < width; x++) {
			out[cloud / 2 * width + x] = AXIS;
		}
		for (int y = 0; y < cloud; y++) {
			out[y * width + width / 2] = AXIS;
		}
		for (int i = 0; i < p.l().length; i++) {
			int x = (int) Math.floor(width / 2.0 + scale * p.a()[i]);
			int y = (int) Math.floor(cloud / 2.0 - scale * p.b()[i]);
			if (x >= 0 && y >= 0 && x < width && y < cloud) {
				out[y * width + x] = 0xFF000000 | image.rgb()[i];
			}
		}
		lightness(p.l(), out, width, height, cloud);
		return out;
	}

	/** Columns as high as the most frequent lightness needs, each in its own grey. */
	private static void lightness(float[] l, int[] out, int width, int height, int top) {
		int[] counts = new int[width];
		for (float v : l) {
			counts[Math.min(width - 1, (int) (v / 100 * width))]++;
		}
		int most = Arrays.stream(counts).max().orElseThrow();
		for (int x = 0; x < width; x++) {
			int grey = Paint.rgb(100 * (x + 0.5) / width, 0, 0);
			int high = (int) Math.ceil((double) counts[x] / most * (height - top - 2));
			for (int y = height - high; y < height; y++) {
				out[y * width + x] = grey;
			}
		}
	}
}
