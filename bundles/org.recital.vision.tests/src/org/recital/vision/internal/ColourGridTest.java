/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.vision.decode.Picture;

/** Colour features of images: right for known pictures, and robust against broken ones. */
class ColourGridTest {

	private static final ColourGrid.Parameters TWO = new ColourGrid.Parameters(2, 4, "item", 1_000_000);

	private static Dataset data(Path... images) {
		String[] ids = new String[images.length];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = "i" + i;
		}
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset("posters", none, new Entities(EntityKind.ITEM, IdIndex.of(ids)), new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, "image", images)), ValueScale.UNARY, ValueScale.UNARY.collapse(),
				Origin.generated("test"));
	}

	@Test
	void quartersOfOneColourHaveThatColour() {
		int[] rgb = new int[20 * 10];
		for (int y = 0; y < 10; y++) {
			for (int x = 0; x < 20; x++) {
				rgb[y * 20 + x] = x < 10 ? y < 5 ? 0xFFFFFF : 0x000000 : y < 5 ? 0xFF0000 : 0x0000FF;
			}
		}
		float[] row = ColourGrid.describe(new Picture(20, 10, rgb), TWO);
		// CIELAB of the primaries of sRGB under D65, as published
		assertArrayEquals(new float[] { 1.0f, 0, 0, 0, 0, 0 }, java.util.Arrays.copyOfRange(row, 0, 6), 2e-3f);
		assertArrayEquals(new float[] { 0.5324f, 0.8009f, 0.6720f, 0, 0, 0 }, java.util.Arrays.copyOfRange(row, 6, 12), 2e-3f);
		assertArrayEquals(new float[] { 0, 0, 0, 0, 0, 0 }, java.util.Arrays.copyOfRange(row, 12, 18), 2e-3f);
		assertArrayEquals(new float[] { 0.3230f, 0.7919f, -1.0786f, 0, 0, 0 }, java.util.Arrays.copyOfRange(row, 18, 24), 2e-3f);
		double sum = 0;
		for (int k = 24; k < row.length; k++) {
			sum += row[k] * row[k];
		}
		assertEquals(1, sum, 1e-5);
	}

	@Test
	void theTableForLabIsCloseToTheFormula() {
		Random random = new Random(5);
		float[] lab = new float[3];
		for (int n = 0; n < 10_000; n++) {
			int rgb = random.nextInt(1 << 24);
			Lab.of(rgb, lab);
			double[] exact = exact(rgb);
			for (int c = 0; c < 3; c++) {
				assertEquals(exact[c], lab[c], 0.05);
			}
		}
	}

	private static double[] exact(int rgb) {
		double[] c = new double[3];
		for (int k = 0; k < 3; k++) {
			double v = (rgb >> (16 - 8 * k) & 0xFF) / 255.0;
			c[k] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
		}
		double[] xyz = { (0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047,
				0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2],
				(0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883 };
		for (int k = 0; k < 3; k++) {
			xyz[k] = xyz[k] > 216.0 / 24389 ? Math.cbrt(xyz[k]) : (24389.0 / 27 * xyz[k] + 16) / 116;
		}
		return new double[] { 116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2]) };
	}

	@Test
	void brokenImagesAreNamedAndTheRestGoesOn(@TempDir Path folder) throws Exception {
		Path good = folder.resolve("good.png");
		ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", good.toFile());
		Path cut = Files.write(folder.resolve("cut.png"), java.util.Arrays.copyOf(Files.readAllBytes(good), 40));
		Path text = Files.writeString(folder.resolve("text.jpg"), "no image at all");
		Path empty = Files.write(folder.resolve("empty.gif"), new byte[0]);
		Path huge = Files.write(folder.resolve("huge.png"), claiming(60_000, 60_000));
		SimpleContext context = new SimpleContext(1, 2);
		Features f = new ColourGrid().extract(TWO, data(good, cut, text, empty, huge, null), Optional.empty(), context);
		assertTrue(f.has(0));
		for (int e = 1; e < 6; e++) {
			assertFalse(f.has(e));
		}
		assertEquals(4, context.warnings().size(), context.warnings().toString());
		for (Path bad : new Path[] { cut, text, empty, huge }) {
			assertTrue(context.warnings().stream().anyMatch(w -> w.file().equals(bad.toString())), bad.toString());
		}
		assertTrue(context.warnings().stream().anyMatch(w -> w.message().contains("60000 x 60000")
				|| w.message().contains("60,000 x 60,000")), context.warnings().toString());
	}

	@Test
	void aDataSetWithoutImagesIsToldHowToGetThem() {
		var e = assertThrows(InputException.class,
				() -> new ColourGrid().extract(TWO, data((Path) null), Optional.empty(), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("posters"));
	}

	/** A small PNG whose header claims a size. */
	private static byte[] claiming(int width, int height) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
		ByteArrayOutputStream chunk = new ByteArrayOutputStream();
		DataOutputStream head = new DataOutputStream(chunk);
		head.writeBytes("IHDR");
		head.writeInt(width);
		head.writeInt(height);
		head.write(new byte[] { 8, 2, 0, 0, 0 });
		CRC32 crc = new CRC32();
		crc.update(chunk.toByteArray());
		out.writeInt(13);
		out.write(chunk.toByteArray());
		out.writeInt((int) crc.getValue());
		return bytes.toByteArray();
	}
}
