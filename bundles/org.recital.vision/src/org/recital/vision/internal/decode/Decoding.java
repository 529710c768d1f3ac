/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.decode;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;

import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;

import org.recital.vision.decode.ImageException;
import org.recital.vision.decode.ImageFormat;
import org.recital.vision.decode.ImageInfo;
import org.recital.vision.decode.ImageLimits;
import org.recital.vision.decode.Picture;
import org.recital.vision.internal.Messages;

/** One file that is looked at or decoded. */
public final class Decoding {

	/** Pixels kept for each pixel wanted, across and down, where some are left out on the way: the rest are averaged. */
	private static final int KEPT = 3;

	private final byte[] bytes;
	private final String name;
	private final ImageLimits limits;
	private final ImageFormat format;
	private final JpegHead jpeg;

	/**
	 * @param bytes the whole file
	 * @param name  for messages
	 * @throws ImageException when it is no image
	 */
	public Decoding(byte[] bytes, String name, ImageLimits limits) throws ImageException {
		this.bytes = bytes;
		this.name = name;
		this.limits = limits;
		if (bytes.length == 0) {
			throw new ImageException(name, Messages.emptyFile, Messages.completeExpected, null);
		}
		format = Decoders.format(bytes);
		if (format == null) {
			throw new ImageException(name, Messages.unknownImage, Messages.imageExpected, null);
		}
		jpeg = format == ImageFormat.JPEG ? JpegHead.of(bytes) : null;
	}

	/** What the file says of itself. */
	public ImageInfo info() throws ImageException {
		if (jpeg != null) {
			if (jpeg.width() == 0) {
				throw new ImageException(name, Messages.noFrame, Messages.completeExpected, null);
			}
			return info(jpeg.width(), jpeg.height(), jpeg.orientation());
		}
		if (format == ImageFormat.BMP && Chunks.bmp(bytes) > limits.maxPixels()) {
			// the decoder calls such a size damage
			ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
			return info(Math.abs(head.getInt(18)), Math.abs(head.getInt(22)), 1);
		}
		return with(reader -> info(reader.getWidth(0), reader.getHeight(0), orientation()));
	}

	private ImageInfo info(int width, int height, int orientation) {
		return orientation >= 5 ? new ImageInfo(format, height, width, orientation, bytes.length)
				: new ImageInfo(format, width, height, orientation, bytes.length);
	}

	private int orientation() {
		return switch (format) {
		case JPEG -> jpeg.orientation();
		case PNG -> Chunks.png(bytes);
		case WEBP -> Chunks.webp(bytes);
		case TIFF -> Exif.orientation(bytes, 0, bytes.length);
		default -> 1;
		};
	}

	/**
	 * Decodes.
	 *
	 * @param side      the longer side wanted, or 0 for all pixels: pictures much larger are decoded with pixels left out, and
	 *                  what comes has at least thrice as many each way
	 * @param cancelled asked while a large picture is decoded
	 * @return the picture upright, or null when cancelled
	 */
	public Picture decode(int side, BooleanSupplier cancelled) throws ImageException {
		allowed(info());
		if (jpeg != null && !JpegHead.isComplete(bytes)) {
			throw new ImageException(name, Messages.endsEarly, Messages.completeExpected, null);
		}
		return with(reader -> {
			// what the decoder will make room for, should it see another size than we do
			allowed(info(reader.getWidth(0), reader.getHeight(0), 1));
			Warnings warnings = new Warnings();
			reader.addIIOReadWarningListener(warnings);
			reader.addIIOReadProgressListener(new Abort(cancelled));
			ImageReadParam param = reader.getDefaultReadParam();
			int every = side == 0 ? 1 : Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (KEPT * side));
			param.setSourceSubsampling(every, every, 0, 0);
			BufferedImage image = reader.read(0, param);
			if (cancelled.getAsBoolean()) {
				return null;
			}
			if (warnings.damage() != null) {
				throw new ImageException(name, Messages.bind(Messages.damagedImage, warnings.damage()), Messages.completeExpected, null);
			}
			return Turn.upright(Pixels.of(image), orientation());
		});
	}

	private void allowed(ImageInfo info) throws ImageException {
		if (info.pixels() > limits.maxPixels()) {
			throw new ImageException(name, Messages.bind(Messages.imageTooLarge, info.width() + " x " + info.height()), //$NON-NLS-1$
					Messages.bind(Messages.pixelsExpected, Long.toString(limits.maxPixels())), null);
		}
	}

	@FunctionalInterface
	private interface Use<T> {
		T of(ImageReader reader) throws IOException;
	}

	private <T> T with(Use<T> use) throws ImageException {
		boolean odd = jpeg != null && (jpeg.components() == 4 || jpeg.components() == 2 || jpeg.bits() != 8 || !jpeg.supported());
		if (odd || jpeg == null) {
			return with(use, odd);
		}
		try {
			return with(use, false);
		} catch (OddStructure e) {
			return with(use, true);
		}
	}

	private <T> T with(Use<T> use, boolean odd) throws ImageException {
		try (ImageInputStream in = new ByteStream(bytes)) {
			ImageReader reader = odd ? Decoders.oddJpegReader() : Decoders.reader(format);
			try {
				reader.setInput(in, true, true);
				return use.of(reader);
			} finally {
				reader.dispose();
			}
		} catch (ImageException e) {
			throw e;
		} catch (IOException | RuntimeException | OutOfMemoryError e) {
			// decoders throw all kinds of these on damaged files; one array that is too large leaves the rest of memory sound
			if (!odd && jpeg != null && String.valueOf(e.getMessage()).matches("Inconsistent metadata.*|Unsupported Image Type.*")) { //$NON-NLS-1$
				throw new OddStructure(e);
			}
			if (e instanceof EOFException) {
				throw new ImageException(name, Messages.endsEarly, Messages.completeExpected, e);
			}
			// what decoders stumble over tells a person nothing; what they say of a file does
			String why = e instanceof IIOException && e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
			throw new ImageException(name, Messages.bind(Messages.damagedImage, why), Messages.completeExpected, e);
		}
	}

	/** The JDK's decoder does not take a JPEG that others do. */
	private static final class OddStructure extends RuntimeException {

		private static final long serialVersionUID = 1L;

		OddStructure(Throwable cause) {
			super(cause);
		}
	}

	/** Stops a reader that is at work for long. */
	private record Abort(BooleanSupplier cancelled) implements IIOReadProgressListener {

		@Override
		public void imageProgress(ImageReader source, float percentageDone) {
			if (cancelled.getAsBoolean()) {
				source.abort();
			}
		}

		@Override
		public void sequenceStarted(ImageReader source, int minIndex) {
			// one picture is read
		}

		@Override
		public void sequenceComplete(ImageReader source) {
			// one picture is read
		}

		@Override
		public void imageStarted(ImageReader source, int imageIndex) {
			// asked on the way
		}

		@Override
		public void imageComplete(ImageReader source) {
			// asked on the way
		}

		@Override
		public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
			// no thumbnails are read
		}

		@Override
		public void thumbnailProgress(ImageReader source, float percentageDone) {
			// no thumbnails are read
		}

		@Override
		public void thumbnailComplete(ImageReader source) {
			// no thumbnails are read
		}

		@Override
		public void readAborted(ImageReader source) {
			// the caller asks again
		}
	}
}
