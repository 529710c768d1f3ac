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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.recital.api.media.AudioClip;
import org.recital.api.media.Inks;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Palette;
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
