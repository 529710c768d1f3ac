/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.audio.internal.Close.assertClose;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Log-mel, MFCC, deltas, decibels and levels against slow versions in double. */
class FeaturesOfFramesTest {

	static Samples sound(int n, int rate) {
		Random random = new Random(11);
		float[] x = new float[n];
		for (int i = 0; i < n; i++) {
			double t = i / (double) rate;
			x[i] = (float) (0.4 * Math.sin(2 * Math.PI * (300 + 200 * t) * t) + 0.2 * Math.sin(2 * Math.PI * 1760 * t) * Math.exp(-3 * (t % 0.5))
					+ 0.01 * random.nextGaussian());
		}
		return new Samples(x, rate);
	}

	/** Mel power of every frame by the definitions, in double. */
	private static double[][] slowMel(Samples s, Stft stft, MelFilters filters) {
		int frames = stft.frames(s.length());
		double[] window = stft.window().periodic(stft.size());
		double[][] mel = new double[frames][filters.bands()];
		double[] cos = new double[stft.size()];
		double[] sin = new double[stft.size()];
		for (int a = 0; a < cos.length; a++) {
			cos[a] = Math.cos(2 * Math.PI * a / cos.length);
			sin[a] = Math.sin(2 * Math.PI * a / cos.length);
		}
		for (int t = 0; t < frames; t++) {
			double[] power = new double[stft.bins()];
			for (int k = 0; k < power.length; k++) {
				double re = 0;
				double im = 0;
				for (int i = 0; i < stft.size(); i++) {
					int at = t * stft.hop() - stft.size() / 2 + i;
					double v = at < 0 || at >= s.length() ? 0 : s.data()[at] * window[i];
					int a = (int) ((long) k * i % stft.size());
					re += v * cos[a];
					im -= v * sin[a];
				}
				power[k] = re * re + im * im;
			}
			for (int b = 0; b < filters.bands(); b++) {
				for (int k = 0; k < filters.weights(b).length; k++) {
					mel[t][b] += filters.weights(b)[k] * power[filters.begin(b) + k];
				}
			}
		}
		return mel;
	}

	@ParameterizedTest
	@ValueSource(ints = { 256, 512, 1024, 400 })
	void logMelIsThatOfTheSlowVersion(int size) {
		Samples s = sound(6000, 8000);
		LogMel logMel = new LogMel(8000, size, 200, 40);
		double[][] mel = slowMel(s, logMel.stft(), logMel.filters());
		Spectrogram power = logMel.power(s);
		assertEquals(mel.length, power.frames());
		assertClose(IntStream.range(0, mel.length * 40).mapToDouble(i -> mel[i / 40][i % 40]).toArray(), power.values(), 1e-5, "mel power");
		double most = 0;
		double[] db = new double[mel.length * 40];
		for (int i = 0; i < db.length; i++) {
			db[i] = 10 * Math.log10(Math.max(1e-10, mel[i / 40][i % 40]));
			most = i == 0 ? db[i] : Math.max(most, db[i]);
		}
		for (int i = 0; i < db.length; i++) {
			db[i] = Math.max(db[i], most - 80);
		}
		float[] got = logMel.of(s).values();
		for (int i = 0; i < db.length; i++) {
			// quiet bands carry the rounding of loud ones
			assertEquals(db[i], got[i], db[i] > most - 60 ? 2e-3 : 2e-2, "level " + i);
		}
	}

	@Test
	void aClipOfHalfASecondWithTheUsualTransformIsRight() {
		Samples s = sound(4000, 22_050);
		LogMel logMel = new LogMel(22_050, 2048, 512, 128);
		double[][] mel = slowMel(s, logMel.stft(), logMel.filters());
		assertClose(IntStream.range(0, mel.length * 128).mapToDouble(i -> mel[i / 128][i % 128]).toArray(), logMel.power(s).values(), 1e-5, "mel power");
	}

	@Test
	void framesDoNotDependOnTheirNumber() {
		Samples s = sound(20_000, 22_050);
		LogMel logMel = new LogMel(22_050, 2048, 512, 128);
		Spectrogram all = logMel.power(s);
		for (int frames : new int[] { 1, 2, 3, 5, 8, 13, 17 }) {
			Samples part = s.slice(0, (frames - 1) * 512 + 100);
			Spectrogram some = logMel.power(part);
			assertEquals(frames, some.frames());
			for (int t = 0; (t + 2) * 512 + 100 < part.length(); t++) {
				assertArrayEquals(all.frame(t), some.frame(t), "frame " + t + " of " + frames);
			}
		}
	}

	@Test
	void silenceIsTheFloorAndNothingHasNoFrames() {
		LogMel logMel = new LogMel(22_050, 2048, 512, 128);
		for (float v : logMel.of(new Samples(new float[10_000], 22_050)).values()) {
			assertEquals(-100, v, 1e-4);
		}
		assertEquals(0, logMel.of(new Samples(new float[0], 22_050)).frames());
	}

