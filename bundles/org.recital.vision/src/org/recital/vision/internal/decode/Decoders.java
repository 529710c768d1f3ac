/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.decode;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

import org.recital.vision.decode.ImageFormat;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/**
 * Which decoder reads which format: the JDK's own where they can, TwelveMonkeys' for WebP, TIFF and for JPEG with inks or of odd
 * structure. They are made by hand, for the lookup of services of ImageIO does not see into bundles, and nothing is registered
 * for the whole process.
 */
final class Decoders {

	private static final Map<ImageFormat, ImageReaderSpi> OWN = own();
	private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();
	/** The JDK's takes inks for light, and files that are cut short for whole ones. */
	private static final ImageReaderSpi TIFF = new TIFFImageReaderSpi();
	private static final ImageReaderSpi ODD_JPEG = oddJpeg();

	private Decoders() {
	}

	/** A new reader; the caller disposes of it. */
	static ImageReader reader(ImageFormat format) throws IOException {
		ImageReaderSpi decoder = switch (format) {
		case WEBP -> WEBP;
		case TIFF -> TIFF;
		default -> OWN.get(format);
		};
		return decoder.createReaderInstance();
	}

	/** A new reader of JPEG with inks, and of those the JDK's own does not take. */
	static ImageReader oddJpegReader() throws IOException {
		return ODD_JPEG.createReaderInstance();
	}

	/** What a file is by its first bytes, or null. */
	static ImageFormat format(byte[] b) {
		if (b.length >= 3 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8 && (b[2] & 0xFF) == 0xFF) {
			return ImageFormat.JPEG;
		}
		if (b.length >= 8 && (b[0] & 0xFF) == 0x89 && Chunks.is(b, 1, "PNG\r\n\u001A\n")) { //$NON-NLS-1$
			return ImageFormat.PNG;
		}
		if (Chunks.is(b, 0, "GIF87a") || Chunks.is(b, 0, "GIF89a")) { //$NON-NLS-1$ //$NON-NLS-2$
			return ImageFormat.GIF;
		}
		if (Chunks.is(b, 0, "II*\0") || Chunks.is(b, 0, "MM\0*")) { //$NON-NLS-1$ //$NON-NLS-2$
			return ImageFormat.TIFF;
		}
		if (Chunks.is(b, 0, "RIFF") && Chunks.is(b, 8, "WEBP")) { //$NON-NLS-1$ //$NON-NLS-2$
			return ImageFormat.WEBP;
		}
		return Chunks.is(b, 0, "BM") && b.length > 26 ? ImageFormat.BMP : null; //$NON-NLS-1$
	}

	private static Map<ImageFormat, ImageReaderSpi> own() {
		Map<ImageFormat, ImageReaderSpi> found = new EnumMap<>(ImageFormat.class);
		Iterator<ImageReaderSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
		while (all.hasNext()) {
			ImageReaderSpi spi = all.next();
			if (spi.getClass().getName().startsWith("com.sun.imageio.")) { //$NON-NLS-1$
				List<String> names = List.of(spi.getFormatNames());
				for (ImageFormat format : ImageFormat.values()) {
					if (names.contains(format.name())) {
						found.put(format, spi);
					}
				}
			}
		}
		return found;
	}

	private static ImageReaderSpi oddJpeg() {
		JPEGImageReaderSpi spi = new JPEGImageReaderSpi();
		// it looks for the JDK's reader, which does the entropy coding for it, when it is told to be registered
		spi.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
		return spi;
	}
}
