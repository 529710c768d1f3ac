/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Features;
import org.recital.api.step.SimpleContext;

/** Pixels come by colour, then row by row; broken images have none. */
class ImagePixelsTest {

	@Test
	void coloursComeOneAfterAnother(@TempDir Path folder) throws Exception {
		BufferedImage image = new BufferedImage(8, 12, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 12; y++) {
			for (int x = 0; x < 8; x++) {
				image.setRGB(x, y, x * 30 << 16 | y * 20 << 8 | 51);
			}
		}
		Path file = folder.resolve("a.png");
		ImageIO.write(image, "png", file.toFile());
		Path broken = Files.writeString(folder.resolve("b.png"), "none");
		Features f = new ImagePixels().extract(new ImagePixels.Parameters(8, 12, Framing.CROP, "item", 1000), Images.data(file, broken), Optional.empty(), new SimpleContext(1, 1));
		assertArrayEquals(new int[] { 3, 12, 8 }, f.shape());
		assertFalse(f.has(1));
		for (int y = 0; y < 12; y++) {
			for (int x = 0; x < 8; x++) {
				assertEquals(x * 30 / 255f, f.data()[y * 8 + x], 1e-6);
				assertEquals(y * 20 / 255f, f.data()[96 + y * 8 + x], 1e-6);
				assertEquals(0.2f, f.data()[192 + y * 8 + x], 1e-6);
			}
		}
	}
}
