/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.tarsos.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;
import org.recital.api.step.SimpleContext;
import org.recital.audio.LogMel;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.harmony.ConstantQ;
import org.recital.audio.pitch.NoteStatistics;
import org.recital.audio.pitch.PitchTrack;
import org.recital.audio.pitch.ProbabilisticYin;
import org.recital.audio.rhythm.OnsetPicker;
import org.recital.audio.rhythm.OnsetStrength;
import org.recital.audio.rhythm.TempoEstimator;

/** TarsosDSP hears what is there, and what our own analysis hears. */
class TarsosTest {

	private static final int RATE = Sounds.RATE;

	private static float[] tone(double seconds, int... pitches) {
		int each = (int) (seconds * RATE / pitches.length);
		float[] x = new float[each * pitches.length];
		for (int i = 0; i < x.length; i++) {
			double phase = 2 * Math.PI * PitchTrack.hertzOf(pitches[i / each]) * i / RATE;
			double fade = Math.min(1, (each - i % each) / 1000.0);
			x[i] = (float) (fade * (0.3 * Math.sin(phase) + 0.15 * Math.sin(2 * phase)));
		}
		return x;
	}

	/** Bursts of noise every so many seconds, the first a quarter of a second in. */
	private static float[] pulse(double seconds, double every) {
		float[] x = new float[(int) (seconds * RATE)];
		java.util.Random random = new java.util.Random(3);
		for (double at = 0.25; at < seconds - 0.1; at += every) {
			for (int i = 0; i < 1500; i++) {
				x[(int) (at * RATE) + i] = (float) (0.6 * random.nextGaussian() * Math.exp(-i / 300.0));
			}
		}
		for (int i = 0; i < x.length; i++) {
			// the detector of strokes divides by the level before: no silence is perfect
			x[i] = Math.clamp(x[i] + 1e-3f * (float) random.nextGaussian(), -1, 1);
		}
		return x;
	}

	@Test
	void mcLeodAndProbabilisticYinHearTheSamePitches() {
		Samples sound = new Samples(tone(2, 57, 60, 64, 69), RATE);
		PitchTrack theirs = McLeod.track(sound, 0.97);
		PitchTrack ours = ProbabilisticYin.DEFAULT.track(sound);
		int compared = 0;
		for (int t = 0; t < theirs.frames(); t++) {
			// their frame t begins where ours, which is centred, has its middle
			double within = theirs.seconds(t) % 0.5;
			if (within > 0.1 && within < 0.4) {
				assertTrue(theirs.voiced(t), "frame " + t);
				assertEquals(ours.midi(t + 2), theirs.midi(t), 0.05, "frame " + t);
				compared++;
			}
		}
		assertTrue(compared > 40, "frames " + compared);
	}

	@Test
	void beatRootAndWeFindTheSameTempo() {
		Samples sound = new Samples(pulse(12, 0.5), RATE);
		double[] beats = BeatRoot.beats(sound);
		double[] distances = Sounds.distances(beats);
		assertTrue(beats.length >= 20, "beats: " + beats.length);
		for (double d : distances) {
			assertEquals(0.5, d, 0.03);
		}
		float[] strength = OnsetStrength.DEFAULT.of(new LogMel(RATE, 2048, 512, 128).of(sound));
		double ours = TempoEstimator.DEFAULT.estimate(strength, RATE / 512.0).orElseThrow().stronger();
		double theirs = 60 / Sounds.meanAndDeviation(distances)[0];
		assertEquals(ours, theirs, 0.03 * ours);
		float[] row = BeatRoot.describe(sound);
		assertEquals(1, row[0], 0.05);
		assertEquals(2, row[1], 0.3);
		assertTrue(row[2] < 0.05);
	}

	@Test
	void onsetsAreWhereTheStrokesAre() {
		Samples sound = new Samples(pulse(6, 0.4), RATE);
		double[] complex = Onsets.complex(sound, 0.3);
		double[] strokes = Onsets.strokes(sound, 20);
		int[] frames = OnsetPicker.DEFAULT.pick(OnsetStrength.DEFAULT.of(new LogMel(RATE, 1024, 256, 64).of(sound)), RATE / 256.0);
		double[] ours = Arrays.stream(frames).mapToDouble(f -> f * 256.0 / RATE).toArray();
		int expected = 0;
		for (double at = 0.25; at < 5.9; at += 0.4) {
			assertTrue(near(complex, at), "complex at " + at + ": " + Arrays.toString(complex));
			assertTrue(near(ours, at), "ours at " + at + ": " + Arrays.toString(ours));
			expected++;
		}
		float[] row = Onsets.describe(sound, new Onsets.Parameters("item", 60, 0.3, 20));
		assertEquals(complex.length / 6.0, row[0], 1e-5);
		assertEquals(strokes.length / 6.0, row[3], 1e-5);
		assertTrue(complex.length >= expected, "onsets " + complex.length);
		// with its defaults the detector of strokes misses half of them, but what it finds is there
		assertTrue(strokes.length >= expected / 3, "strokes " + strokes.length);
		for (double stroke : strokes) {
			assertEquals(0, Math.IEEEremainder(stroke - 0.25, 0.4), 0.06, "stroke at " + stroke);
		}
	}

