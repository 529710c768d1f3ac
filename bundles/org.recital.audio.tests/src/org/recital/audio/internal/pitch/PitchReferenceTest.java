/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.pitch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.recital.audio.Samples;
import org.recital.audio.internal.Close;
import org.recital.audio.internal.Shared;
import org.recital.audio.pitch.PitchTrack;
import org.recital.audio.pitch.ProbabilisticYin;
import org.recital.audio.pitch.Yin;

/**
 * Pitches of a rising tone are those of the reference files. The program that made those sums the energy of the moved window
 * one sample too late ({@code e(l) = e(l - 1) - x[l - 1]^2 + x[l + w]^2} where the last index should be {@code l + w - 1});
 * with that in place we give the same numbers, without it numbers next to them.
 */
class PitchReferenceTest {

	private static final int RATE = 22050;

	/** The difference as that program takes it: too large by {@code x[l + w]^2 - x[w]^2}. */
	private static final class Late extends Periods {
		Late(int frame, double minHertz, double maxHertz) {
			super(frame, RATE, minHertz, maxHertz);
		}

		@Override
		protected void differences(float[] x, int at, float[] d) {
			super.differences(x, at, d);
			double first = x[at + window()];
			for (int l = 0; l < d.length; l++) {
				double last = at + l + window() < x.length ? x[at + l + window()] : 0;
				d[l] += (float) (last * last - first * first);
			}
		}
	}

	/** A sine that rises from 220 to 640 Hz in a second, by equal ratios in equal times. */
	private static float[] rising() {
		float[] x = new float[RATE];
		double ratio = Math.log(640.0 / 220);
		for (int i = 0; i < RATE; i++) {
			x[i] = (float) Math.sin(2 * Math.PI * 220 / ratio * (Math.exp(ratio * i / RATE) - 1));
		}
		return x;
	}

	private static float[] npy(String name) throws IOException {
		ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(Shared.folder("reference/librosa").resolve(name))).order(ByteOrder.LITTLE_ENDIAN);
		b.position(10 + b.getShort(8));
		float[] v = new float[b.remaining() / 4];
		b.asFloatBuffer().get(v);
		return v;
	}

	private static double[] doubles(float[] v) {
		double[] d = new double[v.length];
		for (int i = 0; i < d.length; i++) {
			d[i] = v[i];
		}
		return d;
	}

	private static float[] hertz(PitchTrack track, int n) {
		float[] v = new float[n];
		for (int t = 0; t < n; t++) {
			v[t] = track.hertz(t);
		}
		return v;
	}

	@Test
	void yin() throws IOException {
		// the last two frames of the file reach beyond the tone
		float[] expected = Arrays.copyOf(npy("pitch-yin.npy"), 38);
		Samples sound = new Samples(rising(), RATE);
		Yin yin = new Yin(2048, 512, 110, 880, 0.1, false);
		Close.assertClose(doubles(expected), hertz(YinTracker.track(yin, sound, new Late(2048, 110, 880)), 38), "YIN");
		Close.assertClose(doubles(expected), hertz(yin.track(sound), 38), 2e-4, "YIN as defined");
	}

	@Test
	void probabilisticYin() throws IOException {
		float[] expected = npy("pitch-pyin.npy");
		float[] x = new float[3 * RATE];
		System.arraycopy(rising(), 0, x, RATE, RATE);
		Samples sound = new Samples(x, RATE);
		ProbabilisticYin d = ProbabilisticYin.DEFAULT;
		ProbabilisticYin p = new ProbabilisticYin(2048, 512, d.minHertz(), d.maxHertz(), d.meanThreshold(), d.binsASemitone(), d.maxRate(),
				d.switching(), false);
		PitchTrack track = PyinTracker.track(p, sound, new Late(2048, d.minHertz(), d.maxHertz()));
		assertEquals(expected.length, track.frames());
		PitchTrack asDefined = p.track(sound);
		double[] pitches = new double[expected.length];
		float[] ours = new float[expected.length];
		for (int t = 0; t < expected.length; t++) {
			// frames without pitch are negative in the file
			assertEquals(expected[t] > 0, track.voiced(t), "voiced " + t);
			assertEquals(expected[t] > 0, asDefined.voiced(t), "voiced " + t);
			pitches[t] = Math.max(0, expected[t]);
			ours[t] = track.voiced(t) ? track.hertz(t) : 0;
			if (t > 44 && t < 84) {
				assertEquals(expected[t], asDefined.hertz(t), 2e-4 * expected[t]);
			}
		}
		Close.assertClose(pitches, ours, "pYIN");
	}
}
