/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.media.AudioClip;
import org.recital.api.media.Inks;
import org.recital.api.media.LayerView;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Palette;
import org.recital.api.media.Reading;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.media.ValueAxis;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;

/**
 * What every spectrogram viewer has to do: extend it and name the viewer. A sound of four seconds, a tone with a click every
 * half second, is shown whole and in pieces.
 *
 * @param <P> parameter record
 */
public abstract class ViewerContract<P extends Record> {

	private static final int RATE = 22050;
	private static final double SECONDS = 4;
	private static final int W = 200;
	private static final int H = 60;

	/** The viewer under test. */
	protected abstract SpectrogramViewer<P> viewer();

	/** Its parameter record. */
	protected abstract Class<P> parameters();

	/** Parameters other than the defaults; none. */
	protected Map<String, ?> given() {
		return Map.of();
	}

	private static AudioClip clip(double seconds) {
		float[] s = new float[(int) (seconds * RATE)];
		for (int i = 0; i < s.length; i++) {
			s[i] = (float) (0.4 * Math.sin(2 * Math.PI * 330 * i / RATE) + (i % 11025 < 20 ? 0.5 : 0));
		}
		return new AudioClip("contract", s, RATE);
	}

	private static SimpleContext context(int threads) {
		return new SimpleContext(5, threads);
	}

	private MediaLayer open(AudioClip clip, int threads) throws InputException, IOException {
		List<ParameterProblem> problems = new ArrayList<>();
		P p = ParameterSchema.of(parameters()).create(given(), Path.of(""), problems).orElseThrow(() -> new AssertionError(problems.toString())); //$NON-NLS-1$
		return viewer().open(p, clip, context(threads));
	}

	private static int[] picture(MediaLayer layer, ValueAxis axis, double from, double to, int width) {
		int[] argb = new int[width * H];
		layer.paint(new LayerView(from, to, width, H, axis, layer.levels(), Palette.MEADOW, Inks.LIGHT), argb, 0, width);
		return argb;
	}

	@Test
	void aLayerSaysWhatItIs() throws Exception {
		MediaLayer layer = open(clip(SECONDS), 1);
		assertFalse(layer.name().isBlank());
		assertEquals(SECONDS, layer.duration(), 1e-3);
		assertFalse(layer.axes().isEmpty(), "at least one axis"); //$NON-NLS-1$
		assertNotNull(layer.levels());
	}

	@Test
	void whatIsPreparedIsPaintedAlongEveryAxis() throws Exception {
		MediaLayer layer = open(clip(SECONDS), 1);
		layer.prepare(0, SECONDS, context(1));
		assertTrue(layer.prepared(0, SECONDS), "prepared after prepare"); //$NON-NLS-1$
		for (ValueAxis axis : layer.axes()) {
			assertTrue(Arrays.stream(picture(layer, axis, 0, SECONDS, W)).anyMatch(p -> p != 0), "nothing is painted over " + axis.scale()); //$NON-NLS-1$
		}
	}

	@Test
	void paintingStaysInItsPlace() throws Exception {
		MediaLayer layer = open(clip(SECONDS), 1);
		layer.prepare(0, SECONDS, context(1));
		int stride = W + 7;
		int offset = 3 * stride + 5;
		int[] argb = new int[(H + 6) * stride];
		Arrays.fill(argb, 0x01020304);
		LayerView view = LayerView.of(layer, -1, SECONDS + 1, W, H, Palette.MEADOW, Inks.DARK);
		layer.paint(view, argb, offset, stride);
		for (int i = 0; i < argb.length; i++) {
			int x = (i - 5) % stride;
			int y = i / stride - 3;
			boolean inside = i >= offset && x >= 0 && x < W && y >= 0 && y < H;
			if (!inside) {
				assertEquals(0x01020304, argb[i], "painted outside at " + i); //$NON-NLS-1$
			}
		}
		// beyond both ends of the sound there is nothing
		for (int y = 0; y < H; y++) {
			assertEquals(0x01020304, argb[offset + y * stride + 5], "painted before the beginning"); //$NON-NLS-1$
			assertEquals(0x01020304, argb[offset + y * stride + W - 5], "painted after the end"); //$NON-NLS-1$
		}
	}

	@Test
	void theSameWhateverTheThreadsAndTheOrderOfPreparing() throws Exception {
		MediaLayer once = open(clip(SECONDS), 1);
		once.prepare(0, SECONDS, context(1));
		MediaLayer pieces = open(clip(SECONDS), 4);
		pieces.prepare(3, SECONDS, context(4));
		pieces.prepare(0, 2, context(4));
		pieces.prepare(1, SECONDS, context(4));
		ValueAxis axis = once.axes().getFirst();
		assertArrayEquals(picture(once, axis, 0.5, 3.5, W), picture(pieces, axis, 0.5, 3.5, W));
	}

	@Test
	void readingsAreOfTheTimeAskedForAndNoneIsOutside() throws Exception {
		MediaLayer layer = open(clip(SECONDS), 1);
		layer.prepare(0, SECONDS, context(1));
		ValueAxis axis = layer.axes().getFirst();
		for (double f = 0.05; f < 1; f += 0.1) {
			Reading r = layer.at(2, axis.value(f));
			if (r != null) {
				assertEquals(2, r.seconds(), 1, "the time of a reading"); //$NON-NLS-1$
			}
			assertEquals(null, layer.at(-1, axis.value(f)), "a reading before the beginning"); //$NON-NLS-1$
			assertEquals(null, layer.at(SECONDS + 1, axis.value(f)), "a reading after the end"); //$NON-NLS-1$
		}
	}

	@Test
	void dataAreRowsOfOneLengthWithAHeading() throws Exception {
		MediaLayer layer = open(clip(SECONDS), 1);
		StringBuilder out = new StringBuilder();
		layer.csv(1, 2, out, context(1));
		List<String> lines = out.toString().lines().toList();
		assertTrue(lines.size() > 1, "rows"); //$NON-NLS-1$
		assertTrue(lines.getFirst().startsWith("seconds,"), "the heading begins with seconds"); //$NON-NLS-1$ //$NON-NLS-2$
		int columns = lines.getFirst().split(",", -1).length; //$NON-NLS-1$
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split(",", -1); //$NON-NLS-1$
			assertEquals(columns, cells.length, line);
			double at = Double.parseDouble(cells[0]);
			assertTrue(at > 0 && at < 3, "a row at " + at); //$NON-NLS-1$
		}
	}

	@Test
	void aSoundWithoutSamplesIsASentenceOrAnEmptyPicture() throws Exception {
		AudioClip empty = clip(0);
		try {
			MediaLayer layer = open(empty, 1);
			layer.prepare(0, 0, context(1));
			picture(layer, layer.axes().getFirst(), 0, 1, W);
		} catch (InputException e) {
			assertFalse(e.getMessage().isBlank());
		}
	}

	@Test
	void aVeryShortSoundIsShown() throws Exception {
		AudioClip one = new AudioClip("one", new float[] { 0.5f }, RATE); //$NON-NLS-1$
		MediaLayer layer = open(one, 1);
		layer.prepare(0, one.duration(), context(1));
		picture(layer, layer.axes().getFirst(), 0, 0.001, 10);
	}
}
