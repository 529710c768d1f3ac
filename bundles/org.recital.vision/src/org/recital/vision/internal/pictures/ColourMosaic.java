/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.pictures;

import org.recital.vision.decode.Picture;
import org.recital.vision.internal.look.Planes;
import org.recital.vision.pictures.FeaturePicture;

/** The mean colour of each of 4 x 4 parts, in CIELAB. */
public final class ColourMosaic implements FeaturePicture {

	private static final int PARTS = 4;

	@Override
	public String extractor() {
		return "colour-grid"; //$NON-NLS-1$
	}

	@Override
	public int[] paint(Picture image, int width, int height) {
		Planes p = new Planes(image);
		double[] sums = new double[4 * PARTS * PARTS];
		for (int y = 0; y < p.height(); y++) {
			for (int x = 0; x < p.width(); x++) {
				int at = 4 * (y * PARTS / p.height() * PARTS + x * PARTS / p.width());
				int i = y * p.width() + x;
				sums[at] += p.l()[i];
				sums[at + 1] += p.a()[i];
				sums[at + 2] += p.b()[i];
				sums[at + 3]++;
			}
		}
		int[] out = new int[width * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int at = 4 * (y * PARTS / height * PARTS + x * PARTS / width);
				double n = Math.max(1, sums[at + 3]);
				out[y * width + x] = Paint.rgb(sums[at] / n, sums[at + 1] / n, sums[at + 2] / n);
			}
		}
		return out;
	}
}
