/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.harmony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.pitch.PitchTrack;

/** Constant-Q transform, chroma and tonal centroids are those of their definitions. */
class HarmonyTest {

	private static final int RATE = 22050;

	private static Samples chord(double seconds, double... midi) {
		float[] x = new float[(int) (seconds * RATE)];
		for (double m : midi) {
			for (int i = 0; i < x.length; i++) {
				x[i] += (float) (0.2 * Math.sin(2 * Math.PI * PitchTrack.hertzOf(m) * i / RATE));
			}
		}
		return new Samples(x, RATE);
	}

	/** The definition, sample by sample in doubles. */
	private static double slow(ConstantQ q, float[] x, int frame, int bin) {
		double f = q.hertz(bin) / RATE;
		double n = q.q() / f;
		double re = 0;
		double im = 0;
		double sum = 0;
		for (int k = -(int) (n / 2); k <= n / 2; k++) {
			double w = Math.abs(k) < n / 2 ? 0.5 + 0.5 * Math.cos(2 * Math.PI * k / n) : 0;
			int at = frame * q.hop() + k;
			double v = at < 0 || at >= x.length ? 0 : x[at];
			re += w * v * Math.cos(2 * Math.PI * f * k);
			im -= w * v * Math.sin(2 * Math.PI * f * k);
			sum += w;
		}
		return 2 * Math.hypot(re, im) / sum;
	}

	@Test
	void theFastTransformIsThatOfTheDefinition() {
		Random random = new Random(12);
		float[] x = chord(1.2, 31.3, 60, 64.2, 90).data();
		for (int i = 0; i < x.length; i++) {
			x[i] += 0.05f * (float) random.nextGaussian();
		}
		Samples sound = new Samples(x, RATE);
		// six octaves and a part; a hop that can be halved three times only; one that cannot at all, and bins near half the rate
		for (ConstantQ q : new ConstantQ[] { new ConstantQ(ConstantQ.C1, 77, 12, 512), new ConstantQ(60, 5 * 24, 24, 712),
				new ConstantQ(2000, 28, 12, 441), new ConstantQ(150, 36 * 6 - 10, 36, 1024) }) {
			Spectrogram s = q.magnitude(sound);
			assertEquals(1 + x.length / q.hop(), s.frames());
			double most = 0;
			double off = 0;
			for (int t = 0; t < s.frames(); t += 7) {
				for (int k = 0; k < q.bins(); k += 3) {
					double expected = slow(q, x, t, k);
					most = Math.max(most, expected);
					off = Math.max(off, Math.abs(expected - s.at(t, k)));
				}
			}
			assertTrue(off <= 1e-4 * most, q + " is off by " + off + " where the largest is " + most);
		}
	}

	@Test
	void aSineHasItsAmplitudeAtItsBin() {
		ConstantQ q = new ConstantQ(ConstantQ.C1, 84, 12, 512);
		Spectrogram s = q.magnitude(chord(2, 24 + 45));
		assertEquals(0.2, s.at(40, 45), 1e-4);
		assertTrue(s.at(40, 40) < 0.01);
		assertEquals(440, q.hertz(45), 1e-9);
	}

	@Test
	void aTriadHasItsThreeClasses() {
		// A major, a third of a semitone high
		Samples sound = chord(1.5, 57.33, 61.33, 64.33);
		ConstantQ q = ConstantQ.DEFAULT.tuned(0.33);
		Spectrogram chroma = Chroma.of(q.magnitude(sound), q, 0.33, 1e-4f);
		float[] frame = chroma.frame(30);
		for (int c = 0; c < 12; c++) {
			if (c == 9 || c == 1 || c == 4) {
				assertTrue(frame[c] > 0.85, "class " + c + ": " + frame[c]);
			} else {
				assertTrue(frame[c] < 0.25, "class " + c + ": " + frame[c]);
			}
		}
		assertEquals(0, Chroma.of(q.magnitude(new Samples(new float[RATE], RATE)), q, 0, 1e-4f).at(10, 3));
	}

	@Test
	void chromaSumsTheBinsOfAClass() {
		ConstantQ q = ConstantQ.DEFAULT;
		Random random = new Random(1);
		float[] v = new float[2 * q.bins()];
		for (int i = 0; i < v.length; i++) {
			v[i] = random.nextFloat();
		}
		Spectrogram chroma = Chroma.of(new Spectrogram(2, q.bins(), v, 0.1, 0), q, 0, 0);
		double[] sums = new double[12];
		for (int k = 0; k < q.bins(); k++) {
			// three bins a semitone, the first just below C
			sums[k / 3 % 12] += v[q.bins() + k];
		}
		double top = java.util.Arrays.stream(sums).max().orElseThrow();
		for (int c = 0; c < 12; c++) {
			assertEquals(sums[c] / top, chroma.at(1, c), 1e-5);
		}
	}

	@Test
	void tonalCentroidsAreThoseOfThePaper() {
		float[] major = new float[36];
		major[0] = major[4] = major[7] = 1;
		major[12 + 9] = 0.5f;
		Spectrogram t = Tonnetz.of(new Spectrogram(3, 12, major, 0.1, 0));
		// C, E and G on the three circles, equally weighted
		double[] expected = new double[6];
		for (int c : new int[] { 0, 4, 7 }) {
			expected[0] += Math.sin(c * 7 * Math.PI / 6) / 3;
			expected[1] += Math.cos(c * 7 * Math.PI / 6) / 3;
			expected[2] += Math.sin(c * 3 * Math.PI / 2) / 3;
			expected[3] += Math.cos(c * 3 * Math.PI / 2) / 3;
			expected[4] += 0.5 * Math.sin(c * 2 * Math.PI / 3) / 3;
			expected[5] += 0.5 * Math.cos(c * 2 * Math.PI / 3) / 3;
		}
		for (int d = 0; d < 6; d++) {
			assertEquals(expected[d], t.at(0, d), 1e-6);
			assertEquals(0, t.at(2, d));
		}
		// a fifth is next to its tonic on the first circle, a single class lies on all three
		assertEquals(1, Math.hypot(t.at(1, 0), t.at(1, 1)), 1e-6);
		assertEquals(0.5, Math.hypot(t.at(1, 4), t.at(1, 5)), 1e-6);
	}

	@Test
	void binsBeyondTheRateAreRefusedOrLeftOut() {
		Samples low = new Samples(new float[4000], 4000);
		assertThrows(IllegalArgumentException.class, () -> ConstantQ.DEFAULT.magnitude(low));
		ConstantQ fitting = ConstantQ.DEFAULT.fitting(4000);
		assertTrue(fitting.bins() < ConstantQ.DEFAULT.bins() && fitting.hertz(fitting.bins() - 1) > 1800);
		assertEquals(fitting.bins(), fitting.magnitude(low).bands());
		assertEquals(0, ConstantQ.DEFAULT.magnitude(new Samples(new float[0], RATE)).frames());
	}
}
