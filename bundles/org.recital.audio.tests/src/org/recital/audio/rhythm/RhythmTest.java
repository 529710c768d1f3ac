/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.rhythm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.audio.Spectrogram;

/** Onsets, tempo and beats of curves that are known, and what has no reference against slow versions. */
class RhythmTest {

	private static final double FPS = 50;

	/** A stroke every so many frames, from frame {@code first} on, each with a short tail. */
	private static float[] strokes(int frames, int every, int first) {
		float[] x = new float[frames];
		for (int t = first; t < frames; t += every) {
			x[t] = 1;
			if (t + 1 < frames) {
				x[t + 1] = 0.3f;
			}
		}
		return x;
	}

	@Test
	void aSteadyPulseHasItsTempoAndItsBeats() {
		// every 25 frames of 50 a second: 120 beats a minute
		float[] x = strokes(1500, 25, 10);
		Tempo tempo = TempoEstimator.DEFAULT.estimate(x, FPS).orElseThrow();
		assertEquals(120, tempo.stronger(), 1e-9);
		int[] beats = BeatTracker.DEFAULT.track(x, FPS, 120);
		assertTrue(beats.length >= 58, "beats: " + beats.length);
		for (int i = 1; i < beats.length; i++) {
			assertEquals(25, beats[i] - beats[i - 1]);
		}
		assertEquals(10, beats[0] % 25);
		Spectrogram tempogram = new Tempogram(400).of(x, FPS);
		assertEquals(120, Tempogram.tempo(tempogram, FPS, 120, 1, 320), 1e-9);
	}

	@Test
	void beatsAreTheBestOfAllSequences() {
		// every predecessor tried from scratch, scores by recursion with memory, on a curve of noise
		Random random = new Random(3);
		float[] x = new float[160];
		for (int t = 0; t < x.length; t++) {
			x[t] = random.nextFloat() + (t % 12 == 5 ? 1 : 0);
		}
		double bpm = 60 * FPS / 12;
		int[] beats = new BeatTracker(80, false).track(x, FPS, bpm);
		double score = score(beats, x, 12, 80);
		// no beat moved by up to three frames, left out or put in gives a better sequence with the same end
		for (int i = 1; i + 1 < beats.length; i++) {
			for (int d = -3; d <= 3; d++) {
				int[] moved = beats.clone();
				moved[i] += d;
				if (d != 0 && moved[i] > moved[i - 1] && moved[i] < moved[i + 1]) {
					assertTrue(score(moved, x, 12, 80) <= score + 1e-9);
				}
			}
			int[] fewer = new int[beats.length - 1];
			System.arraycopy(beats, 0, fewer, 0, i);
			System.arraycopy(beats, i + 1, fewer, i, beats.length - i - 1);
			assertTrue(score(fewer, x, 12, 80) <= score + 1e-9);
		}
	}

	private static double score(int[] beats, float[] x, int period, double tightness) {
		double mean = 0;
		for (float v : x) {
			mean += v / x.length;
		}
		double variance = 0;
		for (float v : x) {
			variance += (v - mean) * (v - mean) / (x.length - 1);
		}
		double sum = 0;
		for (int i = 0; i < beats.length; i++) {
			for (int t = 0; t < x.length; t++) {
				double z = 32.0 * (t - beats[i]) / period;
				sum += Math.abs(t - beats[i]) > period ? 0 : x[t] * Math.exp(-0.5 * z * z) / Math.sqrt(variance);
			}
			if (i > 0) {
				double z = Math.log((beats[i] - beats[i - 1]) / (double) period);
				sum -= tightness * z * z;
			}
		}
		return sum;
	}

