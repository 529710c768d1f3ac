/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.recital.api.media.Levels;
import org.recital.api.step.StepContext;
import org.recital.audio.layers.FrameSource;

/**
 * Levels in tiles of 1,024 frames, each kept as signed bytes, band after band, at six resolutions: every frame, then the
 * loudest of 4, 16, 64, 256 and 1,024. A tile is either there, complete, or not.
 */
public final class LevelTiles {

	/** Frames of a tile. */
	static final int FRAMES = 1024;
	/** The binary logarithm of {@link #FRAMES}. */
	static final int SHIFT = 10;
	/** Resolutions: 4^0 to 4^5 frames to a column. */
	static final int RESOLUTIONS = 6;
	private static final int BLOCK = 16;
	/** No level: outside, or not there yet. Real levels are -127 to 127. */
	static final byte NOTHING = Byte.MIN_VALUE;

	private final FrameSource source;
	private final Levels stored;
	private final AtomicReferenceArray<byte[]> tiles;

	public LevelTiles(FrameSource source, Levels stored) {
		this.source = source;
		this.stored = stored;
		tiles = new AtomicReferenceArray<>((source.frames() + FRAMES - 1) / FRAMES);
	}

	/** Where a resolution begins in a tile. */
	static int start(int resolution, int bands) {
		int columns = 0;
		for (int k = 0; k < resolution; k++) {
			columns += FRAMES >> 2 * k;
		}
		return columns * bands;
	}

	int bands() {
		return source.bands();
	}

	int frames() {
		return source.frames();
	}

	/** A tile, or null. */
	byte[] tile(int number) {
		return tiles.get(number);
	}

	/** The level a stored value stands for. */
	double level(int value) {
		return stored.min() + (value + 127) / 254.0 * (stored.max() - stored.min());
	}

	/** Whether frames from the first to the last are there. */
	public boolean prepared(int first, int last) {
		for (int t = first / FRAMES; t <= last / FRAMES; t++) {
			if (tiles.get(t) == null) {
				return false;
			}
		}
		return true;
	}

	/** Computes what is missing of the frames from the first to the last. */
	public void prepare(int first, int last, StepContext context) {
		int from = first / FRAMES;
		context.parallel().forEach(last / FRAMES - from + 1, i -> {
			context.checkCancelled();
			if (tiles.get(from + i) == null) {
				tiles.set(from + i, compute(from + i));
			}
		});
	}

	private byte[] compute(int tile) {
		int bands = source.bands();
		int count = Math.min(FRAMES, source.frames() - tile * FRAMES);
		float[] levels = new float[count * bands];
		source.compute(tile * FRAMES, count, levels);
		byte[] out = new byte[start(RESOLUTIONS, bands)];
		float low = (float) stored.min();
		float scale = (float) (254 / (stored.max() - stored.min()));
		// a few bands at a time, so that neither reading nor writing jumps through all of the memory
		for (int first = 0; first < bands; first += BLOCK) {
			int end = Math.min(bands, first + BLOCK);
			for (int t = 0; t < count; t++) {
				for (int b = first; b < end; b++) {
					// NaN becomes 0, the lowest
					int q = (int) ((levels[t * bands + b] - low) * scale + 0.5f);
					out[b * FRAMES + t] = (byte) (Math.clamp(q, 0, 254) - 127);
				}
			}
		}
		for (int b = 0; b < bands && count < FRAMES; b++) {
			Arrays.fill(out, b * FRAMES + count, (b + 1) * FRAMES, NOTHING);
		}
		for (int k = 1; k < RESOLUTIONS; k++) {
			coarser(out, start(k - 1, bands), start(k, bands), bands * (FRAMES >> 2 * k));
		}
		return out;
	}

	/** Rows are multiples of four long, so four to one over all of them keeps rows apart. */
	private static void coarser(byte[] a, int from, int to, int columns) {
		for (int c = 0; c < columns; c++) {
			int at = from + 4 * c;
			a[to + c] = (byte) Math.max(Math.max(a[at], a[at + 1]), Math.max(a[at + 2], a[at + 3]));
		}
	}
}
