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
import org.recital.vision.internal.look.ColourClusters;
import org.recital.vision.internal.look.Planes;
import org.recital.vision.pictures.FeaturePicture;

/** The image in its main colours alone, above a bar of those colours as wide as their shares. */
public final class PaletteBars implements FeaturePicture {

	private static final int COLOURS = 5;
	/** Part of the height that the bar has. */
	private static final double BAR = 0.16;

	@Override
	public String extractor() {
		return "palette"; //$NON-NLS-1$
	}

	@Override
	public int[] paint(Picture image, int width, int height) {
		ColourClusters main = new ColourClusters(new Planes(image), COLOURS);
		int[] inks = new int[main.count()];
		for (int k = 0; k < inks.length; k++) {
			inks[k] = Paint.rgb(main.lab(k, 0), main.lab(k, 1), main.lab(k, 2));
		}
		int bar = (int) (BAR * height);
		int[] out = new int[width * height];
		for (int y = 0; y < height; y++) {
			int from = (int) ((y + 0.5) * image.height() / (height - bar));
			for (int x = 0; x < width; x++) {
				out[y * width + x] = y < height - bar ? inks[main.of(image.at((int) ((x + 0.5) * image.width() / width), from))]
						: inks[at(main, (x + 0.5) / width)];
			}
		}
		return out;
	}

	private static int at(ColourClusters main, double share) {
		double sum = 0;
		for (int k = 0; k < main.count(); k++) {
			sum += main.share(k);
			if (share < sum) {
				return k;
			}
		}
		return main.count() - 1;
	}
}
