/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.step.Parallel;
import org.recital.samples.Scenes.Scene;
import org.recital.samples.Scenes.Thing;

/** Scenes are what their boxes and masks say. */
class ScenesTest {

	@Test
	void boxesHoldThePixelsOfThingsAndNoMore() {
		int boxes = 0;
		for (int k = 0; k < 40; k++) {
			Scene s = Scenes.paint(5, k);
			boolean[] inside = new boolean[Scenes.WIDTH * Scenes.HEIGHT];
			for (Thing t : s.things()) {
				boxes++;
				boolean[] edge = new boolean[4];
				for (int y = t.top(); y < t.bottom(); y++) {
					for (int x = t.left(); x < t.right(); x++) {
						inside[y * Scenes.WIDTH + x] = true;
						if (region(s.mask(), x, y) == 3) {
							edge[0] |= x == t.left();
							edge[1] |= y == t.top();
							edge[2] |= x == t.right() - 1;
							edge[3] |= y == t.bottom() - 1;
						}
					}
				}
				assertTrue(edge[0] && edge[1] && edge[2] && edge[3], "a box wider than its thing: scene " + k + ' ' + t);
			}
			for (int p = 0; p < inside.length; p++) {
				assertTrue(inside[p] || region(s.mask(), p % Scenes.WIDTH, p / Scenes.WIDTH) != 3, "a thing outside its box: scene " + k);
			}
		}
		assertTrue(boxes > 60, boxes + " things in 40 scenes");
	}

	@Test
	void allThingsAndRegionsOccurAndMasksHaveNothingElse() {
		Set<String> names = new TreeSet<>();
		int[] share = new int[Scenes.regions().size()];
		for (int k = 0; k < 40; k++) {
			Scene s = Scenes.paint(1, k);
			s.things().forEach(t -> names.add(t.name()));
			for (int p = 0; p < Scenes.WIDTH * Scenes.HEIGHT; p++) {
				share[region(s.mask(), p % Scenes.WIDTH, p / Scenes.WIDTH)]++;
			}
		}
		assertEquals(Set.copyOf(Scenes.things()), names);
		for (int r = 0; r < share.length; r++) {
			assertTrue(share[r] > 0.02 * 40 * Scenes.WIDTH * Scenes.HEIGHT, Scenes.regions().get(r) + ' ' + share[r]);
		}
	}

	@Test
	void whatIsWrittenIsWhatIsPainted(@TempDir Path folder) throws Exception {
		Scenes.write(3, 6, folder, Parallel.of(2), new NullProgressMonitor());
		List<String> lines = Files.readAllLines(folder.resolve("objects.csv"));
		assertEquals("image,class,left,top,right,bottom", lines.getFirst());
		int at = 1;
		for (int k = 0; k < 6; k++) {
			Scene s = Scenes.paint(3, k);
			for (Thing t : s.things()) {
				assertEquals((k + 1) + ".png," + t.name() + ',' + t.left() + ',' + t.top() + ',' + t.right() + ',' + t.bottom(), lines.get(at++));
			}
			BufferedImage image = ImageIO.read(folder.resolve("images/" + (k + 1) + ".png").toFile());
			BufferedImage mask = ImageIO.read(folder.resolve("masks/" + (k + 1) + ".png").toFile());
			for (int y = 0; y < Scenes.HEIGHT; y += 7) {
				for (int x = 0; x < Scenes.WIDTH; x += 5) {
					assertEquals(s.image().getRGB(x, y), image.getRGB(x, y));
					assertEquals(region(s.mask(), x, y), region(mask, x, y));
				}
			}
		}
		assertEquals(at, lines.size());
	}

	private static int region(BufferedImage mask, int x, int y) {
		return mask.getRaster().getSample(x, y, 0);
	}
}
