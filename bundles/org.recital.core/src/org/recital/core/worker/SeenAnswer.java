/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

import org.recital.api.model.ImageSight;

/**
 * What a model of a run sees in an image.
 *
 * @param image  the image asked about
 * @param width  pixels across of the picture
 * @param height pixels down
 * @param pixels ARGB, row after row, four bytes each, the highest first, as Base64
 * @param words  what is seen, the surest or largest first
 * @param known  whether it is known what is there, and drawn dashed
 * @param missed names of what is known to be there and matches nothing that is seen
 * @param item   the item whose image it is; empty where it is none of the run's
 * @param part   whose model was asked, from 0
 * @param parts  how many there are
 * @param side   {@code test} where no model of that part learned from the item, {@code other} where the item is on no test side, else empty
 */
public record SeenAnswer(String image, int width, int height, String pixels, List<ImageSight.Word> words, boolean known, List<String> missed, String item, int part, int parts,
		String side) {

	/** On no test side. */
	public static final String OTHER = "other"; //$NON-NLS-1$
	/** On the test side. */
	public static final String TEST = "test"; //$NON-NLS-1$

	/** Of what was seen, in an image that is no item's. */
	public static SeenAnswer of(String image, ImageSight.Seen seen) {
		return of(image, seen, "", 0, 1, ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Of what was seen. */
	public static SeenAnswer of(String image, ImageSight.Seen seen, String item, int part, int parts, String side) {
		ByteBuffer bytes = ByteBuffer.allocate(seen.argb().length * Integer.BYTES);
		bytes.asIntBuffer().put(seen.argb());
		return new SeenAnswer(image, seen.width(), seen.height(), Base64.getEncoder().encodeToString(bytes.array()), seen.words(), seen.known(), seen.missed(),
				item, part, parts, side);
	}

	/** The pixels as numbers. */
	public int[] argb() {
		int[] argb = new int[width * height];
		ByteBuffer.wrap(Base64.getDecoder().decode(pixels)).asIntBuffer().get(argb);
		return argb;
	}
}
