/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

import org.recital.audio.MelFilters;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;

/** Mel power of frames, block by block, without keeping their spectra. Working memory of its own: one object a thread. */
public final class MelKernel {

	private static final int BLOCK = 64;

	private final SpectrumKernel kernel;
	private final MelFilters filters;
	private final int hop;
	private final float[] power;

	public MelKernel(Stft stft, MelFilters filters) {
		kernel = new SpectrumKernel(stft);
		this.filters = filters;
		hop = stft.hop();
		power = new float[BLOCK * stft.bins()];
	}

	/** Mel power of a whole signal. */
	public static Spectrogram power(Stft stft, MelFilters filters, Samples samples) {
		int bands = filters.bands();
		float[] mel = new float[Math.multiplyExact(stft.frames(samples.length()), bands)];
		MelKernel kernel = new MelKernel(stft, filters);
		Framing.run(stft, samples.data(), (x, from, frames, first) -> kernel.power(x, from, frames, mel, first * bands));
		return new Spectrogram(mel.length / bands, bands, mel, stft.hop() / (double) samples.rate(), stft.firstSample() / (double) samples.rate());
	}

	/**
	 * Mel power of frames that lie wholly in an array.
	 *
	 * @param mel gets {@code frames * bands} values from {@code to} on
	 */
	public void power(float[] x, int from, int frames, float[] mel, int to) {
		for (int t = 0; t < frames; t += BLOCK) {
			int n = Math.min(BLOCK, frames - t);
			kernel.power(x, from + t * hop, n, power, 0);
			filters.apply(power, 0, n, mel, to + t * filters.bands());
		}
	}
}
