/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.media.AudioClip;
import org.recital.api.media.Inks;
import org.recital.api.media.LayerView;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Palette;
import org.recital.api.media.Reading;
import org.recital.api.media.ValueAxis;
import org.recital.api.problem.InputException;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.harmony.ConstantQ;
import org.recital.audio.layers.FrameSource;
import org.recital.audio.layers.GridLayer;
import org.recital.audio.pitch.PitchTrack;
import org.recital.audio.pitch.ProbabilisticYin;
import org.recital.audio.separate.Separation;

class LayersTest {

	@Test
	void aSineOfHalfScaleIsSixDecibelsBelowZeroAtItsFrequency() throws Exception {
		double hertz = 100 * Sounds.RATE / 2048.0;
		AudioClip clip = Sounds.sine(hertz, 2);
		MediaLayer stft = Sounds.open(new StftViewer(), StftViewer.Parameters.class, clip, Map.of());
		Reading r = stft.at(1.003, hertz + 2);
		assertEquals(20 * Math.log10(0.5), r.level(), 1e-3);
		assertEquals(hertz, r.value(), 1e-9);
		assertEquals(43 * 512.0 / Sounds.RATE, r.seconds(), 1e-9);
		MediaLayer q = Sounds.open(new ConstantQViewer(), ConstantQViewer.Parameters.class, Sounds.sine(440, 3), Map.of());
		assertEquals(20 * Math.log10(0.5), q.at(1.5, 441).level(), 0.05);
		assertEquals("A4", q.at(1.5, 441).words());
	}

	@Test
	void allPaintAllOfTheSoundAndReadWhatIsThere() throws Exception {
		AudioClip clip = Sounds.mixed(4);
		for (MediaLayer layer : Sounds.all(clip)) {
			layer.prepare(0, 4, Sounds.context());
			assertTrue(layer.prepared(0, 4), layer.name());
			for (ValueAxis axis : layer.axes()) {
				int[] argb = new int[320 * 100];
				layer.paint(new LayerView(0, 4, 320, 100, axis, layer.levels(), Palette.MEADOW, Inks.LIGHT), argb, 0, 320);
				int painted = 0;
				for (int p : argb) {
					painted += p != 0 ? 1 : 0;
				}
				assertTrue(painted > (layer.coloured() ? 0.99 * argb.length : 300), layer.name() + " " + axis.scale() + ": " + painted);
			}
			ValueAxis axis = layer.axes().getFirst();
			Reading r = layer.at(2, axis.value(0.4));
			assertNotNull(r, layer.name());
			assertEquals(2, r.seconds(), 0.05);
			StringBuilder csv = new StringBuilder();
			layer.csv(1, 1.5, csv, Sounds.context());
			int columns = csv.toString().lines().findFirst().orElseThrow().split(",").length;
			assertTrue(csv.toString().lines().allMatch(l -> l.split(",", -1).length == columns), layer.name());
			assertTrue(csv.toString().lines().count() > 10, layer.name());
		}
	}

