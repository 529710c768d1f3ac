/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.recital.api.data.AssetSource;

/** Decodes images, with limits that hold before memory is taken. */
final class Images {

	/** No poster is larger; a longer file is refused unread. */
	private static final long MAX_BYTES = 256L << 20;

	private Images() {
	}

	/**
	 * Reads the first picture of an image.
	 *
	 * @throws IOException when it is no image, damaged, or larger than allowed
	 */
	static BufferedImage read(AssetSource source, int entity, long maxPixels) throws IOException {
		try (SeekableByteChannel channel = source.open(entity)) {
			if (channel.size() > MAX_BYTES) {
				throw new IOException(Messages.bind(Messages.fileTooLarge, channel.size(), MAX_BYTES));
			}
			try (ImageInputStream in = new MemoryCacheImageInputStream(new BufferedInputStream(Channels.newInputStream(channel)))) {
				Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
				if (!readers.hasNext()) {
					throw new IOException(Messages.unknownImage);
				}
				ImageReader reader = readers.next();
				try {
					reader.setInput(in, true, true);
					long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
					if (pixels > maxPixels) {
						throw new IOException(Messages.bind(Messages.imageTooLarge, reader.getWidth(0) + " x " + reader.getHeight(0), maxPixels)); //$NON-NLS-1$
					}
					return reader.read(0);
				} catch (RuntimeException e) {
					// decoders throw all kinds of these on damaged files
					throw new IOException(Messages.bind(Messages.damagedImage, e.toString()), e);
				} finally {
					reader.dispose();
				}
			}
		}
	}
}
