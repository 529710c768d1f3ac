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
import org.recital.vision.internal.look.Gabor;
import org.recital.vision.internal.look.Planes;
import org.recital.vision.pictures.FeaturePicture;

/**
 * Where lines run which way: blue for horizontal, orange for vertical, green for rising, violet for falling ones, the brighter
 * the stronger they are against the strongest.
 */
public final class LineMap implements FeaturePicture {

	/** In the order of {@link Gabor#DIRECTIONS}: vertical, falling, horizontal, rising. */
	private static final int[] INKS = { 0xFFFF9A3C, 0xFFB37BFF, 0xFF4AA8FF, 0xFF5FD068 };
	private static final int GROUND = 0xFF14171B;
	private static final int SCALES = 3;

	@Override
	public String extractor() {
		return "texture"; //$NON-NLS-1$
	}

	@Override
	public int[] paint(Picture image, int width, int height) {
		int[] best = new int[width * height];
		float[] most = new float[width * height];
		Planes p = new Planes(image);
		float[] plane = p.l();
		int w = p.width();
		int h = p.height();
		float strongest = 0;
		for (int s = 0; s < SCALES; s++) {
			float[][] magnitudes = Gabor.magnitudes(plane, w, h);
			for (int i = 0; i < best.length; i++) {
				int at = (int) ((i / width + 0.5) * h / height) * w + (int) ((i % width + 0.5) * w / width);
				for (int d = 0; d < INKS.length; d++) {
					if (magnitudes[d][at] > most[i]) {
						most[i] = magnitudes[d][at];
						best[i] = d;
					}
				}
				strongest = Math.max(strongest, most[i]);
			}
			plane = Gabor.half(plane, w, h);
			w = Math.max(1, w / 2);
			h = Math.max(1, h / 2);
		}
		int[] out = new int[best.length];
		for (int i = 0; i < out.length; i++) {
			// the root shows faint lines too; answers to rounding are none
			out[i] = Paint.mix(INKS[best[i]], GROUND, strongest < 0.01f ? 0 : Math.sqrt(most[i] / strongest));
		}
		return out;
	}
}
