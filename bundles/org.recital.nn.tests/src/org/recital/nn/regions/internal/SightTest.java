/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.IdIndex;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ImageSight;
import org.recital.api.model.ModelWriter;
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.DetectorModel;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.RegionPictures;
import org.recital.nn.regions.Segmenter;
import org.recital.nn.regions.SegmenterModel;
import org.recital.vision.decode.Picture;

/** What models show of an image. */
class SightTest {

	private static final int GREY = 0xFF808080;

	@TempDir
	Path folder;
	private Path image;

	@BeforeEach
	void paint() throws IOException {
		BufferedImage grey = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
		for (int p = 0; p < 64 * 32; p++) {
			grey.setRGB(p % 64, p / 64, GREY);
		}
		image = folder.resolve("grey.png");
		ImageIO.write(grey, "png", image.toFile());
	}

	private static final class OneBox implements Detector {

		private double least;

		@Override
		public List<String> classes() {
			return List.of("star", "house");
		}

		@Override
		public List<ObjectBox> detect(Picture picture, double atLeast) {
			least = atLeast;
			assertEquals(64, picture.width());
			return List.of(new ObjectBox(1, 16, 8, 48, 24, 0.875f));
		}

		@Override
		public void save(ModelWriter out) {
			throw new IllegalStateException("not asked");
		}
	}

	@Test
	void aDetectorShowsItsBoxesWithClassAndScore() throws IOException {
		OneBox detector = new OneBox();
		ImageSight.Seen seen = new DetectorModel("made", detector, TrainingCurve.NONE, IdIndex.of()).see(image, 256);
		assertEquals(List.of(new ImageSight.Word("house", 0.875)), seen.words());
		assertTrue(detector.least > 0 && detector.least < 0.5, "unsure ones are shown too");
		assertEquals(256, seen.width());
		assertEquals(128, seen.height());
		int ink = 0xFF000000 | RegionPictures.ink(1);
		assertEquals(ink, seen.argb()[60 * 256 + 64], "the left side of the frame");
		assertEquals(GREY, seen.argb()[60 * 256 + 128], "within it the image");
		assertEquals(GREY, seen.argb()[60 * 256 + 20], "outside the image");
	}

	@Test
	void aSegmenterShowsItsRegionsAndTheirShares() throws IOException {
		Segmenter halves = new Segmenter() {
			@Override
			public List<String> classes() {
				return List.of("sky", "water", "thing");
			}

			@Override
			public RegionMap segment(Picture picture) {
				return new RegionMap(4, 1, new byte[] { 1, 0, 0, 0 });
			}

			@Override
			public void save(ModelWriter out) {
				throw new IllegalStateException("not asked");
			}
		};
		ImageSight.Seen seen = new SegmenterModel("made", halves, TrainingCurve.NONE, IdIndex.of()).see(image, 128);
		assertEquals(List.of(new ImageSight.Word("sky", 0.75), new ImageSight.Word("water", 0.25)), seen.words());
		assertNotEquals(seen.argb()[10], seen.argb()[100], "two regions, two colours");
		assertEquals(seen.argb()[40], seen.argb()[100]);
	}

	@Test
	void whatIsNoImageIsNamed() throws IOException {
		Path text = Files.writeString(folder.resolve("text.png"), "no picture");
		IOException e = assertThrows(IOException.class, () -> new DetectorModel("made", new OneBox(), TrainingCurve.NONE, IdIndex.of()).see(text, 64));
		assertTrue(e.getMessage().contains("text.png"), e.getMessage());
	}
}
