/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.decode;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.nio.charset.StandardCharsets;

import org.recital.vision.decode.Picture;

/**
 * Opaque sRGB of what decoders give. What can be seen through is laid over white. Grey values are taken as they are: files
 * mean them in the curve of sRGB, whereas Java's grey colour space is linear and would make them brighter.
 */
final class Pixels {

	private static final int OPAQUE = 0xFF000000;

	private Pixels() {
	}

	static Picture of(BufferedImage image) {
		int w = image.getWidth();
		int h = image.getHeight();
		int[] out = new int[Math.multiplyExact(w, h)];
		ColorModel colours = image.getColorModel();
		if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
			bytes(image, out);
		} else if (colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY && colours.getPixelSize() > 0
				&& !(colours instanceof IndexColorModel)) {
			grey(image.getRaster(), colours, out);
		} else {
			coloured(isSrgb(colours.getColorSpace()) ? image : toSrgb(image), out);
		}
		return new Picture(w, h, out);
	}

	private static void bytes(BufferedImage image, int[] out) {
		byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		for (int i = 0, at = 0; i < out.length; i++, at += 3) {
			out[i] = OPAQUE | (data[at + 2] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | data[at] & 0xFF;
		}
	}

	/** Grey of 1 to 16 bits, with or without transparency. */
	private static void grey(Raster raster, ColorModel colours, int[] out) {
		int w = raster.getWidth();
		int bits = colours.getComponentSize(0);
		int most = (1 << Math.min(bits, 16)) - 1;
		boolean clear = colours.hasAlpha() && raster.getNumBands() > 1;
		int[] values = new int[w];
		int[] alphas = new int[w];
		int mostAlpha = clear ? (1 << Math.min(colours.getComponentSize(1), 16)) - 1 : 1;
		for (int y = 0; y < raster.getHeight(); y++) {
			raster.getSamples(raster.getMinX(), raster.getMinY() + y, w, 1, 0, values);
			if (clear) {
				raster.getSamples(raster.getMinX(), raster.getMinY() + y, w, 1, 1, alphas);
			}
			for (int x = 0; x < w; x++) {
				int v = (values[x] * 255 + most / 2) / most;
				if (clear) {
					int a = (alphas[x] * 255 + mostAlpha / 2) / mostAlpha;
					v = (v * a + 255 * (255 - a) + 127) / 255;
				}
				out[y * w + x] = OPAQUE | v * 0x010101;
			}
		}
	}

	private static void coloured(BufferedImage image, int[] out) {
		int w = image.getWidth();
		boolean clear = image.getColorModel().hasAlpha();
		for (int y = 0; y < image.getHeight(); y++) {
			image.getRGB(0, y, w, 1, out, y * w, w);
		}
		for (int i = 0; i < out.length; i++) {
			out[i] = clear ? overWhite(out[i]) : OPAQUE | out[i];
		}
	}

	private static int overWhite(int argb) {
		int a = argb >>> 24;
		if (a == 255) {
			return argb;
		}
		int white = 255 * (255 - a) + 127;
		int r = ((argb >> 16 & 0xFF) * a + white) / 255;
		int g = ((argb >> 8 & 0xFF) * a + white) / 255;
		int b = ((argb & 0xFF) * a + white) / 255;
		return OPAQUE | r << 16 | g << 8 | b;
	}

	private static BufferedImage toSrgb(BufferedImage image) {
		BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(),
				image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		new ColorConvertOp(null).filter(image, out);
		return out;
	}

	/** Many files carry a profile that is sRGB under one of its names; converting those would only cost time. */
	private static boolean isSrgb(ColorSpace space) {
		if (space.isCS_sRGB()) {
			return true;
		}
		if (!(space instanceof ICC_ColorSpace icc)) {
			return false;
		}
		byte[] name = icc.getProfile().getData(ICC_Profile.icSigProfileDescriptionTag);
		// plain or of two bytes a letter
		return name != null && new String(name, StandardCharsets.ISO_8859_1).replace("\0", "").contains("sRGB"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
