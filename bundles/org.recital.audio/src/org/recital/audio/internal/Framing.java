/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

import org.recital.audio.Stft;

/** Cuts a signal into frames: those within it are read where they are, those that reach beyond its ends from a copy. */
public final class Framing {

	/** Takes frames {@code first} to {@code first + frames - 1}; the first begins at {@code x[from]}, each a hop after another. */
	@FunctionalInterface
	public interface Frames {
		/** Uses them. */
		void take(float[] x, int from, int frames, int first);
	}

	private Framing() {
	}

	/** All frames of a signal in their order, in three parts at most. */
	public static void run(Stft stft, float[] signal, Frames frames) {
		int count = stft.frames(signal.length);
		int size = stft.size();
		int hop = stft.hop();
		int shift = stft.centred() ? size / 2 : 0;
		int begin = Math.min(count, Math.ceilDiv(shift, hop));
		long lastWithin = Math.floorDiv((long) signal.length - size + shift, hop);
		int end = (int) Math.clamp(lastWithin + 1, begin, count);
		// frames that reach beyond the beginning, or beyond both ends
		edge(stft, signal, 0, begin, frames);
		if (end > begin) {
			frames.take(signal, (int) ((long) begin * hop - shift), end - begin, begin);
		}
		edge(stft, signal, end, count - end, frames);
	}

	private static void edge(Stft stft, float[] signal, int first, int count, Frames frames) {
		if (count == 0) {
			return;
		}
		float[] x = new float[(count - 1) * stft.hop() + stft.size()];
		long from = (long) first * stft.hop() - (stft.centred() ? stft.size() / 2 : 0);
		for (int i = 0; i < x.length; i++) {
			x[i] = stft.padding().sample(signal, from + i);
		}
		frames.take(x, 0, count, first);
	}
}
