/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;

import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.ImageInfo;
import org.recital.vision.decode.ImageLimits;
import org.recital.vision.decode.Picture;
import org.recital.vision.decode.Resize;

/** How a picture of any shape becomes one of the shape a network takes. */
public enum Framing {

	/** Its middle, as large as the shape allows. */
	CROP,
	/** All of it, its shape not kept. */
	STRETCH;

	/** A picture of a more extreme shape is cut to this one first: nothing is seen in a line of pixels. */
	private static final int RATIO = 16;

	/** Reads an image and brings it to a size; large ones are decoded with pixels left out, never smaller than is wanted. */
	Picture read(SeekableByteChannel channel, String name, ImageLimits limits, int width, int height, BooleanSupplier cancelled) throws IOException {
		long begin = channel.position();
		ImageInfo info = ImageFiles.probe(channel, name, limits);
		channel.position(begin);
		double scale = Math.max((double) width / info.width(), (double) height / info.height());
		double longer = Math.max(Math.max(width, height), Math.ceil(Math.max(info.width() * scale, info.height() * scale)));
		int side = (int) Math.min(longer, RATIO * (double) Math.max(width, height));
		return frame(ImageFiles.fit(channel, name, limits, side, cancelled), width, height);
	}

	/** Brings a picture to a size. */
	Picture frame(Picture picture, int width, int height) {
		if (this == STRETCH) {
			return Resize.to(picture, width, height);
		}
		double scale = Math.max((double) width / picture.width(), (double) height / picture.height());
		int w = Math.max(width, (int) Math.round(picture.width() * scale));
		int h = Math.max(height, (int) Math.round(picture.height() * scale));
		if (Math.max(w, h) > RATIO * Math.max(width, height)) {
			return frame(square(picture), width, height);
		}
		Picture sized = Resize.to(picture, w, h);
		return Resize.crop(sized, (w - width) / 2, (h - height) / 2, width, height);
	}

	/** The middle of a very long picture. */
	private static Picture square(Picture p) {
		int side = Math.min(p.width(), p.height());
		return Resize.crop(p, (p.width() - side) / 2, (p.height() - side) / 2, side, side);
	}
}
