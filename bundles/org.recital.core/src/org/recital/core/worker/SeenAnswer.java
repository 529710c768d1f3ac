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
 */
public record SeenAnswer(String image, int width, int height, String pixels, List<ImageSight.Word> words) {

	/** Of what was seen. */
	public static SeenAnswer of(String image, ImageSight.Seen seen) {
		ByteBuffer bytes = ByteBuffer.allocate(seen.argb().length * Integer.BYTES);
		bytes.asIntBuffer().put(seen.argb());
		return new SeenAnswer(image, seen.width(), seen.height(), Base64.getEncoder().encodeToString(bytes.array()), seen.words());
	}

	/** The pixels as numbers. */
	public int[] argb() {
		int[] argb = new int[width * height];
		ByteBuffer.wrap(Base64.getDecoder().decode(pixels)).asIntBuffer().get(argb);
		return argb;
	}
}
