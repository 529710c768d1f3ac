/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.audio.Decibels;
import org.recital.audio.LogMel;
import org.recital.audio.MelScale;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.decode.AudioFiles;
import org.recital.audio.internal.Waves;

/** Features of a folder of sounds: right, robust, cancelled at once, gone on with after a kill, the same for all threads. */
class ExtractorsTest {

	private static final MfccStatistics.Parameters MFCC = new MfccStatistics.Parameters(20, 40, 8000, 512, 256, "item");

	private static LogMelSegments.Parameters segments(double seconds, double overlap, int frames, LogMelSegments.Fit fit, LogMelSegments.Scale scale) {
		return new LogMelSegments.Parameters(seconds, overlap, 40, frames, fit, scale, 80, 0, 0, MelScale.SLANEY, 8000, 512, 256, "item",
				LogMelSegments.Part.MIX, 31, 1);
	}

	private static Dataset data(Path... sounds) {
		String[] ids = new String[sounds.length];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = "i" + i;
		}
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset("songs", none, new Entities(EntityKind.ITEM, IdIndex.of(ids)), new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, "audio", sounds)), ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("test"));
	}

	private static Path[] tones(Path folder, int n, int samples) throws Exception {
		Path[] files = new Path[n];
		for (int i = 0; i < n; i++) {
			files[i] = Waves.write(folder.resolve("tone" + i + ".wav"), Waves.tone(i, samples + 10 * i, 8000), 8000);
		}
		return files;
	}

	@Test
	void mfccStatisticsAreMeansAndDeviationsOfTheWholeClip(@TempDir Path folder) throws Exception {
		Path file = tones(folder, 3, 20_000)[2];
		Features f = new MfccStatistics().extract(MFCC, data(file), Optional.empty(), new SimpleContext(1, 1));
		assertEquals(60, f.width());
		Samples s = AudioFiles.read(file);
		Spectrogram levels = new LogMel(8000, 512, 256, 40).of(s);
		int frames = levels.frames();
		double[][] mfcc = new double[frames][20];
		for (int t = 0; t < frames; t++) {
			for (int n = 0; n < 20; n++) {
				for (int m = 0; m < 40; m++) {
					mfcc[t][n] += levels.at(t, m) * Math.cos(Math.PI * n * (m + 0.5) / 40) * Math.sqrt((n == 0 ? 1 : 2) / 40.0);
				}
			}
		}
		for (int n = 0; n < 20; n++) {
			double mean = 0;
			double squares = 0;
			double deltaMean = 0;
			double deltaSquares = 0;
			for (int t = 0; t < frames; t++) {
				mean += mfcc[t][n] / frames;
				squares += mfcc[t][n] * mfcc[t][n] / frames;
				double d = 0;
				for (int k = 1; k <= 4; k++) {
					int c = Math.clamp(t, 4, frames - 5);
					d += k * (mfcc[c + k][n] - mfcc[c - k][n]) / 60;
				}
				deltaMean += d / frames;
				deltaSquares += d * d / frames;
			}
			assertEquals(mean, f.row(0)[n], 2e-3, "mean of " + n);
			assertEquals(Math.sqrt(squares - mean * mean), f.row(0)[20 + n], 5e-3, "deviation of " + n);
			assertEquals(Math.sqrt(deltaSquares - deltaMean * deltaMean), f.row(0)[40 + n], 2e-3, "deviation of the delta of " + n);
		}
	}

	@Test
	void segmentsAreCutFromTheSpectrogramOfTheWholeSound(@TempDir Path folder) throws Exception {
		Path file = tones(folder, 2, 40_000)[1];
		Spectrogram whole = new LogMel(8000, 512, 256, 40).of(AudioFiles.read(file));
		Features f = new LogMelSegments().extract(segments(1, 0.5, 0, LogMelSegments.Fit.CROP, LogMelSegments.Scale.DECIBELS), data(file), Optional.empty(),
				new SimpleContext(1, 1));
		assertArrayEquals(new int[] { 1, 40, 31 }, f.shape());
		assertEquals(157, whole.frames());
		int[] starts = { 0, 16, 31, 47, 62, 78, 93, 109, 124 };
		assertEquals(starts.length, f.rows());
		for (int r = 0; r < f.rows(); r++) {
			for (int b = 0; b < 40; b++) {
				for (int t = 0; t < 31; t++) {
					assertEquals(whole.at(starts[r] + t, b), f.row(r)[b * 31 + t], 1e-3);
				}
			}
		}
	}

	@Test
	void segmentsCoverTheSound() {
		assertArrayEquals(new int[] { 0, 10, 20 }, LogMelSegments.starts(34, 10, 0));
		assertArrayEquals(new int[] { 0, 10, 20, 25 }, LogMelSegments.starts(35, 10, 0));
		assertArrayEquals(new int[] { 0 }, LogMelSegments.starts(10, 10, 0));
		assertArrayEquals(new int[] { 0 }, LogMelSegments.starts(3, 10, 0));
		assertArrayEquals(new int[] { 0, 5, 10 }, LogMelSegments.starts(20, 10, 0.5));
		for (int frames = 1; frames < 200; frames++) {
			for (double overlap : new double[] { 0, 0.3, 0.5, 0.95 }) {
				int[] starts = LogMelSegments.starts(frames, 13, overlap);
				assertEquals(0, starts[0]);
				for (int s = 1; s < starts.length; s++) {
					assertTrue(starts[s] > starts[s - 1] && starts[s] <= starts[s - 1] + 13 && starts[s] + 13 <= frames, frames + " " + Arrays.toString(starts));
				}
				assertTrue(frames - starts[starts.length - 1] - 13 < 13 / 2.0, frames + " " + Arrays.toString(starts));
			}
		}
	}

	@Test
	void picturesAreResizedByMeansAndLines() {
		float[] ramp = { 0, 100, 1, 101, 2, 102, 3, 103, 4, 104, 5, 105 };
		float[] out = new float[6];
		new SegmentPicture(ramp, 2, 6, 3, false, -1).write(0, out, 0);
		assertArrayEquals(new float[] { 0.5f, 2.5f, 4.5f, 100.5f, 102.5f, 104.5f }, out, 1e-5f);
		out = new float[8];
		new SegmentPicture(ramp, 2, 6, 4, false, -1).write(0, out, 0);
		assertArrayEquals(new float[] { 1 / 3f, (0.5f + 2) / 1.5f, (3 + 0.5f * 4) / 1.5f, 14 / 3f }, Arrays.copyOf(out, 4), 1e-5f);
		out = new float[24];
		new SegmentPicture(ramp, 2, 6, 12, false, -1).write(0, out, 0);
		assertArrayEquals(new float[] { 0, 0.25f, 0.75f, 1.25f }, Arrays.copyOf(out, 4), 1e-5f);
		assertEquals(5, out[11]);
		out = new float[4];
		new SegmentPicture(ramp, 2, 6, 2, true, -1).write(5, out, 0);
		assertArrayEquals(new float[] { 5, -1, 105, -1 }, out, 0);
	}

	@Test
	void numbersOfSegmentsAreAsAsked(@TempDir Path folder) throws Exception {
		Path file = tones(folder, 1, 20_000)[0];
		Features unit = new LogMelSegments().extract(segments(1, 0, 16, LogMelSegments.Fit.RESIZE, LogMelSegments.Scale.UNIT), data(file), Optional.empty(),
				new SimpleContext(1, 1));
		assertArrayEquals(new int[] { 1, 40, 16 }, unit.shape());
		float most = 0;
		for (float v : unit.data()) {
			assertTrue(v >= -1e-6 && v <= 1 + 1e-6);
			most = Math.max(most, v);
		}
		assertTrue(most > 0.9);
		Features standard = new LogMelSegments().extract(segments(1, 0, 16, LogMelSegments.Fit.RESIZE, LogMelSegments.Scale.STANDARD), data(file),
				Optional.empty(), new SimpleContext(1, 1));
		for (int r = 0; r < standard.rows(); r++) {
			double sum = 0;
			double squares = 0;
			for (float v : standard.row(r)) {
				sum += v;
				squares += v * v;
			}
			assertEquals(0, sum / 640, 1e-5);
			assertEquals(1, squares / 640, 1e-4);
		}
	}

	@Test
	void statisticsOfToneAndChordAreWhereTheyBelong(@TempDir Path folder) throws Exception {
		float[] low = new float[16_000];
		float[] high = new float[16_000];
		for (int i = 0; i < low.length; i++) {
			low[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / 8000));
			high[i] = (float) (0.1 * Math.sin(2 * Math.PI * 3520 * i / 8000));
		}
		Dataset data = data(Waves.write(folder.resolve("low.wav"), low, 8000), Waves.write(folder.resolve("high.wav"), high, 8000));
		Features f = new SpectralSummary().extract(new SpectralSummary.Parameters(8000, 1024, 256, "item"), data, Optional.empty(), new SimpleContext(1, 2));
		assertEquals(26, f.width());
		assertEquals(f.width(), f.labels().size());
		assertEquals(440, f.row(0)[0], 60);
		assertEquals(3520, f.row(1)[0], 80);
		assertEquals(2 * 440 / 8000.0, f.row(0)[4], 0.005);
		assertEquals(0.5 / Math.sqrt(2), f.row(0)[5], 0.01);
		assertTrue(f.row(0)[3] < 0.01);
		Features chroma = new ChromaSummary().extract(new ChromaSummary.Parameters(440, 8000, 1024, 256, "item"), data, Optional.empty(), new SimpleContext(1, 2));
		for (int r = 0; r < 2; r++) {
			for (int c = 0; c < 12; c++) {
				assertTrue(c == 9 ? chroma.row(r)[c] > 0.99 : chroma.row(r)[c] < 0.9, r + " " + c + " " + chroma.row(r)[c]);
			}
		}
	}

	@Test
	void brokenSoundsAreNamedAndTheRestGoesOn(@TempDir Path folder) throws Exception {
		Path good = tones(folder, 1, 9000)[0];
		byte[] bytes = Files.readAllBytes(good);
		Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(bytes, 4000));
		Path text = Files.writeString(folder.resolve("text.mp3"), "no sound at all");
		Path empty = Files.write(folder.resolve("empty.ogg"), new byte[0]);
		Path none = Waves.write(folder.resolve("none.wav"), new float[0], 8000);
		Path gone = folder.resolve("gone.wav");
		Path silent = Waves.write(folder.resolve("silent.wav"), new float[5000], 8000);
		Path one = Waves.write(folder.resolve("one.wav"), new float[] { 0.5f }, 8000);
		Dataset data = data(good, cut, text, empty, none, gone, silent, one, null);
		SimpleContext context = new SimpleContext(1, 2);
		Features f = new MfccStatistics().extract(MFCC, data, Optional.empty(), context);
		boolean[] expected = { true, false, false, false, false, false, true, true, false };
		for (int e = 0; e < expected.length; e++) {
			assertEquals(expected[e], f.has(e), "entity " + e);
		}
		assertEquals(5, context.warnings().size(), context.warnings().toString());
		for (Path bad : new Path[] { cut, text, empty, none, gone }) {
			assertTrue(context.warnings().stream().anyMatch(w -> w.file().equals(bad.toString()) && !w.expected().isEmpty()), bad.toString());
		}
		assertEquals(1, context.notes().size());
		for (var extractor : List.of(new LogMelSegments().extract(segments(0.5, 0, 8, LogMelSegments.Fit.RESIZE, LogMelSegments.Scale.STANDARD), data,
				Optional.empty(), new SimpleContext(1, 2)),
				new SpectralSummary().extract(new SpectralSummary.Parameters(8000, 512, 256, "item"), data, Optional.empty(), new SimpleContext(1, 2)),
				new ChromaSummary().extract(new ChromaSummary.Parameters(440, 8000, 512, 256, "item"), data, Optional.empty(), new SimpleContext(1, 2)))) {
			for (float v : extractor.data()) {
				assertTrue(Float.isFinite(v));
			}
			assertTrue(extractor.has(6) && !extractor.has(1));
		}
	}

	@Test
	void rowsDoNotDependOnThreads(@TempDir Path folder) throws Exception {
		Dataset data = data(tones(folder, 40, 3000));
		LogMelSegments.Parameters p = segments(0.2, 0.5, 10, LogMelSegments.Fit.RESIZE, LogMelSegments.Scale.STANDARD);
		Features one = new LogMelSegments().extract(p, data, Optional.empty(), new SimpleContext(1, 1));
		Features four = new LogMelSegments().extract(p, data, Optional.empty(), new SimpleContext(1, 4));
		assertArrayEquals(one.data(), four.data());
		assertArrayEquals(one.offsets(), four.offsets());
	}

	@Test
	void aRunThatWasStoppedGoesOnWhereItWas(@TempDir Path folder, @TempDir Path checkpoints) throws Exception {
		Path[] files = tones(folder, 40, 2000);
		files[3] = Files.writeString(folder.resolve("bad.wav"), "nothing");
		Dataset data = data(files);
		Features whole = new MfccStatistics().extract(MFCC, data, Optional.empty(), new SimpleContext(1, 1));
		AtomicInteger subTasks = new AtomicInteger();
		// the monitor cancels after some sounds
		NullProgressMonitor stops = new NullProgressMonitor() {
			private double done;

			@Override
			public void internalWorked(double work) {
				done += work;
			}

			@Override
			public void worked(int work) {
				done += work;
			}

			@Override
			public void subTask(String text) {
				subTasks.incrementAndGet();
			}

			@Override
			public boolean isCanceled() {
				return done > 600;
			}
		};
		assertThrows(OperationCanceledException.class, () -> new MfccStatistics().extract(MFCC, data, Optional.empty(),
				new SimpleContext(1, Parallel.of(1), stops, Contributions.NONE, checkpoints)));
		assertTrue(subTasks.get() > 0);
		try (var kept = Files.list(checkpoints)) {
			assertEquals(1, kept.count());
		}
		// what was done is not read again
		for (int i = 0; i < 16; i++) {
			Files.delete(files[i]);
		}
		SimpleContext context = new SimpleContext(1, Parallel.of(2), new NullProgressMonitor(), Contributions.NONE, checkpoints);
		Features rest = new MfccStatistics().extract(MFCC, data, Optional.empty(), context);
		assertArrayEquals(whole.data(), rest.data());
		assertArrayEquals(whole.offsets(), rest.offsets());
		assertEquals(1, context.warnings().size());
		assertEquals(files[3].toString(), context.warnings().get(0).file());
		assertFalse(context.warnings().get(0).message().isEmpty());
	}

	@Test
	void aDataSetWithoutSoundsIsToldHowToGetThem() {
		var e = assertThrows(InputException.class, () -> new MfccStatistics().extract(MFCC, data((Path) null), Optional.empty(), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("sound files"));
	}

	@Test
	void parametersThatDoNotFitAreRefused() {
		var few = new MfccStatistics.Parameters(41, 40, 8000, 512, 256, "item");
		assertThrows(InputException.class, () -> new MfccStatistics().extract(few, data((Path) null), Optional.empty(), new SimpleContext(1, 1)));
		var high = new LogMelSegments.Parameters(1, 0, 40, 0, LogMelSegments.Fit.CROP, LogMelSegments.Scale.UNIT, 80, 0, 5000, MelScale.HTK, 8000, 512, 256, "item",
				LogMelSegments.Part.MIX, 31, 1);
		assertTrue(assertThrows(InputException.class, () -> new LogMelSegments().extract(high, data((Path) null), Optional.empty(), new SimpleContext(1, 1)))
				.getMessage().contains("5000"));
	}

	@Test
	void framesWalkedThroughAreThoseOfTheWhole() throws Exception {
		for (int n : new int[] { 0, 1, 255, 256, 257, 5000, 70_001 }) {
			for (int hop : new int[] { 256, 100, 1000 }) {
				Samples s = new Samples(Waves.tone(4, n, 8000), 8000);
				Spectrogram whole = new LogMel(8000, 512, hop, 20).power(s);
				try (var stream = org.recital.audio.decode.Resampler.resample(new Once(s), 8000)) {
					Floats mel = new Floats();
					var filters = new org.recital.audio.MelFilters(8000, 512, 20);
					var kernel = new org.recital.audio.internal.MelKernel(
							new org.recital.audio.Stft(512, hop, 512, org.recital.audio.Window.HANN, false, org.recital.audio.Stft.Padding.ZERO), filters);
					new FrameWalker(512, hop, 7).walk(stream, (x, k) -> {
						int at = mel.grow(k * 20);
						kernel.power(x, 0, k, mel.values(), at);
					});
					float[] got = mel.toArray();
					assertEquals(whole.values().length, got.length, n + " samples, hop " + hop);
					double most = 0;
					for (float v : whole.values()) {
						most = Math.max(most, v);
					}
					for (int i = 0; i < got.length; i++) {
						assertEquals(whole.values()[i], got[i], 1e-5 * most + Decibels.FLOOR);
					}
				}
			}
		}
	}

	/** Gives its samples in odd portions. */
	private static final class Once implements org.recital.audio.decode.AudioStream {
		private final Samples s;
		private int at;

		Once(Samples s) {
			this.s = s;
		}

		@Override
		public org.recital.audio.decode.AudioInfo info() {
			return new org.recital.audio.decode.AudioInfo(org.recital.audio.decode.AudioFormat.WAV, "", s.rate(), 1, -1);
		}

		@Override
		public int rate() {
			return s.rate();
		}

		@Override
		public int read(float[] mono, int from, int max) {
			int n = Math.min(Math.min(max, 333), s.length() - at);
			if (n <= 0) {
				return -1;
			}
			System.arraycopy(s.data(), at, mono, from, n);
			at += n;
			return n;
		}

		@Override
		public void close() {
			// nothing is open
		}
	}
}
