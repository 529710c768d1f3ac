/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.separate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;

/** Tones and strokes come apart, and the parts sum to the sound. */
class SeparationTest {

	private static final int RATE = 8000;

	/** A tone of 440 Hz and a click every half second. */
	private static float[] tone(int n) {
		float[] x = new float[n];
		for (int i = 0; i < n; i++) {
			x[i] = (float) (0.3 * Math.sin(2 * Math.PI * 440 * i / RATE));
		}
		return x;
	}

	private static float[] clicks(int n) {
		float[] x = new float[n];
		for (int i = RATE / 4; i < n; i += RATE / 2) {
			x[i] = 0.9f;
		}
		return x;
	}

	private static Samples mix(int n) {
		float[] a = tone(n);
		float[] b = clicks(n);
		for (int i = 0; i < n; i++) {
			a[i] += b[i];
		}
		return new Samples(a, RATE);
	}

	private static double energy(float[] x, float[] minus) {
		double e = 0;
		for (int i = 2048; i < x.length - 2048; i++) {
			double d = x[i] - (minus == null ? 0 : minus[i]);
			e += d * d;
		}
		return e;
	}

	@Test
	void tonesAndStrokesComeApart() {
		int n = 3 * RATE;
		Separated parts = new Separation(31, 31, 2, 1, 1).separate(mix(n), new Stft(1024, 256));
		assertTrue(energy(parts.harmonic().data(), tone(n)) < 0.01 * energy(tone(n), null));
		assertTrue(energy(parts.percussive().data(), clicks(n)) < 0.1 * energy(clicks(n), null));
	}

	@Test
	void thePartsSumToTheSound() {
		Samples sound = mix(2 * RATE);
		for (Separation s : new Separation[] { Separation.DEFAULT, new Separation(17, 9, 1, 3, 2), new Separation(5, 31, 0.7, 1, 4),
				new Separation(31, 31, Double.POSITIVE_INFINITY, 1, 1) }) {
			Separated parts = s.separate(sound, new Stft(1024, 256));
			for (int i = 0; i < sound.length(); i++) {
				assertEquals(sound.data()[i],
						parts.harmonic().data()[i] + parts.percussive().data()[i] + parts.residual().data()[i], 2e-6, s.toString());
			}
		}
		Separated parts = Separation.hpss(sound);
		assertEquals(sound.data()[9000], parts.harmonic().data()[9000] + parts.percussive().data()[9000], 2e-6);
	}

	@Test
	void aMarginLeavesAResidual() {
		Random random = new Random(4);
		float[] noise = new float[RATE];
		for (int i = 0; i < noise.length; i++) {
			noise[i] = (float) random.nextGaussian();
		}
		Samples sound = new Samples(noise, RATE);
		double without = energy(new Separation(31, 31, 2, 1, 1).separate(sound, new Stft(512, 128)).residual().data(), null);
		double with = energy(new Separation(31, 31, 2, 3, 3).separate(sound, new Stft(512, 128)).residual().data(), null);
		assertEquals(0, without);
		assertTrue(with > 0.25 * energy(noise, null), "noise is neither: " + with / energy(noise, null));
	}

	@Test
	void masksAreThoseOfTheFormula() {
		Random random = new Random(7);
		int frames = 50;
		int bins = 65;
		float[] s = new float[frames * bins];
		for (int i = 0; i < s.length; i++) {
			// silent patches, and values whose squares leave the range of floats
			s[i] = i % 1000 < 300 ? 0 : (float) Math.exp(20 * random.nextGaussian());
		}
		Spectrogram magnitude = new Spectrogram(frames, bins, s, 0.01, 0);
		for (Separation p : new Separation[] { new Separation(7, 5, 2, 1, 1), new Separation(7, 5, 2, 2, 3),
				new Separation(3, 9, 1.5, 1, 1), new Separation(3, 9, 1, 1.2, 1), new Separation(5, 5, Double.POSITIVE_INFINITY, 2, 1) }) {
			Masks masks = p.masks(magnitude);
			for (int t = 0; t < frames; t++) {
				for (int b = 0; b < bins; b++) {
					double h = median(s, frames, bins, t, b, p.frames(), true);
					double q = median(s, frames, bins, t, b, p.bins(), false);
					double nothing = p.harmonicMargin() == 1 && p.percussiveMargin() == 1 ? 0.5 : 0;
					double mh = share(h, q * p.harmonicMargin(), p.power(), nothing);
					double mp = nothing == 0.5 ? 1 - mh : share(q, h * p.percussiveMargin(), p.power(), nothing);
					int i = t * bins + b;
					assertEquals(mh, masks.harmonic()[i], 1e-6);
					assertEquals(mp, masks.percussive()[i], 1e-6);
					assertEquals(1 - mh - mp, masks.residual()[i], 2e-6);
				}
			}
		}
	}

	private static double share(double x, double y, double power, double nothing) {
		if (Math.max(x, y) < Float.MIN_NORMAL) {
			return nothing;
		}
		if (Double.isInfinite(power)) {
			return x > y ? 1 : 0;
		}
		return 1 / (1 + Math.pow(y / x, power));
	}

	private static double median(float[] s, int frames, int bins, int t, int b, int size, boolean time) {
		double[] w = new double[size];
		for (int k = 0; k < size; k++) {
			int i = (time ? t : b) + k - size / 2;
			int n = time ? frames : bins;
			i = i < 0 ? -1 - i : i >= n ? 2 * n - 1 - i : i;
			w[k] = time ? s[i * bins + b] : s[t * bins + i];
		}
		Arrays.sort(w);
		return w[size / 2];
	}

	@Test
	void silenceAndNothingAreSeparatedToo() {
		Separated parts = Separation.hpss(new Samples(new float[4096], RATE));
		assertEquals(0, parts.harmonic().peak());
		assertEquals(0, Separation.hpss(new Samples(new float[0], RATE)).percussive().length());
	}

	@Test
	void parametersOutOfRangeAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Separation(30, 31, 2, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> new Separation(31, 31, 0, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> new Separation(31, 31, 2, 0.5, 1));
	}
}
