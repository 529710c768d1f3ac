/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.step.Parallel;

/** Photos of the sample world's people. */
class PeoplesPhotosTest {

	private static final SampleWorld WORLD = SampleWorld.make(new WorldParameters(3, 10, 30, 200, 1, 5, 0.4, 0.5, 0.5, 0.7, 0.6, 0));

	/** Mean share that the style of a photo's look has in the taste of its person. */
	private static double liking(int[][] looks) {
		double sum = 0;
		int n = 0;
		for (int u = 0; u < looks.length; u++) {
			for (int look : looks[u]) {
				sum += WORLD.people().get(u).songTaste()[look];
				n++;
			}
		}
		return sum / n;
	}

	@Test
	void looksTellOfTasteAsMuchAsTheSignalSays() {
		assertEquals(1.0 / 6, liking(PeoplesPhotos.looks(WORLD, 0)), 0.02, "at signal 0 any look is as likely");
		double full = liking(PeoplesPhotos.looks(WORLD, 1));
		assertTrue(full > 0.5, "at full signal looks are drawn by taste: " + full);
		double half = liking(PeoplesPhotos.looks(WORLD, 0.5));
		assertEquals((full + 1.0 / 6) / 2, half, 0.04);
		assertThrows(IllegalArgumentException.class, () -> PeoplesPhotos.looks(WORLD, 1.1));
	}

	@Test
	void theSignalChangesNothingElse() {
		int[][] none = PeoplesPhotos.looks(WORLD, 0);
		int[][] all = PeoplesPhotos.looks(WORLD, 1);
		for (int u = 0; u < none.length; u++) {
			assertEquals(none[u].length, all[u].length);
			assertTrue(none[u].length >= 3 && none[u].length <= 8);
		}
		assertArrayEquals(all, PeoplesPhotos.looks(WORLD, 1));
	}

	@Test
	void paintsTheSamePictureAgainAndAnotherForAnotherLook() {
		int[] first = pixels(PeoplesPhotos.paint(WORLD, 4, 2, 0));
		assertArrayEquals(first, pixels(PeoplesPhotos.paint(WORLD, 4, 2, 0)));
		assertFalse(java.util.Arrays.equals(first, pixels(PeoplesPhotos.paint(WORLD, 4, 3, 0))));
		// the looks of ambient songs are dark, those of chiptune bright
		double dark = 0;
		double bright = 0;
		for (int k = 0; k < 10; k++) {
			dark += light(pixels(PeoplesPhotos.paint(WORLD, k, 0, 0))) / 10;
			bright += light(pixels(PeoplesPhotos.paint(WORLD, k, 0, 1))) / 10;
		}
		assertTrue(bright > dark + 60, dark + " and " + bright);
	}

	private static int[] pixels(BufferedImage image) {
		assertEquals(PeoplesPhotos.WIDTH, image.getWidth());
		return image.getRGB(0, 0, PeoplesPhotos.WIDTH, PeoplesPhotos.HEIGHT, null, 0, PeoplesPhotos.WIDTH);
	}

	private static double light(int[] pixels) {
		double sum = 0;
		for (int v : pixels) {
			sum += (v >> 16 & 0xFF) + (v >> 8 & 0xFF) + (v & 0xFF);
		}
		return sum / 3 / pixels.length;
	}

	@Test
	void writesAFolderBesideTheOthers(@TempDir Path folder) throws IOException {
		SampleWorld small = SampleWorld.make(new WorldParameters(3, 10, 12, 3, 1, 5, 0.4, 0.5, 0.5, 0.7, 0.6, 0));
		PeoplesPhotos.write(small, folder, 1, Parallel.of(2), new NullProgressMonitor());
		List<String> photos = Files.readAllLines(folder.resolve("photos/photos.csv"));
		assertEquals("user,file", photos.getFirst());
		for (String line : photos.subList(1, photos.size())) {
			Path file = folder.resolve("photos").resolve(line.substring(line.indexOf(',') + 1));
			assertTrue(Files.size(file) < 100_000, line);
			assertEquals(PeoplesPhotos.HEIGHT, ImageIO.read(file.toFile()).getHeight());
		}
		List<String> songs = Files.readAllLines(folder.resolve("photos/songs.csv"));
		assertEquals("item,style,mood,tempo", songs.getFirst());
		assertEquals(13, songs.size());
		for (int s = 0; s < 12; s++) {
			String[] fields = songs.get(s + 1).split(",");
			boolean fast = fields[2].equals("lively") || fields[2].equals("tense");
			assertEquals(fast, small.songs().get(s).tempo() > 115, songs.get(s + 1));
		}
		assertEquals(photos.size(), Files.readAllLines(folder.resolve("photos/truth.csv")).size());
	}
}