	private static boolean near(double[] times, double at) {
		return Arrays.stream(times).anyMatch(t -> Math.abs(t - at) < 0.06);
	}

	@Test
	void constantQHasTheSameLoudestBands() {
		be.tarsos.dsp.ConstantQ transform = TarsosConstantQ.transform(7);
		for (int pitch : new int[] { 40, 52, 61, 73 }) {
			Samples sound = new Samples(tone(2, pitch), RATE);
			float[] theirs = TarsosConstantQ.describe(sound, transform, 7);
			Spectrogram s = new ConstantQ(ConstantQ.C1, 84, 12, 512).magnitude(sound);
			assertEquals(TarsosConstantQ.labels(7).size(), theirs.length);
			int loudest = 0;
			int ours = 0;
			for (int b = 0; b < 84; b++) {
				loudest = theirs[b] > theirs[loudest] ? b : loudest;
				ours = s.at(s.frames() / 2, b) > s.at(s.frames() / 2, ours) ? b : ours;
			}
			assertEquals(pitch - 24, ours);
			assertEquals(pitch - 24, loudest);
		}
		assertEquals(84, transform.getNumberOfOutputBands());
	}

	@Test
	void silenceAndVeryShortSoundsHaveRowsToo() {
		be.tarsos.dsp.ConstantQ transform = TarsosConstantQ.transform(2);
		for (int n : new int[] { 1, 600, RATE }) {
			Samples silence = new Samples(new float[n], RATE);
			assertArrayEquals(new float[3], BeatRoot.describe(silence));
			assertArrayEquals(new float[NoteStatistics.WIDTH], McLeod.describe(silence, 0.97));
			for (float v : Onsets.describe(silence, new Onsets.Parameters("item", 60, 0.3, 20))) {
				assertTrue(Float.isFinite(v));
			}
			for (float v : TarsosConstantQ.describe(silence, transform, 2)) {
				assertEquals(0, v);
			}
		}
	}

	@TempDir
	Path folder;

	private Path wav(String name, float[] x) throws Exception {
		ByteBuffer wav = ByteBuffer.allocate(44 + 2 * x.length).order(ByteOrder.LITTLE_ENDIAN);
		wav.put("RIFF".getBytes()).putInt(36 + 2 * x.length).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) 1)
				.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(2 * x.length);
		for (float v : x) {
			wav.putShort((short) Math.round(32767 * v));
		}
		return Files.write(folder.resolve(name), wav.array());
	}

	@Test
	void extractorsGiveTheSameForAnyNumberOfThreads() throws Exception {
		Path[] files = { wav("a.wav", pulse(1.4, 0.3)), wav("b.wav", tone(0.6, 60, 64)), null, wav("c.wav", pulse(1.6, 0.25)),
				Files.writeString(folder.resolve("d.wav"), "none") };
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		Dataset data = new Dataset("songs", none, new Entities(EntityKind.ITEM, IdIndex.of("0", "1", "2", "3", "4")),
				new Entities(EntityKind.USER, IdIndex.of()), List.of(new FileAssets(EntityKind.ITEM, AssetSource.AUDIO, files)), ValueScale.UNARY,
				ValueScale.UNARY.collapse(), Origin.generated("test"));
		for (int threads : new int[] { 1, 3 }) {
			SimpleContext context = new SimpleContext(1, threads);
			Features beats = new BeatRoot().extract(new BeatRoot.Parameters("item", 60), data, Optional.empty(), context);
			Features pitch = new McLeod().extract(new McLeod.Parameters("item", 60, 0.97), data, Optional.empty(), context);
			Features onsets = new Onsets().extract(new Onsets.Parameters("item", 60, 0.3, 20), data, Optional.empty(), context);
			Features bands = new TarsosConstantQ().extract(new TarsosConstantQ.Parameters("item", 60, 1), data, Optional.empty(), context);
			for (Features f : List.of(beats, pitch, onsets, bands)) {
				assertTrue(f.has(0) && f.has(1) && !f.has(2) && f.has(3) && !f.has(4), f.extractor());
				assertEquals(f.labels().size(), f.width());
				assertEquals(3, f.rows());
			}
			assertArrayEquals(BeatRoot.describe(new Samples(pcm(pulse(1.6, 0.25)), RATE)), beats.row(beats.begin(3)), 1e-4f);
			assertFalse(context.warnings().isEmpty());
		}
	}

	private static float[] pcm(float[] x) {
		float[] y = new float[x.length];
		for (int i = 0; i < x.length; i++) {
			y[i] = (short) Math.round(32767 * x[i]) / 32768f;
		}
		return y;
	}
}
