/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.decode;

import java.io.IOException;

import org.recital.audio.Samples;
import org.recital.audio.internal.decode.ResampledStream;

/**
 * Changes the number of samples a second by a windowed sinc (Kaiser, 64 zero crossings a side): what is above 100 % of the lower
 * rate's band is 100 dB down, what is below 90 % is unchanged within 0.0002 dB. The sound does not move: sample j of the result is
 * at {@code j / rate} seconds. Beyond both ends there is silence. n samples become {@code ceil(n * to / from)}.
 */
public final class Resampler {

	private Resampler() {
	}

	/** The same sound at another rate; the same object where nothing changes. */
	public static Samples resample(Samples samples, int rate) {
		if (samples.rate() == rate) {
			return samples;
		}
		try (AudioStream stream = resample(new Whole(samples), rate)) {
			return AudioFiles.read(stream, "samples", Double.MAX_VALUE); //$NON-NLS-1$
		} catch (IOException e) {
			// longer than an array can be
			throw new IllegalArgumentException(e);
		}
	}

	/** The same stream at another rate; closing it closes the other. */
	public static AudioStream resample(AudioStream stream, int rate) {
		if (rate < 1) {
			throw new IllegalArgumentException("samples a second: " + rate); //$NON-NLS-1$
		}
		return stream.rate() == rate ? stream : new ResampledStream(stream, rate);
	}

	private static final class Whole implements AudioStream {

		private final Samples samples;
		private int at;

		Whole(Samples samples) {
			this.samples = samples;
		}

		@Override
		public AudioInfo info() {
			return new AudioInfo(AudioFormat.WAV, "samples", samples.rate(), 1, samples.length()); //$NON-NLS-1$
		}

		@Override
		public int rate() {
			return samples.rate();
		}

		@Override
		public int read(float[] mono, int from, int max) {
			int n = Math.min(max, samples.length() - at);
			if (n <= 0) {
				return -1;
			}
			System.arraycopy(samples.data(), at, mono, from, n);
			at += n;
			return n;
		}

		@Override
		public void close() {
			// nothing is open
		}
	}
}
