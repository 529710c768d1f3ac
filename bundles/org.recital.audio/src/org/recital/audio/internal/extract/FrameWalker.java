/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import java.io.IOException;
import java.util.Arrays;

import org.recital.audio.decode.AudioStream;

/**
 * Walks through the frames of a stream without holding it: frame t is centred at sample {@code t * hop}, silence beyond both
 * ends, {@code 1 + samples / hop} frames; none where there are no samples.
 */
public final class FrameWalker {

	/** Takes frames: frame k of the block is {@code x[k * hop]} and what follows. */
	@FunctionalInterface
	public interface Block {
		/** Uses them before it returns. */
		void take(float[] x, int frames) throws IOException;
	}

	private final int size;
	private final int hop;
	private final int block;
	private final float[] x;
	private int held;

	/**
	 * @param block frames handed over together
	 */
	public FrameWalker(int size, int hop, int block) {
		this.size = size;
		this.hop = hop;
		this.block = block;
		x = new float[(block - 1) * hop + size + hop];
	}

	/** Walks to the end of the stream; returns the number of samples. */
	public long walk(AudioStream in, Block taker) throws IOException {
		Arrays.fill(x, 0);
		held = size / 2;
		int whole = (block - 1) * hop + size;
		long samples = 0;
		long frames = 0;
		long skip = 0;
		while (true) {
			int got = in.read(x, held, x.length - held);
			if (got < 0) {
				break;
			}
			samples += got;
			int drop = (int) Math.min(skip, got);
			if (drop > 0) {
				System.arraycopy(x, held + drop, x, held, got - drop);
				skip -= drop;
			}
			held += got - drop;
			while (held >= whole) {
				taker.take(x, block);
				frames += block;
				skip += shift(block * hop);
			}
		}
		long left = samples == 0 ? 0 : 1 + samples / hop - frames;
		while (left > 0) {
			int n = (int) Math.min(block, left);
			Arrays.fill(x, held, x.length, 0);
			taker.take(x, n);
			left -= n;
			shift(n * hop);
		}
		return samples;
	}

	/** Forgets samples; returns how many of those to come are to be forgotten too. */
	private int shift(int n) {
		int drop = Math.min(n, held);
		System.arraycopy(x, drop, x, 0, held - drop);
		held -= drop;
		return n - drop;
	}
}
