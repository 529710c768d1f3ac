/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.recital.audio.layers.FrameSource;

/** Levels that are computed in fixed blocks of frames and kept, because a single frame costs as much as many. */
abstract class BlockSource implements FrameSource {

	/** Frames of a block. */
	static final int FRAMES = 1024;

	private final AtomicReferenceArray<float[]> blocks;

	BlockSource(int frames) {
		blocks = new AtomicReferenceArray<>((frames + FRAMES - 1) / FRAMES);
	}

	/** Computes {@code count} frames from {@code from} on, a whole block. */
	abstract float[] block(int from, int count);

	@Override
	public final void compute(int from, int count, float[] levels) {
		for (int t = from; t < from + count;) {
			int number = t / FRAMES;
			int first = number * FRAMES;
			float[] block = blocks.get(number);
			if (block == null) {
				block = block(first, Math.min(FRAMES, frames() - first));
				blocks.set(number, block);
			}
			int n = Math.min(from + count, first + FRAMES) - t;
			System.arraycopy(block, (t - first) * bands(), levels, (t - from) * bands(), n * bands());
			t += n;
		}
	}
}
