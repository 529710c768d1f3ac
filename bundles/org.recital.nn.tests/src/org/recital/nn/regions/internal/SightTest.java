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
import org.recital.api.data.Dataset;
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

	/** A data set with this image as item 1, and what is known of it. */
	private Dataset known(String objects, byte[] mask) throws IOException {
		Path grey = folder.resolve("mask.png");
		BufferedImage levels = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_GRAY);
		for (int x = 0; x < 4; x++) {
			levels.getRaster().setSample(x, 0, 0, mask[x]);
		}
		ImageIO.write(levels, "png", grey.toFile());
		return PaintedImages.split(new Path[] { null, image }, new Path[] { null, grey }, new String[] { "", objects }, new byte[2], new String[] { "a", "b" }).dataset();
	}

	@Test
	void knownBoxesAreDashedAndTheirOverlapIsTold() throws IOException {
		DetectorModel model = new DetectorModel("made", new OneBox(), TrainingCurve.NONE, IdIndex.of());
		ImageSight.Seen seen = model.see(image, 256, known("house 24 8 56 24; star 2 2 10 10; boat 40 2 60 6", new byte[4]), 1);
		assertTrue(seen.known());
		assertEquals(1, seen.words().size());
		assertEquals(0.6, seen.words().getFirst().overlap(), 1e-6, "24 of 40 pixels across");
		assertEquals(List.of("star", "boat"), seen.missed());
		int ink = 0xFF000000 | RegionPictures.ink(1);
		int dashes = 0;
		int between = 0;
		for (int y = 40; y < 90; y++) { // the left side of the known frame, within the seen one
			dashes += seen.argb()[y * 256 + 96] == ink ? 1 : 0;
			between += seen.argb()[y * 256 + 96] == 0xFF000000 ? 1 : 0;
		}
		assertTrue(dashes >= 20 && between >= 20 && dashes + between == 50, dashes + " and " + between);
		assertEquals(ink, seen.argb()[60 * 256 + 64], "what is seen is drawn as before");
		// of the other item nothing is known
		assertEquals(false, model.see(image, 256, known("none", new byte[4]), 0).known());
		assertEquals(ImageSight.Word.UNKNOWN, model.see(image, 256, known("none", new byte[4]), 0).words().getFirst().overlap());
		// it is known that there is nothing: what is seen matches nothing
		assertEquals(0, model.see(image, 256, known("none", new byte[4]), 1).words().getFirst().overlap());
	}

	@Test
	void theSurestOfTwoTakesTheKnownOne() throws IOException {
		Detector two = new Detector() {
			@Override
			public List<String> classes() {
				return List.of("star", "house");
			}

			@Override
			public List<ObjectBox> detect(Picture picture, double least) {
				return List.of(new ObjectBox(1, 16, 8, 48, 24, 0.5f), new ObjectBox(1, 17, 8, 48, 24, 0.9f));
			}

			@Override
			public void save(ModelWriter out) {
				throw new IllegalStateException("not asked");
			}
		};
		ImageSight.Seen seen = new DetectorModel("made", two, TrainingCurve.NONE, IdIndex.of()).see(image, 64, known("house 16 8 48 24", new byte[4]), 1);
		assertEquals(0, seen.words().get(0).overlap());
		assertEquals(31 / 32.0, seen.words().get(1).overlap(), 1e-6);
		assertEquals(List.of(), seen.missed());
	}

	@Test
	void knownRegionsHaveDashedBordersAndTheirOverlapIsTold() throws IOException {
		Segmenter quarters = new Segmenter() {
			@Override
			public List<String> classes() {
				return List.of("right", "left"); // in another order than the data set has them
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
		SegmenterModel model = new SegmenterModel("made", quarters, TrainingCurve.NONE, IdIndex.of());
		ImageSight.Seen seen = model.see(image, 128, known("none", new byte[] { 0, 0, 1, 2 }), 1);
		assertEquals(List.of("right", "left"), seen.words().stream().map(ImageSight.Word::name).toList());
		assertEquals(0.5, seen.words().get(0).overlap(), 1e-6, "one of the two quarters that are known and taken for it; the thing is unknown to the network");
		assertEquals(0.5, seen.words().get(1).overlap(), 1e-6);
		assertEquals(List.of("thing"), seen.missed());
		int border = 0;
		for (int y = 0; y < 64; y++) {
			int pixel = seen.argb()[y * 128 + 63];
			border += pixel == 0xFFFFFFFF || pixel == 0xFF000000 ? 1 : 0;
		}
		assertEquals(64, border, "between the second and the third quarter");
		assertEquals(false, model.see(image, 128, known("none", new byte[4]), 0).known());
	}

	@Test
	void whatIsNoImageIsNamed() throws IOException {
		Path text = Files.writeString(folder.resolve("text.png"), "no picture");
		IOException e = assertThrows(IOException.class, () -> new DetectorModel("made", new OneBox(), TrainingCurve.NONE, IdIndex.of()).see(text, 64));
		assertTrue(e.getMessage().contains("text.png"), e.getMessage());
	}
}
