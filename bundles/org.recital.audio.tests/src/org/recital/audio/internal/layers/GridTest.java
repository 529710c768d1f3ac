/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.media.AxisScale;
import org.recital.api.media.Inks;
import org.recital.api.media.LayerView;
import org.recital.api.media.Levels;
import org.recital.api.media.Palette;
import org.recital.api.media.Reading;
import org.recital.api.media.ValueAxis;
import org.recital.audio.layers.Bands;
import org.recital.audio.layers.FrameSource;
import org.recital.audio.layers.GridLayer;

/** Tiles, rougher copies and painting against a slow version that looks at every frame and band. */
class GridTest {

	private static final int BANDS = 40;
	private static final double PER_FRAME = 0.02;
	private static final Levels LEVELS = new Levels(0, 254, "Level", "");

	/** Whole levels from 0 to 254 by chance, so that storing them loses nothing. */
	private static final class Chance implements FrameSource {

		private final float[] all;

		Chance(int frames) {
			all = new float[frames * BANDS];
			Random random = new Random(frames);
			for (int i = 0; i < all.length; i++) {
				all[i] = random.nextInt(200) == 0 ? 200 + random.nextInt(55) : random.nextInt(60);
			}
		}

		@Override
		public int frames() {
			return all.length / BANDS;
		}

		@Override
		public int bands() {
			return BANDS;
		}

		@Override
		public double secondsPerFrame() {
			return PER_FRAME;
		}

		@Override
		public void compute(int from, int count, float[] levels) {
			System.arraycopy(all, from * BANDS, levels, 0, count * BANDS);
		}
	}

	private static Bands bands() {
		double[] centres = new double[BANDS];
		Arrays.setAll(centres, b -> 100 * Math.pow(2, b / 6.0));
		return Bands.around(centres, true);
	}

	private static GridLayer layer(Chance source, ValueAxis axis) {
		return new GridLayer("chance", source.frames() * PER_FRAME, source, bands(), List.of(axis), LEVELS, LEVELS);
	}

	/** The colour of a pixel by its meaning: the loudest of all frames and bands that it stands for. */
	private static int slow(Chance source, LayerView v, int x, int y) {
		Bands bands = bands();
		double frames = v.secondsPerPixel() / PER_FRAME;
		double first = v.seconds(x) / PER_FRAME + 0.5;
		if (first + frames <= 0 || first >= source.frames() || bands.at(v.value(y + 0.5)) < 0) {
			return 0;
		}
		int a = (int) Math.clamp(Math.floor(first), 0, source.frames() - 1);
		int b = (int) Math.clamp(Math.floor(first + frames), a + 1, source.frames());
		float most = 0;
		for (int k = 0; k < BANDS; k++) {
			boolean middle = bands.centres()[k] >= v.value(y + 1) && bands.centres()[k] < v.value(y);
			if (middle || k == bands.at(v.value(y + 0.5))) {
				for (int t = a; t < b; t++) {
					most = Math.max(most, source.all[t * BANDS + k]);
				}
			}
		}
		return v.palette().argb(v.levels().index(most));
	}

	@Test
	void paintingShowsTheLoudestOfWhatAPixelStandsFor() {
		Chance source = new Chance(5000);
		for (AxisScale scale : new AxisScale[] { AxisScale.LOG, AxisScale.LINEAR, AxisScale.MEL }) {
			ValueAxis axis = ValueAxis.of(scale, 80, 12000, "Frequency", "Hz");
			GridLayer layer = layer(source, axis);
			layer.prepare(0, 100, Sounds.context());
			for (int height : new int[] { 13, 60 }) {
				for (double span : new double[] { 0.5, 3.7 }) {
					LayerView v = new LayerView(31.003, 31.003 + span, 90, height, axis, LEVELS, Palette.GREY, Inks.LIGHT);
					int[] argb = new int[90 * height];
					layer.paint(v, argb, 0, 90);
					for (int y = 0; y < height; y++) {
						for (int x = 0; x < 90; x++) {
							assertEquals(Integer.toHexString(slow(source, v, x, y)), Integer.toHexString(argb[y * 90 + x]), scale + " " + span + " s at " + x + ", " + y);
						}
					}
				}
			}
		}
	}

