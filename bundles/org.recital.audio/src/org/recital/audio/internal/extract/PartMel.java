/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import org.recital.audio.MelFilters;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.internal.SpectrumKernel;
import org.recital.audio.separate.Masks;
import org.recital.audio.separate.Separation;

/**
 * Mel power of the harmonic and the percussive part of a sound that comes frame by frame. Masks are made for a stretch of frames
 * at a time, with as many frames before and after it as a median takes in, so that they are those of the whole sound.
 */
final class PartMel {

	private static final int STRETCH = 512;

	private final MelFilters filters;
	private final SpectrumKernel kernel;
	private final Separation separation;
	private final double secondsPerFrame;
	private final int bins;
	/** Frames a median reaches to either side. */
	private final int reach;
	private final float[] power;
	private final Floats harmonic = new Floats();
	private final Floats percussive = new Floats();
	/** Frames held, and how many of them, at the beginning, are done. */
	private int held;
	private int done;

	PartMel(Stft stft, MelFilters filters, Separation separation, int rate) {
		this.filters = filters;
		this.separation = separation;
		kernel = new SpectrumKernel(stft);
		secondsPerFrame = stft.hop() / (double) rate;
		bins = stft.bins();
		reach = separation.frames() / 2;
		power = new float[Math.multiplyExact(STRETCH + 2 * reach, bins)];
	}

	/** Takes frames: frame k is {@code x[k * hop]} and what follows. */
	void take(float[] x, int frames, int hop) {
		int taken = 0;
		while (taken < frames) {
			int n = Math.min(frames - taken, power.length / bins - held);
			kernel.power(x, taken * hop, n, power, held * bins);
			held += n;
			taken += n;
			if (held * bins == power.length) {
				separate(held - reach);
				int kept = Math.min(held, 2 * reach);
				System.arraycopy(power, (held - kept) * bins, power, 0, kept * bins);
				done = kept - reach;
				held = kept;
			}
		}
	}

	/** To be called after the last frame. */
	void finish() {
		if (held > done) {
			separate(held);
		}
	}

	private void separate(int end) {
		float[] magnitude = new float[held * bins];
		for (int i = 0; i < magnitude.length; i++) {
			magnitude[i] = (float) Math.sqrt(power[i]);
		}
		Masks masks = separation.masks(new Spectrogram(held, bins, magnitude, secondsPerFrame, 0));
		add(masks.harmonic(), end, magnitude, harmonic);
		add(masks.percussive(), end, magnitude, percussive);
	}

	/** Masks are for magnitudes: powers take their squares. */
	private void add(float[] mask, int end, float[] masked, Floats mel) {
		for (int i = done * bins; i < end * bins; i++) {
			masked[i] = power[i] * mask[i] * mask[i];
		}
		int at = mel.grow((end - done) * filters.bands());
		for (int t = done; t < end; t++) {
			filters.apply(masked, t * bins, mel.values(), at + (t - done) * filters.bands());
		}
	}

	/** Mel power of the tones, frame after frame. */
	float[] harmonic() {
		return harmonic.toArray();
	}

	/** Mel power of the strokes, frame after frame. */
	float[] percussive() {
		return percussive.toArray();
	}
}
