/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.recital.vision.decode.Picture;

/** Image files made for tests: of any format the JDK writes, turned, coloured by a profile, or claiming to be huge. */
public final class TestImages {

	/** Paints a pixel. */
	@FunctionalInterface
	public interface Painter {
		/** The colour at a place, 0xRRGGBB. */
		int at(int x, int y);
	}

	private TestImages() {
	}

	/** A picture. */
	public static Picture picture(int width, int height, Painter painter) {
		int[] rgb = new int[width * height];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = 0xFF000000 | painter.at(i % width, i / width);
		}
		return new Picture(width, height, rgb);
	}

	/** Quarters of four colours: red and green above blue and grey, as the kept files have them (48 x 32). */
	public static Picture quarters() {
		return picture(48, 32, (x, y) -> y < 16 ? x < 24 ? 0xDC281E : 0x1EA03C : x < 24 ? 0x283CC8 : 0x808080);
	}

	public static BufferedImage image(Picture p, int type) {
		BufferedImage image = new BufferedImage(p.width(), p.height(), type);
		image.setRGB(0, 0, p.width(), p.height(), p.rgb(), 0, p.width());
		return image;
	}

	/** A file as the JDK writes it. */
	public static byte[] encoded(Picture p, String format) {
		return encoded(image(p, BufferedImage.TYPE_INT_RGB), format);
	}

	public static byte[] encoded(BufferedImage image, String format) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			if (!ImageIO.write(image, format, out)) {
				throw new IllegalArgumentException(format);
			}
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A JPEG; grey when the image is. */
	public static byte[] jpeg(BufferedImage image, float quality, boolean progressive) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
				ImageWriteParam param = writer.getDefaultWriteParam();
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionQuality(quality);
				param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
				writer.setOutput(out);
				writer.write(null, new IIOImage(image, null, null), param);
			}
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			writer.dispose();
		}
	}

	/** A JPEG that says how it is turned. */
	public static byte[] turned(byte[] jpeg, int orientation, ByteOrder order) {
		ByteBuffer exif = ByteBuffer.allocate(32).order(order);
		exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.ISO_8859_1));
		exif.putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation)
				.putShort((short) 0).putInt(0);
		return segment(jpeg, 0xE1, exif.array());
	}

	/** A JPEG whose numbers mean light, not the curve of sRGB. */
	public static byte[] linear(byte[] jpeg) {
		byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
		ByteBuffer body = ByteBuffer.allocate(14 + profile.length);
		body.put("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1)).put((byte) 1).put((byte) 1).put(profile);
		return segment(jpeg, 0xE2, body.array());
	}

	/** Puts a segment behind the head of JFIF. */
	private static byte[] segment(byte[] jpeg, int marker, byte[] body) {
		int at = 4 + ((jpeg[4] & 0xFF) << 8 | jpeg[5] & 0xFF);
		ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + body.length);
		out.put(jpeg, 0, at).put((byte) 0xFF).put((byte) marker).putShort((short) (body.length + 2)).put(body).put(jpeg, at, jpeg.length - at);
		return out.array();
	}

	/** A file of under 2 KB that claims a size; {@code side} may not exceed 16,383 for WebP. */
	public static byte[] claiming(String format, int side) {
		return switch (format) {
		case "png" -> png(side);
		case "gif" -> patched(encoded(quarters(), "gif"), ByteOrder.LITTLE_ENDIAN, side, 6, 8, gifFrame(encoded(quarters(), "gif")));
		case "bmp" -> ByteBuffer.wrap(Arrays.copyOf(encoded(quarters(), "bmp"), 1000)).order(ByteOrder.LITTLE_ENDIAN).putInt(18, side).putInt(22, side).array();
		case "jpg" -> {
			byte[] jpeg = jpeg(image(quarters(), BufferedImage.TYPE_INT_RGB), 0.5f, false);
			int at = 0;
			while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != 0xC0) {
				at++;
			}
			yield ByteBuffer.wrap(jpeg).putShort(at + 5, (short) side).putShort(at + 7, (short) side).array();
		}
		case "tiff" -> tiff(side);
		case "webp" -> {
			byte[] webp = fixture("lossless.webp");
			int bits = side - 1 | side - 1 << 14;
			yield ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(21, bits).array();
		}
		default -> throw new IllegalArgumentException(format);
		};
	}

	private static int gifFrame(byte[] gif) {
		int at = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << (gif[10] & 7) + 1);
		while (gif[at] != 0x2C) {
			at++;
		}
		return at + 5;
	}

	private static byte[] patched(byte[] file, ByteOrder order, int side, int... places) {
		ByteBuffer out = ByteBuffer.wrap(file).order(order);
		for (int at : places) {
			out.putShort(at, (short) side);
		}
		return out.putShort(places[places.length - 1] + 2, (short) side).array();
	}

	private static byte[] tiff(int side) {
		byte[] file = fixture("lzw.tif");
		ByteBuffer in = ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = in.getInt(4);
		for (int i = 0; i < in.getShort(directory); i++) {
			int at = directory + 2 + 12 * i;
			int tag = in.getShort(at);
			if (tag == 256 || tag == 257) {
				in.putShort(at + 2, (short) 4).putInt(at + 8, side);
			}
		}
		return file;
	}

	private static byte[] png(int side) {
		ByteBuffer out = ByteBuffer.allocate(33);
		out.put(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' }).putInt(13);
		out.put("IHDR".getBytes(StandardCharsets.ISO_8859_1)).putInt(side).putInt(side).put(new byte[] { 8, 2, 0, 0, 0 });
		CRC32 crc = new CRC32();
		crc.update(out.array(), 12, 17);
		return out.putInt((int) crc.getValue()).array();
	}

	/** A file kept beside the tests. */
	public static byte[] fixture(String name) {
		try (InputStream in = TestImages.class.getResourceAsStream("decode/fixtures/" + name)) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
