/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.recital.api.media.AudioClip;
import org.recital.api.media.Inks;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Palette;
import org.recital.audio.Samples;
import org.recital.audio.decode.AudioFiles;
import org.recital.audio.internal.layers.Sounds;

class LayerPictureTest {

	@Test
	void aStackIsRenderedWithAxesAndABarOfLevels() throws Exception {
		AudioClip clip = Sounds.mixed(3);
		List<MediaLayer> layers = Sounds.all(clip);
		List<Lane> lanes = List.of(Lane.of(layers.get(0), Palette.MEADOW), Lane.of(layers.get(1), Palette.EMBER).with(layers.get(8)));
		for (double scale : new double[] { 1, 2 }) {
			for (Inks inks : new Inks[] { Inks.LIGHT, Inks.DARK }) {
				BufferedImage image = new LayerPicture("Mixed", 600, 100, scale, inks).render(lanes, 0, 3, Sounds.context());
				assertEquals(600 * scale, image.getWidth());
				assertEquals(inks.ground(), image.getRGB(1, 1));
				Set<Integer> bar = new HashSet<>();
				for (int y = (int) (180 * scale); y < 270 * scale; y++) {
					bar.add(image.getRGB((int) (535 * scale), y));
				}
				assertTrue(bar.size() > 60, "a bar of colours beside the second strip: " + bar.size());
				// in the middle of the spectrogram there are colours of the palette or of the pitch over it, not the ground
				int ground = 0;
				for (int x = (int) (100 * scale); x < 500 * scale; x++) {
					ground += image.getRGB(x, (int) (190 * scale)) == inks.ground() ? 1 : 0;
				}
				assertTrue(ground < 40 * scale, ground + " pixels of the ground");
			}
		}
	}

	/** The picture that docs/viewers.md shows: of real music where the shared data are there. */
	@Test
	void thePictureOfTheDocs() throws Exception {
		Path shared = Path.of(System.getProperty("recital.root", ".")).toAbsolutePath().normalize().resolveSibling("shared").resolve("data/music/light");
		AudioClip clip = Sounds.mixed(10);
		if (Files.isDirectory(shared)) {
			try (Stream<Path> clips = Files.list(shared)) {
				Samples samples = AudioFiles.read(clips.filter(p -> p.toString().endsWith(".ogg")).sorted().findFirst().orElseThrow());
				clip = new AudioClip("clip", samples.data(), samples.rate());
			}
		}
		List<MediaLayer> all = Sounds.all(clip);
		List<Lane> lanes = List.of(Lane.of(all.get(0), Palette.MEADOW), Lane.of(all.get(1), Palette.MEADOW), Lane.of(all.get(5), Palette.EMBER).with(all.get(8)),
				Lane.of(all.get(6), Palette.EMBER), Lane.of(all.get(7), Palette.EMBER), Lane.of(all.get(4), Palette.ICE), Lane.of(all.get(3), Palette.MEADOW));
		BufferedImage image = new LayerPicture("", 900, 120, 1, Inks.LIGHT).render(lanes, 0, clip.duration(), Sounds.context());
		Set<Integer> colours = new HashSet<>();
		for (int x = 0; x < image.getWidth(); x++) {
			for (int y = 0; y < image.getHeight(); y++) {
				colours.add(image.getRGB(x, y));
			}
		}
		assertTrue(colours.size() > 400, colours.size() + " colours");
		String pictures = System.getProperty("recital.screenshots");
		if (pictures != null) {
			assertTrue(ImageIO.write(image, "png", Files.createDirectories(Path.of(pictures)).resolve("layers.png").toFile()));
		}
	}

	@Test
	void oneColourOverAnother() {
		assertEquals(0xFF123456, Lane.over(0x00FFFFFF, 0xFF123456));
		assertEquals(0xFFABCDEF, Lane.over(0xFFABCDEF, 0xFF123456));
		assertEquals(0xFF808080, Lane.over(0x80FFFFFF, 0xFF010101));
		assertEquals(0x80FFFFFF, Lane.over(0x80FFFFFF, 0));
		int[] argb = { 0, 0x80FFFFFF, 0xFF00FF00 };
		Lane.flatten(argb, 0xFF010101);
		assertEquals(0xFF010101, argb[0]);
		assertEquals(0xFF808080, argb[1]);
		assertEquals(0xFF00FF00, argb[2]);
	}

	@Test
	void timesAreWrittenWithTheDecimalsTheirStepNeeds() {
		assertEquals("1:05", TimeScale.tick(65, 5));
		assertEquals("0:00.25", TimeScale.tick(0.25, 0.05));
		assertEquals("1:01:01", TimeScale.tick(3661, 60));
		assertEquals("0:01.000", TimeScale.tick(0.9999999, 0.001));
		assertEquals("0:01.234568", TimeScale.exact(1.2345678));
		assertEquals(10, TimeScale.step(0.1, 100));
		assertEquals(15, TimeScale.step(0.1, 101));
	}
}
