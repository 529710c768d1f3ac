/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.recital.vision.decode.Picture;
import org.recital.vision.decode.Resize;

/** A picture as it comes again from elsewhere: the same to a person, of other pixels. */
public final class Again {

	private static final String JPEG = "jpeg"; //$NON-NLS-1$
	/** Of the scale of JPEG's writer from 0 to 1: what is seen at once when it is looked for, and not before. */
	private static final float QUALITY = 0.5f;

	private Again() {
	}

	/** The picture saved with loss, and in half its size. */
	public static List<Picture> of(Picture picture) throws IOException {
		return List.of(saved(picture), Resize.to(picture, Math.max(1, picture.width() / 2), Math.max(1, picture.height() / 2)));
	}

	private static Picture saved(Picture picture) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, picture.width(), picture.height(), picture.rgb(), 0, picture.width());
		ImageWriter writer = ImageIO.getImageWritersByFormatName(JPEG).next();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam how = writer.getDefaultWriteParam();
			how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			how.setCompressionQuality(QUALITY);
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), how);
		} finally {
			writer.dispose();
		}
		ImageReader reader = ImageIO.getImageReadersByFormatName(JPEG).next();
		try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			reader.setInput(in);
			BufferedImage read = reader.read(0);
			return new Picture(read.getWidth(), read.getHeight(), read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth()));
		} finally {
			reader.dispose();
		}
	}
}
