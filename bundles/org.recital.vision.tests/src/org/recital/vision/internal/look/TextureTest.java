/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.vision.TestImages;
import org.recital.vision.decode.Picture;

/** Texture of checkerboards, stripes and noise, and against slow versions. */
class TextureTest {

	private static Planes noise(int w, int h, long seed) {
		Random random = new Random(seed);
		return new Planes(TestImages.picture(w, h, (x, y) -> random.nextInt(256) * 0x010101));
	}

	private static Planes planes(int w, int h, TestImages.Painter painter) {
		return new Planes(TestImages.picture(w, h, painter));
	}

	@Test
	void neighboursOnACheckerboardAreOppositesAndDiagonalsAlike() {
		CoOccurrence pairs = new CoOccurrence(planes(20, 14, (x, y) -> (x + y) % 2 * 0xFFFFFF), 16);
		for (int d = 0; d < 4; d++) {
			double[] s = pairs.statistics(pairs.counts(d, 1));
			boolean opposite = d < 2;
			assertArrayEquals(new double[] { opposite ? 1 : 0, opposite ? 1 : 0, opposite ? 1 / 226.0 : 1, 0.5, Math.log(2) / (2 * Math.log(16)), opposite ? -1 : 1 },
					s, 0.01, "direction " + d);
		}
		assertEquals(0, pairs.statistics(pairs.counts(0, 2))[0], 1e-12);
	}

	@Test
	void pairsAreCountedAsOneByOne() {
		Planes p = noise(13, 9, 1);
		int[][] steps = { { 1, 0 }, { 0, 1 }, { 1, 1 }, { -1, 1 } };
		CoOccurrence pairs = new CoOccurrence(p, 8);
		for (int distance = 1; distance <= 3; distance++) {
			for (int d = 0; d < 4; d++) {
				int[] slow = new int[64];
				for (int y = 0; y < 9; y++) {
					for (int x = 0; x < 13; x++) {
						int ox = x + distance * steps[d][0];
						int oy = y + distance * steps[d][1];
						if (ox >= 0 && ox < 13 && oy < 9) {
							int a = Math.min(7, (int) (p.l()[y * 13 + x] * 8 / 100));
							int b = Math.min(7, (int) (p.l()[oy * 13 + ox] * 8 / 100));
							slow[8 * a + b]++;
							slow[8 * b + a]++;
						}
					}
				}
				assertArrayEquals(slow, pairs.counts(d, distance), "direction " + d + ", distance " + distance);
			}
		}
	}

	@Test
	void correlationIsThatOfTheLevelsOfPairs() {
		CoOccurrence pairs = new CoOccurrence(noise(30, 30, 2), 4);
		int[] counts = pairs.counts(0, 1);
		double n = 0;
		double mean = 0;
		double square = 0;
		double product = 0;
		for (int c = 0; c < 16; c++) {
			n += counts[c];
			mean += counts[c] * (c / 4);
			square += counts[c] * (c / 4) * (c / 4);
			product += counts[c] * (c / 4) * (c % 4);
		}
		mean /= n;
		assertEquals((product / n - mean * mean) / (square / n - mean * mean), pairs.statistics(counts)[5], 1e-9);
	}

	@Test
	void patternsAreThoseOfACircleOfNeighbours() {
		Planes p = noise(21, 15, 3);
		float[] slow = new float[10];
		for (int y = 1; y < 14; y++) {
			for (int x = 1; x < 20; x++) {
				boolean[] bright = new boolean[8];
				for (int k = 0; k < 8; k++) {
					double px = x + Math.cos(Math.PI * k / 4);
					double py = y - Math.sin(Math.PI * k / 4);
					int fx = (int) Math.floor(px + 1e-9);
					int fy = (int) Math.floor(py + 1e-9);
					double sx = Math.max(0, px - fx);
					double sy = Math.max(0, py - fy);
					double v = 0;
					for (int dy = 0; dy < 2; dy++) {
						for (int dx = 0; dx < 2; dx++) {
							double w = (dx == 0 ? 1 - sx : sx) * (dy == 0 ? 1 - sy : sy);
							v += w < 1e-9 ? 0 : w * p.l()[(fy + dy) * 21 + fx + dx];
						}
					}
					bright[k] = v >= p.l()[y * 21 + x] - 1e-3;
				}
				int changes = 0;
				int ones = 0;
				for (int k = 0; k < 8; k++) {
					changes += bright[k] == bright[(k + 1) % 8] ? 0 : 1;
					ones += bright[k] ? 1 : 0;
				}
				slow[changes <= 2 ? ones : 9]++;
			}
		}
		float[] got = new float[10];
		LocalPatterns.shares(p, got, 0);
		for (int k = 0; k < 10; k++) {
			assertEquals(slow[k] / (13 * 19), got[k], 1e-6, "pattern " + k);
		}
	}