	/** Zoomed out, columns of a rougher copy begin at their own frames: nothing loud is lost, nothing is farther than a column away. */
	@Test
	void zoomedOutNothingLoudIsLost() {
		Chance source = new Chance(20_000);
		ValueAxis axis = ValueAxis.of(AxisScale.LOG, 90, 12000, "Frequency", "Hz");
		GridLayer layer = layer(source, axis);
		layer.prepare(0, 400, Sounds.context());
		for (int width : new int[] { 1600, 300, 40 }) {
			LayerView v = new LayerView(0, 400, width, 200, axis, LEVELS, Palette.GREY, Inks.LIGHT);
			int[] argb = new int[width * 200];
			layer.paint(v, argb, 0, width);
			int perPixel = 20_000 / width;
			for (int t = 0; t < 20_000; t += 37) {
				for (int b = 0; b < BANDS; b++) {
					float level = source.all[t * BANDS + b];
					if (level >= 200) {
						int y = (int) v.y(bands().centres()[b]);
						int x = (int) v.x(t * PER_FRAME);
						int brightest = 0;
						for (int near = Math.max(0, x - 1); near <= Math.min(width - 1, x + 1); near++) {
							brightest = Math.max(brightest, argb[y * width + near] & 0xFF);
						}
						assertTrue(brightest >= (Palette.GREY.argb(LEVELS.index(level)) & 0xFF), width + ": frame " + t + ", band " + b + " of " + perPixel + " frames a pixel");
					}
				}
			}
		}
	}

	@Test
	void whatIsNotPreparedIsLeftAsItIs() {
		Chance source = new Chance(5000);
		ValueAxis axis = ValueAxis.of(AxisScale.LOG, 100, 9000, "Frequency", "Hz");
		GridLayer layer = layer(source, axis);
		assertFalse(layer.prepared(0, 1));
		layer.prepare(0, 1, Sounds.context());
		assertTrue(layer.prepared(0, 20));
		assertFalse(layer.prepared(19, 21));
		LayerView v = new LayerView(-10, 110, 240, 10, axis, LEVELS, Palette.GREY, Inks.LIGHT);
		int[] argb = new int[2400];
		Arrays.fill(argb, 0x12345678);
		layer.paint(v, argb, 0, 240);
		assertEquals(0x12345678, argb[5], "before the sound");
		assertEquals(0xFF, argb[30] >>> 24, "there");
		assertEquals(0x12345678, argb[100], "not prepared");
		assertEquals(0x12345678, argb[235], "after the sound");
	}

	@Test
	void readingsAreOfTheCellUnderThePointer() {
		Chance source = new Chance(300);
		ValueAxis axis = ValueAxis.of(AxisScale.LOG, 100, 9000, "Frequency", "Hz");
		GridLayer layer = layer(source, axis);
		Reading r = layer.at(1.234, 205);
		assertEquals(62 * PER_FRAME, r.seconds(), 1e-12);
		assertEquals(200, r.value(), 1e-9);
		assertEquals(source.all[62 * BANDS + 6], r.level());
		assertNull(layer.at(-0.1, 205));
		assertNull(layer.at(7, 205));
		assertNull(layer.at(1, 20_000));
	}

	@Test
	void dataAreWrittenUnrounded() throws Exception {
		Chance source = new Chance(300);
		GridLayer layer = layer(source, ValueAxis.of(AxisScale.LOG, 100, 9000, "Frequency", "Hz"));
		StringBuilder out = new StringBuilder();
		layer.csv(1, 3, out, Sounds.context());
		List<String> lines = out.toString().lines().toList();
		assertEquals(102, lines.size());
		String[] head = lines.getFirst().split(",");
		assertEquals("seconds", head[0]);
		assertEquals(bands().centres()[7], Double.parseDouble(head[8]));
		String[] row = lines.get(1).split(",");
		assertEquals(1.0, Double.parseDouble(row[0]));
		assertEquals(source.all[50 * BANDS + 7], Float.parseFloat(row[8]));
	}
}
