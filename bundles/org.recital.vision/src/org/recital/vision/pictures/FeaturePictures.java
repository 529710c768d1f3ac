/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.pictures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.recital.api.media.Inks;
import org.recital.vision.decode.Picture;
import org.recital.vision.decode.Resize;
import org.recital.vision.internal.pictures.ColourCloud;
import org.recital.vision.internal.pictures.ColourMosaic;
import org.recital.vision.internal.pictures.EdgeMap;
import org.recital.vision.internal.pictures.LineMap;
import org.recital.vision.internal.pictures.PaletteBars;
import org.recital.vision.internal.pictures.SaliencyMap;

/** The pictures there are, and sheets of them. */
public final class FeaturePictures {

	private static final List<FeaturePicture> ALL = List.of(new PaletteBars(), new ColourCloud(), new LineMap(), new SaliencyMap(), new EdgeMap(),
			new ColourMosaic());
	private static final int GAP = 8;
	/** As extractors see it by default. */
	private static final int SIDE = 256;

	private FeaturePictures() {
	}

	/** All, in the order in which they are shown. */
	public static List<FeaturePicture> all() {
		return ALL;
	}

	/** The picture for an extractor, by its id. */
	public static Optional<FeaturePicture> of(String extractor) {
		return ALL.stream().filter(p -> p.extractor().equals(extractor)).findFirst();
	}

	/**
	 * An image and beside it all its pictures, in one row.
	 *
	 * @param height pixels down of the image and of each picture
	 * @param inks   colours of the ground
	 */
	public static Picture sheet(Picture image, int height, Inks inks) {
		int wide = Math.max(1, (int) Math.round((double) image.width() * height / image.height()));
		int width = (ALL.size() + 1) * (wide + GAP) + GAP;
		int high = height + 2 * GAP;
		int[] out = new int[Math.multiplyExact(width, high)];
		Arrays.fill(out, inks.ground());
		put(Resize.to(image, wide, height).rgb(), wide, height, out, width, GAP);
		Picture seen = Resize.fit(image, SIDE);
		for (int k = 0; k < ALL.size(); k++) {
			put(ALL.get(k).paint(seen, wide, height), wide, height, out, width, GAP + (k + 1) * (wide + GAP));
		}
		return new Picture(width, high, out);
	}

	private static void put(int[] rgb, int wide, int height, int[] out, int width, int x) {
		for (int y = 0; y < height; y++) {
			System.arraycopy(rgb, y * wide, out, (y + GAP) * width + x, wide);
		}
	}
}
