/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.vision.TestImages;

/** Files of all formats, whole, damaged and malicious. */
class ImageFilesTest {

	@TempDir
	Path folder;

	private Path file(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	private static BufferedImage quarters(int type) {
		return TestImages.image(TestImages.quarters(), type);
	}

	/** All kinds of files of the same picture. */
	private static Map<String, byte[]> kinds() {
		Map<String, byte[]> kinds = new LinkedHashMap<>();
		kinds.put("JPEG", TestImages.jpeg(quarters(BufferedImage.TYPE_INT_RGB), 0.95f, false));
		kinds.put("JPEG progressive", TestImages.jpeg(quarters(BufferedImage.TYPE_INT_RGB), 0.95f, true));
		kinds.put("JPEG inks", TestImages.fixture("ycck.jpg"));
		kinds.put("PNG", TestImages.encoded(TestImages.quarters(), "png"));
		kinds.put("PNG of a palette", TestImages.encoded(quarters(BufferedImage.TYPE_BYTE_INDEXED), "png"));
		kinds.put("GIF", TestImages.encoded(TestImages.quarters(), "gif"));
		kinds.put("BMP", TestImages.encoded(TestImages.quarters(), "bmp"));
		kinds.put("TIFF", TestImages.fixture("lzw.tif"));
		kinds.put("TIFF inks", TestImages.fixture("cmyk.tif"));
		kinds.put("WEBP lossy", TestImages.fixture("lossy.webp"));
		kinds.put("WEBP lossless", TestImages.fixture("lossless.webp"));
		return kinds;
	}

	private static void assertColour(int expected, int got, int tolerance, String what) {
		for (int shift = 0; shift < 24; shift += 8) {
			assertEquals(expected >> shift & 0xFF, got >> shift & 0xFF, tolerance, what + ' ' + Integer.toHexString(got));
		}
	}

	@Test
	void formatsAreToldByContentAndDecodedAlike() throws Exception {
		Picture expected = TestImages.quarters();
		for (var kind : kinds().entrySet()) {
			Path file = file("named wrongly.xyz", kind.getValue());
			ImageInfo info = ImageFiles.probe(file);
			assertTrue(kind.getKey().startsWith(info.format().name()), kind.getKey() + ' ' + info);
			assertEquals(48, info.width());
			assertEquals(32, info.height());
			Picture got = ImageFiles.read(file);
			int tolerance = kind.getKey().contains("palette") || kind.getKey().equals("GIF") ? 26 : 5;
			for (int[] at : new int[][] { { 10, 8 }, { 36, 8 }, { 10, 24 }, { 36, 24 } }) {
				assertColour(expected.at(at[0], at[1]), got.at(at[0], at[1]), tolerance, kind.getKey());
			}
		}
	}

	@Test
	void greyKeepsItsValues() throws Exception {
		Picture grey = TestImages.picture(32, 32, (x, y) -> 100 * 0x010101);
		BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
		BufferedImage deep = new BufferedImage(32, 32, BufferedImage.TYPE_USHORT_GRAY);
		for (int i = 0; i < 1024; i++) {
			image.getRaster().setSample(i % 32, i / 32, 0, 100);
			deep.getRaster().setSample(i % 32, i / 32, 0, 100 * 257);
		}
		for (byte[] file : new byte[][] { TestImages.jpeg(image, 0.9f, false), TestImages.encoded(image, "png"), TestImages.encoded(deep, "png"),
				TestImages.encoded(image, "bmp") }) {
			assertColour(grey.at(9, 9), ImageFiles.read(file("grey", file)).at(9, 9), 1, "grey");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void picturesAreTurnedAsExifSays(int orientation) throws Exception {
		// of the standard's table: where the first row and the first column are seen
		boolean[] rowTopOrBottom = { true, true, true, true, false, false, false, false };
		boolean[] firstRowFar = { false, false, true, true, false, true, true, false };
		boolean[] firstColumnFar = { false, true, true, false, false, false, true, true };
		Picture stored = TestImages.quarters();
		byte[] jpeg = TestImages.jpeg(quarters(BufferedImage.TYPE_INT_RGB), 0.95f, false);
		for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
			Path file = file("turned.jpg", TestImages.turned(jpeg, orientation, order));
			ImageInfo info = ImageFiles.probe(file);
			Picture seen = ImageFiles.read(file);
			int o = orientation - 1;
			assertEquals(orientation, info.orientation());
			assertEquals(rowTopOrBottom[o] ? 48 : 32, seen.width());
			assertEquals(seen.width(), info.width());
			assertEquals(seen.height(), info.height());
			for (int y : new int[] { 6, 25 }) {
				for (int x : new int[] { 8, 40 }) {
					int row = firstRowFar[o] ? 31 - y : y;
					int column = firstColumnFar[o] ? 47 - x : x;
					int at = rowTopOrBottom[o] ? seen.at(column, row) : seen.at(row, column);
					assertColour(stored.at(x, y), at, 5, x + "," + y);
				}
			}
		}
	}

	@Test
	void coloursOfAProfileBecomeThoseOfSrgb() throws Exception {
		Picture picture = TestImages.picture(32, 32, (x, y) -> 0x402080);
		byte[] jpeg = TestImages.linear(TestImages.jpeg(TestImages.image(picture, BufferedImage.TYPE_INT_RGB), 1, false));
		int expected = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			double light = (0x402080 >> shift & 0xFF) / 255.0;
			expected |= (int) Math.round(255 * (1.055 * Math.pow(light, 1 / 2.4) - 0.055)) << shift;
		}
		assertColour(expected, ImageFiles.read(file("linear.jpg", jpeg)).at(16, 16), 4, "linear light");
	}

	@Test
	void whatCanBeSeenThroughIsLaidOverWhite() throws Exception {
		assertColour(0xED938E, ImageFiles.read(file("half.webp", TestImages.fixture("half.webp"))).at(10, 8), 2, "half red");
		BufferedImage clear = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
		clear.setRGB(1, 1, 0x80FF0000);
		Picture got = ImageFiles.read(file("clear.png", TestImages.encoded(clear, "png")));
		assertColour(0xFFFFFF, got.at(0, 0), 0, "nothing");
		assertColour(0xFF7F7F, got.at(1, 1), 1, "half red");
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "gif", "bmp", "jpg", "tiff", "webp" })
	void aSmallFileThatClaimsToBeHugeIsRefusedByNameBeforeMemoryIsTaken(String format) throws Exception {
		int side = format.equals("webp") ? 16_000 : 60_000;
		byte[] bytes = TestImages.claiming(format, side);
		assertTrue(bytes.length < 2048);
		Path file = file("huge." + format, bytes);
		assertEquals(side, ImageFiles.probe(file).width());
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		ImageException e = assertThrows(ImageException.class, () -> ImageFiles.fit(file, 256));
		assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 4 << 20, "memory was taken");
		assertEquals(file.toString(), e.file());
		assertTrue(e.getMessage().contains(side + " x " + side), e.getMessage());
		assertTrue(!e.warning().expected().isEmpty());
	}

	@Test
	void aFileOfTooManyBytesIsRefusedUnread() throws Exception {
		Path file = file("long.png", TestImages.encoded(TestImages.quarters(), "png"));
		try (var channel = Files.newByteChannel(file)) {
			ImageException e = assertThrows(ImageException.class, () -> ImageFiles.read(channel, "long.png", new ImageLimits(50, 1000)));
			assertTrue(e.getMessage().contains("50 bytes"), e.getMessage());
			assertEquals(0, channel.position());
		}
	}

	@Test
	void whatIsCutShortIsNamed() throws Exception {
		for (var kind : kinds().entrySet()) {
			byte[] whole = kind.getValue();
			for (double share : new double[] { 0.05, 0.3, 0.5, 0.8 }) {
				Path file = file("cut", Arrays.copyOf(whole, (int) (whole.length * share)));
				ImageException e = assertThrows(ImageException.class, () -> ImageFiles.read(file), kind.getKey() + " cut to " + share);
				assertEquals(file.toString(), e.warning().file());
			}
		}
		byte[] jpeg = kinds().get("JPEG");
		// within the scan, where the decoder fills the rest with grey
		for (int missing = 5; missing < 60; missing += 5) {
			Path file = file("cut in the scan", Arrays.copyOf(jpeg, jpeg.length - missing));
			assertThrows(ImageException.class, () -> ImageFiles.read(file), missing + " bytes are missing");
		}
		// between two scans, where nothing seems to be missing
		byte[] progressive = kinds().get("JPEG progressive");
		for (int at = 3; at < progressive.length - 2; at++) {
			Path file = file("cut progressive", Arrays.copyOf(progressive, at));
			assertThrows(ImageException.class, () -> ImageFiles.read(file), at + " bytes are left");
		}
		byte[] hole = jpeg.clone();
		Arrays.fill(hole, hole.length - 20, hole.length, (byte) 0);
		assertThrows(ImageException.class, () -> ImageFiles.read(file("never filled", hole)));
		assertEquals(48, ImageFiles.read(file("all but the mark of the end", Arrays.copyOf(jpeg, jpeg.length - 2))).width());
	}

	@Test
	void whatIsNoImageIsNamed() throws Exception {
		for (String text : new String[] { "", "B", "BM", "GIF89a", "RIFF....WEBP", "II*\0", "\u00FF\u00D8\u00FF", "no image at all", "<html><body>404</body></html>" }) {
			Path file = file("text.jpg", text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
			ImageException e = assertThrows(ImageException.class, () -> ImageFiles.read(file), text);
			assertTrue(e.getMessage().contains("text.jpg") && !e.warning().expected().isEmpty());
		}
	}

	/** Whatever a decoder throws on nonsense comes as one kind of problem. */
	@Test
	void changedBytesGiveAPictureOrANamedProblem() throws Exception {
		Random random = new Random(3);
		int refused = 0;
		for (var kind : kinds().entrySet()) {
			for (int n = 0; n < 60; n++) {
				byte[] bytes = kind.getValue().clone();
				for (int k = 0; k < 1 + n % 5; k++) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
				}
				Path file = file("changed", bytes);
				try (var channel = Files.newByteChannel(file)) {
					ImageFiles.read(channel, "changed", ImageLimits.ofPixels(100_000));
				} catch (ImageException e) {
					refused++;
				}
			}
		}
		assertTrue(refused > 50, refused + " refused");
	}

	@Test
	void largePicturesAreDecodedInPartAndComeOutTheSame() throws Exception {
		Picture large = TestImages.picture(1500, 900, (x, y) -> (x * 255 / 1500) << 16 | (y * 255 / 900) << 8 | (x / 300 + y / 300) % 2 * 200);
		for (String format : new String[] { "png", "jpg" }) {
			Path file = file("large", TestImages.encoded(large, format));
			Picture small = ImageFiles.fit(file, 100);
			Picture exact = Resize.to(large, 100, 60);
			assertEquals(100, small.width());
			assertEquals(60, small.height());
			double sum = 0;
			for (int i = 0; i < exact.rgb().length; i++) {
				sum += Math.abs((exact.rgb()[i] >> 16 & 0xFF) - (small.rgb()[i] >> 16 & 0xFF)) + Math.abs((exact.rgb()[i] & 0xFF) - (small.rgb()[i] & 0xFF));
			}
			assertTrue(sum / exact.rgb().length < 3, format + " differs by " + sum / exact.rgb().length);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg", "bmp", "gif" })
	void decodingEndsWhenCancelled(String format) throws Exception {
		Path file = file("large", TestImages.encoded(TestImages.picture(400, 400, (x, y) -> x * y), format));
		try (var channel = Files.newByteChannel(file)) {
			int[] asked = { 0 };
			assertThrows(OperationCanceledException.class, () -> ImageFiles.fit(channel, "large", ImageLimits.DEFAULT, 50, () -> ++asked[0] > 3));
			assertTrue(asked[0] < 20, "asked " + asked[0] + " times");
		}
	}
}