	@Test
	void decibelsAreTenLogarithmsWithAFloorAndARange() {
		float[] power = { 0, 1e-12f, 1e-10f, 3e-5f, 0.5f, 0.70710677f, 0.7071068f, 1, 2, 1e5f, 1e30f };
		for (double range : new double[] { Double.POSITIVE_INFINITY, 80 }) {
			for (double reference : new double[] { 1, 0.01, Double.NaN }) {
				float[] db = power.clone();
				Decibels.ofPower(db, reference, range);
				double ref = Double.isNaN(reference) ? power[10] : reference;
				double top = 10 * Math.log10(power[10] / ref);
				for (int i = 0; i < db.length; i++) {
					assertEquals(Math.max(top - range, 10 * Math.log10(Math.max(1e-10f, power[i]) / ref)), db[i], 4e-5, power[i] + "");
				}
			}
		}
	}

	@Test
	void theFastLogarithmIsGoodEverywhere() {
		Random random = new Random(3);
		float[] v = new float[200_000];
		for (int i = 0; i < v.length; i++) {
			v[i] = (float) Math.exp(random.nextDouble() * 100 - 40);
		}
		float[] db = v.clone();
		org.recital.audio.internal.FastLog.decibels(db, 1e-30f, 0);
		for (int i = 0; i < v.length; i++) {
			assertEquals(10 * Math.log10(v[i]), db[i], 2e-5 + 1e-7 * Math.abs(db[i]));
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 22 })
	void mfccAreTheCosineTransformOfTheLevels(double lifter) {
		Spectrogram levels = new LogMel(8000, 256, 128, 33).of(sound(2000, 8000));
		double[] expected = new double[levels.frames() * 13];
		for (int t = 0; t < levels.frames(); t++) {
			for (int n = 0; n < 13; n++) {
				double sum = 0;
				for (int m = 0; m < 33; m++) {
					sum += levels.at(t, m) * Math.cos(Math.PI * n * (m + 0.5) / 33);
				}
				expected[t * 13 + n] = sum * Math.sqrt((n == 0 ? 1 : 2) / 33.0) * (lifter == 0 ? 1 : 1 + lifter / 2 * Math.sin(Math.PI * (n + 1) / lifter));
			}
		}
		assertClose(expected, new Mfcc(13, lifter).of(levels).values(), 1e-6, "coefficients");
	}

	@Test
	void deltasAreDerivativesOfFittedPolynomials() {
		float[] v = new float[2 * 21];
		for (int t = 0; t < 21; t++) {
			v[2 * t] = 3 + 0.5f * t;
			v[2 * t + 1] = 0.25f * t * t;
		}
		Spectrogram s = new Spectrogram(21, 2, v, 1, 0);
		Spectrogram first = Deltas.first(s, 9);
		Spectrogram second = Deltas.second(s, 9);
		for (int t = 0; t < 21; t++) {
			assertEquals(0.5, first.at(t, 0), 1e-5);
			assertEquals(0.5 * Math.clamp(t, 4, 16), first.at(t, 1), 1e-4, "slope at " + t);
			assertEquals(0, second.at(t, 0), 1e-4);
			assertEquals(0.5, second.at(t, 1), 1e-4);
		}
		assertEquals(0.5, Deltas.first(new Spectrogram(4, 1, new float[] { 0, 0.5f, 1, 1.5f }, 1, 0), 9).at(3, 0), 1e-6);
		assertEquals(0, Deltas.first(new Spectrogram(2, 1, new float[] { 0, 1 }, 1, 0), 9).at(1, 0));
	}

	@Test
	void levelsAndCrossingsAreThoseOfTheDefinition() {
		Samples s = sound(3000, 8000);
		float[] rms = Levels.rms(s, 512, 256);
		float[] crossings = Levels.zeroCrossings(s, 512, 256);
		assertEquals(12, rms.length);
		for (int t = 0; t < 12; t++) {
			double sum = 0;
			int changes = 0;
			for (int i = 0; i < 512; i++) {
				int at = t * 256 - 256 + i;
				double v = at < 0 || at >= 3000 ? 0 : s.data()[at];
				sum += v * v;
				if (i > 0) {
					changes += Math.signum(s.data()[Math.clamp(at, 0, 2999)]) != Math.signum(s.data()[Math.clamp(at - 1, 0, 2999)]) ? 1 : 0;
				}
			}
			assertEquals(Math.sqrt(sum / 512), rms[t], 1e-6);
			assertEquals(changes / 512.0, crossings[t], 1e-6);
		}
		assertTrue(crossings[5] > 0.05 && crossings[5] < 0.6);
	}
}
