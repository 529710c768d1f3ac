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
import org.recital.vision.decode.Resize;
import org.recital.vision.internal.look.Planes;
import org.recital.vision.internal.look.Saliency;
import org.recital.vision.pictures.FeaturePicture;

/** Where the image draws the eye, glowing over its grey, with the lines of thirds and a cross at the middle of attention. */
public final class SaliencyMap implements FeaturePicture {

	private static final int LINE = 0xFFFFFFFF;
	private static final double GLOW = 0.75;

	@Override
	public String extractor() {
		return "composition"; //$NON-NLS-1$
	}

	@Override
	public int[] paint(Picture image, int width, int height) {
		double[] map = Saliency.of(new Planes(image));
		double most = Arrays.stream(map).max().orElseThrow();
		double least = Arrays.stream(map).min().orElseThrow();
		Picture ground = Resize.to(image, width, height);
		int[] out = new int[width * height];
		double middleX = 0;
		double middleY = 0;
		for (int i = 0; i < map.length; i++) {
			middleX += map[i] * (i % Saliency.SIDE + 0.5) / Saliency.SIDE;
			middleY += map[i] * (i / Saliency.SIDE + 0.5) / Saliency.SIDE;
		}
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int i = (int) ((y + 0.5) * Saliency.SIDE / height) * Saliency.SIDE + (int) ((x + 0.5) * Saliency.SIDE / width);
				double share = most - least < 1e-12 ? 0 : (map[i] - least) / (most - least);
				int v = ground.at(x, y);
				int grey = ((v >> 16 & 0xFF) * 54 + (v >> 8 & 0xFF) * 183 + (v & 0xFF) * 19 >> 8) * 0x010101;
				int glow = Paint.mix(Palette.EMBER.argb((int) (255 * share)), grey, GLOW * Math.sqrt(share));
				boolean third = x == width / 3 || x == 2 * width / 3 || y == height / 3 || y == 2 * height / 3;
				boolean cross = Math.abs(x - middleX * width) < 1 && Math.abs(y - middleY * height) < 6
						|| Math.abs(y - middleY * height) < 1 && Math.abs(x - middleX * width) < 6;
				out[y * width + x] = cross ? LINE : third ? Paint.mix(LINE, glow, 0.35) : glow;
			}
		}
		return out;
	}
}