	@Test
	void onsetStrengthIsThatOfTheDefinition() {
		Random random = new Random(11);
		int frames = 40;
		int bands = 13;
		float[] s = new float[frames * bands];
		for (int i = 0; i < s.length; i++) {
			s[i] = 60 * random.nextFloat() - 80;
		}
		Spectrogram mel = new Spectrogram(frames, bands, s, 1 / FPS, 0);
		for (OnsetStrength o : new OnsetStrength[] { OnsetStrength.DEFAULT, new OnsetStrength(2, 3, OnsetStrength.Over.MEDIAN, false, 2),
				new OnsetStrength(3, 4, OnsetStrength.Over.MEAN, true, 1) }) {
			double[] expected = new double[frames];
			for (int t = o.lag(); t + o.delay() < frames; t++) {
				double[] rise = new double[bands];
				for (int b = 0; b < bands; b++) {
					double max = Double.NEGATIVE_INFINITY;
					for (int k = b - o.bands() / 2; k < b - o.bands() / 2 + o.bands(); k++) {
						max = k >= 0 && k < bands ? Math.max(max, s[(t - o.lag()) * bands + k]) : max;
					}
					rise[b] = Math.max(0, s[t * bands + b] - max);
				}
				Arrays.sort(rise);
				expected[t + o.delay()] = o.over() == OnsetStrength.Over.MEDIAN ? rise[bands / 2] : Arrays.stream(rise).sum() / bands;
			}
			if (o.detrend()) {
				double[] y = new double[frames];
				for (int t = 0; t < frames; t++) {
					// the impulse response of (1 - 1/z) / (1 - 0.99/z)
					for (int k = 0; k <= t; k++) {
						y[t] += expected[t - k] * (k == 0 ? 1 : Math.pow(0.99, k) - Math.pow(0.99, k - 1));
					}
				}
				expected = y;
			}
			float[] strength = o.of(mel);
			for (int t = 0; t < frames; t++) {
				assertEquals(expected[t], strength[t], 1e-4, o + " at " + t);
			}
		}
	}

	@Test
	void peaksAreOnsetsAndSmallOnesAreNot() {
		float[] x = new float[200];
		x[40] = 1;
		x[41] = 0.9f;
		x[90] = 0.5f;
		x[140] = 0.05f;
		x[160] = 0.8f;
		x[162] = 1f;
		// still rising in the next frame, which is within the gap
		x[180] = 0.6f;
		x[181] = 0.9f;
		// two frames apart is further than the gap of one
		assertArrayEquals(new int[] { 40, 90, 160, 162, 180 }, OnsetPicker.DEFAULT.pick(x, FPS));
		assertArrayEquals(new int[] { 40, 90, 162, 181 }, new OnsetPicker(0.05, 0.05, 0.1, 0.1, 0.1, 0.07).pick(x, FPS));
		assertEquals(0, OnsetPicker.DEFAULT.pick(new float[50], FPS).length);
	}

	@Test
	void theTempogramIsTheAutocorrelationOfWindows() {
		Random random = new Random(9);
		float[] x = new float[30];
		for (int t = 0; t < x.length; t++) {
			x[t] = random.nextFloat();
		}
		int w = 16;
		Spectrogram g = new Tempogram(w).of(x, FPS);
		double[] continued = new double[x.length + w];
		for (int i = 0; i < continued.length; i++) {
			int t = i - w / 2;
			continued[i] = t < 0 ? x[0] * (double) i / (w / 2)
					: t < x.length ? x[t] : x[x.length - 1] * (1 - (t - x.length + 1) / (w / 2.0));
		}
		for (int t = 0; t < x.length; t++) {
			double[] r = new double[w];
			for (int l = 0; l < w; l++) {
				for (int k = l; k < w; k++) {
					r[l] += hann(k, w) * continued[t + k] * hann(k - l, w) * continued[t + k - l];
				}
			}
			double top = Arrays.stream(r).map(Math::abs).max().orElseThrow();
			for (int l = 0; l < w; l++) {
				assertEquals(r[l] / top, g.at(t, l), 1e-5, t + " " + l);
			}
		}
	}

	private static double hann(int k, int w) {
		return 0.5 - 0.5 * Math.cos(2 * Math.PI * k / w);
	}

	@Test
	void silenceHasNeitherTempoNorBeats() {
		float[] silence = new float[500];
		assertTrue(TempoEstimator.DEFAULT.estimate(silence, FPS).isEmpty());
		assertEquals(0, BeatTracker.DEFAULT.track(silence, FPS, 120).length);
		assertEquals(0, BeatTracker.DEFAULT.track(new float[1], FPS, 120).length);
		assertEquals(0, Tempogram.tempo(new Tempogram(32).of(silence, FPS), FPS, 120, 1, 320));
		assertTrue(TempoEstimator.DEFAULT.estimate(new float[0], FPS).isEmpty());
	}

	@Test
	void aTempoFasterThanTheFramesIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> BeatTracker.DEFAULT.track(new float[10], FPS, 3000));
		assertThrows(IllegalArgumentException.class, () -> BeatTracker.DEFAULT.track(new float[10], FPS, 0));
	}
}
