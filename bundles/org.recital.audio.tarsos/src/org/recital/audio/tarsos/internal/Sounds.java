/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/,
 * or the GNU General Public License, version 3 or later, which is in the file GPL-3.0.txt.
 *
 * SPDX-License-Identifier: EPL-2.0 OR GPL-3.0-or-later
 */
package org.recital.audio.tarsos.internal;

import java.util.Arrays;

import org.recital.audio.Samples;

import be.tarsos.dsp.AudioDispatcher;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.io.TarsosDSPAudioInputStream;

/** Hands samples to TarsosDSP, without its own ways to read files. */
final class Sounds {

	/** Samples a second at which sounds are analysed. */
	static final int RATE = 22_050;

	private static final int BYTES = 2;

	private Sounds() {
	}

	/** What runs processors over a sound, frame by frame. */
	static AudioDispatcher dispatcher(Samples sound, int size, int overlap) {
		return new AudioDispatcher(new Stream(sound), size, overlap);
	}

	/** Mean, then deviation, of values; zeros where there are none. */
	static double[] meanAndDeviation(double[] values) {
		double mean = Arrays.stream(values).average().orElse(0);
		double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
		return new double[] { mean, Math.sqrt(variance) };
	}

	/** Distances of ascending times. */
	static double[] distances(double[] times) {
		double[] d = new double[Math.max(0, times.length - 1)];
		for (int i = 0; i < d.length; i++) {
			d[i] = times[i + 1] - times[i];
		}
		return d;
	}

	/** Samples as 16-bit PCM, which TarsosDSP turns into floats again. */
	private static final class Stream implements TarsosDSPAudioInputStream {

		private final Samples sound;
		private long at;

		Stream(Samples sound) {
			this.sound = sound;
		}

		@Override
		public long skip(long n) {
			long end = (long) sound.length() * BYTES;
			long skipped = Math.clamp(n, 0, end - at);
			at += skipped;
			return skipped;
		}

		@Override
		public int read(byte[] b, int off, int len) {
			long end = (long) sound.length() * BYTES;
			if (at >= end) {
				return -1;
			}
			int n = (int) Math.min(len, end - at);
			for (int i = 0; i < n; i++, at++) {
				int v = Math.round(Math.clamp(sound.data()[(int) (at / BYTES)], -1, 1) * Short.MAX_VALUE);
				b[off + i] = (byte) (at % BYTES == 0 ? v : v >> 8);
			}
			return n;
		}

		@Override
		public void close() {
			// samples in memory hold nothing open
		}

		@Override
		public TarsosDSPAudioFormat getFormat() {
			return new TarsosDSPAudioFormat(sound.rate(), 8 * BYTES, 1, true, false);
		}

		@Override
		public long getFrameLength() {
			return sound.length();
		}
	}
}