	/** In pieces and from the middle, as a window asks, the values are those of the whole sound. */
	@Test
	void piecesAreThoseOfTheWholeSound() throws Exception {
		AudioClip clip = Sounds.mixed(60);
		Samples all = new Samples(clip.samples(), clip.rate());
		ConstantQ q = new ConstantQ(ConstantQ.C1, 8 * 24, 24, 512).fitting(Sounds.RATE);
		Spectrogram whole = q.magnitude(all);
		same(whole.values(), whole.bands(), source(new ConstantQViewer(), ConstantQViewer.Parameters.class, clip), 2e-2);
		Spectrogram magnitude = new Stft(2048, 512).magnitude(all);
		Spectrogram harmonic = Separation.DEFAULT.masks(magnitude).harmonic(magnitude);
		float[] scaled = harmonic.values().clone();
		float scale = (float) Math.sqrt(StftSource.scale(new Stft(2048, 512)));
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] *= scale;
		}
		same(scaled, harmonic.bands(), source(new HarmonicViewer(), HarmonicViewer.Parameters.class, clip), 2e-2);
	}

	private static <P extends Record> FrameSource source(org.recital.api.media.SpectrogramViewer<P> viewer, Class<P> parameters, AudioClip clip) throws Exception {
		return ((GridLayer) Sounds.open(viewer, parameters, clip, Map.of())).source();
	}

	/** Levels above -60 dB agree within a tolerance in dB. */
	private static void same(float[] magnitudes, int bands, FrameSource source, double tolerance) {
		assertEquals(magnitudes.length, source.frames() * source.bands());
		for (int from : new int[] { 0, 700, 1020, 1500, source.frames() - 40 }) {
			float[] part = new float[40 * bands];
			source.compute(from, 40, part);
			int loud = 0;
			for (int i = 0; i < part.length; i++) {
				double expected = 20 * Math.log10(Math.max(1e-8, magnitudes[from * bands + i]));
				if (expected > -60) {
					loud++;
					assertEquals(expected, part[i], tolerance, "frame " + (from + i / bands) + ", band " + i % bands);
				}
			}
			assertTrue(loud > 200, loud + " levels at " + from);
		}
	}

	@Test
	void thePitchIsThatOfTheTrackerAndNotesAreNamed() throws Exception {
		AudioClip clip = Sounds.sine(440, 3);
		MediaLayer layer = Sounds.open(new PitchViewer(), PitchViewer.Parameters.class, clip, Map.of());
		assertFalse(layer.prepared(0, 3));
		layer.prepare(0, 3, Sounds.context());
		PitchTrack track = ProbabilisticYin.DEFAULT.track(new Samples(clip.samples(), clip.rate()));
		Reading r = layer.at(1.5, 440);
		assertEquals(track.hertz((int) Math.round(1.5 * Sounds.RATE / 512)), r.value(), 1e-3);
		assertEquals(440, r.value(), 1);
		assertTrue(r.words().startsWith("A4"), r.words());
		assertTrue(layer.overlay());
	}

	@Test
	void theWaveformReachesFromLeastToGreatest() throws Exception {
		AudioClip clip = Sounds.sine(441, 20);
		MediaLayer layer = Sounds.open(new WaveformViewer(), WaveformViewer.Parameters.class, clip, Map.of("fit", "false"));
		int[] argb = new int[200 * 101];
		layer.paint(LayerView.of(layer, 0, 20, 200, 101, Palette.MEADOW, Inks.LIGHT), argb, 0, 200);
		for (int x = 2; x < 198; x++) {
			// half of full scale: from a quarter to three quarters of the height
			assertEquals(Inks.LIGHT.ink(), argb[27 * 200 + x], "column " + x);
			assertEquals(0, argb[22 * 200 + x]);
			assertEquals(0, argb[79 * 200 + x]);
		}
		PeakPyramid pyramid = new PeakPyramid(clip.samples());
		float[] range = new float[2];
		pyramid.range(3, 200, range);
		float least = 1;
		float greatest = -1;
		for (int i = 3; i < 200; i++) {
			least = Math.min(least, clip.samples()[i]);
			greatest = Math.max(greatest, clip.samples()[i]);
		}
		assertArrayEquals(new float[] { least, greatest }, range);
	}

	@Test
	void chromaOfAnAIsTheClassA() throws Exception {
		MediaLayer layer = Sounds.open(new ChromaViewer(), ChromaViewer.Parameters.class, Sounds.sine(440, 2), Map.of());
		assertEquals(1, layer.at(1, 9.5).level(), 1e-6);
		assertEquals("A", layer.at(1, 9.5).words());
		assertTrue(layer.at(1, 3.5).level() < 0.2);
	}

	@Test
	void aSoundWithoutSamplesIsRefusedAndAVeryShortOneIsNot() throws Exception {
		AudioClip empty = new AudioClip("empty.wav", new float[0], Sounds.RATE);
		InputException e = assertThrows(InputException.class, () -> Sounds.open(new StftViewer(), StftViewer.Parameters.class, empty, Map.of()));
		assertTrue(e.getMessage().contains("empty.wav"), e.getMessage());
		AudioClip one = new AudioClip("one", new float[] { 0.5f }, Sounds.RATE);
		for (MediaLayer layer : Sounds.all(one)) {
			layer.prepare(0, one.duration(), Sounds.context());
			int[] argb = new int[100];
			layer.paint(LayerView.of(layer, 0, 0.01, 10, 10, Palette.GREY, Inks.DARK), argb, 0, 10);
		}
	}
}
