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

import org.recital.api.media.Palette;
import org.recital.vision.decode.Picture;
import org.recital.vision.internal.look.Planes;
import org.recital.vision.internal.look.SharpnessDescriber;
import org.recital.vision.pictures.FeaturePicture;

/** How sharp each place is: the Laplacian's amount, with a frame around the sharpest of the 4 x 4 parts. */
public final class EdgeMap implements FeaturePicture {

	private static final int FRAME = 0xFFFFFFFF;
	/** The Laplacian shown brightest, in steps of lightness: an edge of middling contrast. */
	private static final double MOST = 40;

	@Override
	public String extractor() {
		return "sharpness"; //$NON-NLS-1$
	}

	@Override
	public int[] paint(Picture image, int width, int height) {
		Planes p = new Planes(image);
		double[] amount = new double[p.l().length];
		for (int i = 0; i < amount.length; i++) {
			amount[i] = Math.abs(p.laplacian()[i]);
		}
		int[] out = Paint.plane(amount, p.width(), p.height(), MOST, Palette.ICE, width, height);
		double[] parts = SharpnessDescriber.parts(p);
		double most = Arrays.stream(parts).max().orElseThrow();
		if (most > 0) {
			int best = 0;
			while (parts[best] < most) {
				best++;
			}
			frame(out, width, height, best % SharpnessDescriber.PARTS, best / SharpnessDescriber.PARTS);
		}
		return out;
	}

	private static void frame(int[] out, int width, int height, int column, int row) {
		int n = SharpnessDescriber.PARTS;
		int left = column * width / n;
		int right = Math.max(left, (column + 1) * width / n - 1);
		int top = row * height / n;
		int bottom = Math.max(top, (row + 1) * height / n - 1);
		for (int x = left; x <= right; x++) {
			out[top * width + x] = FRAME;
			out[bottom * width + x] = FRAME;
		}
		for (int y = top; y <= bottom; y++) {
			out[y * width + left] = FRAME;
			out[y * width + right] = FRAME;
		}
	}
}
