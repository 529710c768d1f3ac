/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

import java.io.IOException;
import java.util.Arrays;

import org.recital.audio.decode.AudioInfo;
import org.recital.audio.decode.AudioStream;

/** Polyphase resampling while reading. */
public final class ResampledStream implements AudioStream {

	private static final int BLOCK = 8192;

	private final AudioStream from;
	private final int rate;
	private final SincTable table;
	/** Input samples {@code first} to {@code first + held - 1}. */
	private final float[] window;
	private long first;
	private int held;
	/** Number of input samples, known at their end. */
	private long total = Long.MAX_VALUE;
	/** The next output lies at input sample {@code place + part / up}. */
	private long place;
	private int part;

	public ResampledStream(AudioStream from, int rate) {
		this.from = from;
		this.rate = rate;
		table = SincTable.of(from.rate(), rate);
		window = new float[2 * table.half + BLOCK];
		// silence before the beginning
		first = 1 - table.half;
		held = table.half - 1;
	}

	@Override
	public AudioInfo info() {
		return from.info();
	}

	@Override
	public int rate() {
		return rate;
	}

	@Override
	public int read(float[] mono, int at, int max) throws IOException {
		int n = 0;
		while (n < max) {
			if (place + table.half >= first + held) {
				if (n > 0) {
					return n;
				}
				fill();
				if (place >= total) {
					return -1;
				}
				continue;
			}
			if (place >= total) {
				return n == 0 ? -1 : n;
			}
			mono[at + n++] = next();
		}
		return n;
	}

	private float next() {
		int begin = (int) (place - table.half + 1 - first);
		float v;
		if (table.exact()) {
			v = dot(table.rows[part], begin);
		} else {
			double q = (double) part * table.phases / table.up;
			int row = (int) q;
			float share = (float) (q - row);
			v = (1 - share) * dot(table.rows[row], begin) + share * dot(table.rows[row + 1], begin);
		}
		part += table.down;
		place += part / table.up;
		part %= table.up;
		return v;
	}

	private float dot(float[] taps, int begin) {
		// four sums, so that additions need not wait for each other; the number of taps is even
		float a = 0;
		float b = 0;
		float c = 0;
		float d = 0;
		int k = 0;
		for (; k + 3 < taps.length; k += 4) {
			a += taps[k] * window[begin + k];
			b += taps[k + 1] * window[begin + k + 1];
			c += taps[k + 2] * window[begin + k + 2];
			d += taps[k + 3] * window[begin + k + 3];
		}
		for (; k < taps.length; k++) {
			a += taps[k] * window[begin + k];
		}
		return a + b + (c + d);
	}

	/** Forgets what is no longer needed and reads on; behind the end there is silence. */
	private void fill() throws IOException {
		// when rates fall by much, outputs may lie beyond what is held
		long keep = Math.min(place - table.half + 1, first + held);
		int drop = (int) Math.max(0, keep - first);
		System.arraycopy(window, drop, window, 0, held - drop);
		held -= drop;
		first += drop;
		int room = window.length - held;
		if (total == Long.MAX_VALUE) {
			int got = from.read(window, held, room);
			if (got >= 0) {
				held += got;
				return;
			}
			total = first + held;
		}
		Arrays.fill(window, held, window.length, 0);
		held = window.length;
	}

	@Override
	public void close() throws IOException {
		from.close();
	}
}
