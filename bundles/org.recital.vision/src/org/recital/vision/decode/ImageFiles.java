/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.vision.internal.Messages;
import org.recital.vision.internal.decode.Decoding;

/**
 * Opens image files. The format is told by the content, never by the name; pictures come upright, opaque and in sRGB. All
 * methods are safe for any number of threads.
 */
public final class ImageFiles {

	private static final BooleanSupplier NEVER = () -> false;

	private ImageFiles() {
	}

	/**
	 * What a file says of itself; nothing is decoded.
	 *
	 * @throws ImageException when it is no image that can be read here
	 */
	public static ImageInfo probe(Path file) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			return probe(channel, file.toString(), ImageLimits.DEFAULT);
		}
	}

	/**
	 * The same of an open file.
	 *
	 * @param channel read from its position; not closed
	 * @param name    for messages
	 */
	public static ImageInfo probe(SeekableByteChannel channel, String name, ImageLimits limits) throws IOException {
		return new Decoding(bytes(channel, name, limits), name, limits).info();
	}

	/** Reads a whole file with the usual limits. */
	public static Picture read(Path file) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			return read(channel, file.toString(), ImageLimits.DEFAULT);
		}
	}

	/**
	 * Reads an open file with all its pixels.
	 *
	 * @param channel read from its position; not closed
	 * @param name    for messages
	 * @throws ImageException when it is no image, damaged, cut short or larger than allowed
	 */
	public static Picture read(SeekableByteChannel channel, String name, ImageLimits limits) throws IOException {
		return new Decoding(bytes(channel, name, limits), name, limits).decode(0, NEVER);
	}

	/** Reads a file so that its longer side has at most so many pixels, with the usual limits. */
	public static Picture fit(Path file, int side) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			return fit(channel, file.toString(), ImageLimits.DEFAULT, side, NEVER);
		}
	}

	/**
	 * Reads an open file so that its longer side has at most so many pixels. Very large ones are never held whole: pixels are
	 * left out on the way as long as three each way remain for one wanted, and those are averaged.
	 *
	 * @param channel   read from its position; not closed
	 * @param name      for messages
	 * @param side      pixels of the longer side at most; smaller pictures stay as they are
	 * @param cancelled asked now and then
	 * @throws ImageException             when it is no image, damaged, cut short or larger than allowed
	 * @throws OperationCanceledException when cancelled
	 */
	public static Picture fit(SeekableByteChannel channel, String name, ImageLimits limits, int side, BooleanSupplier cancelled)
			throws IOException {
		Picture picture = new Decoding(bytes(channel, name, limits), name, limits).decode(side, cancelled);
		if (picture == null) {
			throw new OperationCanceledException();
		}
		return Resize.fit(picture, side);
	}

	private static byte[] bytes(SeekableByteChannel channel, String name, ImageLimits limits) throws IOException {
		long size = channel.size() - channel.position();
		if (size > limits.maxBytes()) {
			throw new ImageException(name, Messages.bind(Messages.fileTooLarge, Long.toString(size)),
					Messages.bind(Messages.bytesExpected, Long.toString(limits.maxBytes())), null);
		}
		ByteBuffer bytes = ByteBuffer.allocate((int) size);
		while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
			continue;
		}
		return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
	}
}