	@Test
	void anEvenPictureHasOnlyTheEvenPattern() {
		float[] got = new float[10];
		LocalPatterns.shares(planes(12, 12, (x, y) -> 0x6080A0), got, 0);
		assertEquals(1, got[8]);
	}

	/** The whole filter in two dimensions, pixel by pixel. */
	@Test
	void filtersTakenApartAnswerAsWholeOnes() {
		int w = 19;
		int h = 12;
		Planes p = noise(w, h, 4);
		float[][] got = Gabor.magnitudes(p.l(), w, h);
		double sigma = 0.56 * 4;
		// the wave goes across the lines: to the right for vertical ones, to the lower right for rising ones
		double[][] wave = { { 1, 0 }, { Math.sqrt(0.5), -Math.sqrt(0.5) }, { 0, 1 }, { Math.sqrt(0.5), Math.sqrt(0.5) } };
		double norm = 0;
		for (int k = -6; k <= 6; k++) {
			norm += Math.exp(-k * k / (2 * sigma * sigma));
		}
		for (int d = 0; d < 4; d++) {
			for (int y = 0; y < h; y++) {
				for (int x = 0; x < w; x++) {
					double re = 0;
					double im = 0;
					for (int j = -6; j <= 6; j++) {
						for (int i = -6; i <= 6; i++) {
							double v = p.l()[Math.clamp(y + j, 0, h - 1) * w + Math.clamp(x + i, 0, w - 1)] * Math.exp(-(i * i + j * j) / (2 * sigma * sigma)) / (norm * norm);
							double phase = Math.PI / 2 * (wave[d][0] * i + wave[d][1] * j);
							re += v * Math.cos(phase);
							im += v * Math.sin(phase);
						}
					}
					assertEquals(Math.hypot(re, im), got[d][y * w + x], 2e-4, Gabor.DIRECTIONS[d]);
				}
			}
		}
	}

	@Test
	void stripesAreLinesOfTheirDirectionAndWidth() {
		TextureDescriber texture = new TextureDescriber(16, 1, 3);
		String[] names = { "vertical", "falling", "horizontal", "rising" };
		for (int period : new int[] { 4, 8, 16 }) {
			for (int d = 0; d < 4; d++) {
				int direction = d;
				Picture p = TestImages.picture(96, 96, (x, y) -> {
					double at = switch (direction) {
					case 0 -> x;
					case 1 -> (x - y) * Math.sqrt(0.5);
					case 2 -> y;
					default -> (x + y) * Math.sqrt(0.5);
					};
					return (int) Math.round(127 + 100 * Math.cos(2 * Math.PI * at / period)) * 0x010101;
				});
				float[] row = new float[texture.labels().size()];
				texture.describe(new Planes(p), row, 0);
				assertTrue(row[texture.labels().indexOf("share of " + names[d] + " lines")] > 0.6, names[d] + " of " + period);
				for (int s = 0; s < 3; s++) {
					float other = row[texture.labels().indexOf("lines " + names[d] + ' ' + (2 << s) + " px mean")];
					float own = row[texture.labels().indexOf("lines " + names[d] + ' ' + period / 2 + " px mean")];
					assertTrue((2 << s) == period / 2 || own > 2 * other, names[d] + " of " + period + ": " + own + ' ' + other);
				}
			}
		}
	}
}
