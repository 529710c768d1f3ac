/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import org.recital.audio.internal.MelKernel;

/**
 * The logarithmic mel spectrogram: power of the short-time transform, mel filters, decibels.
 *
 * @param stft      the transform
 * @param filters   of the transform's size
 * @param reference power of 0 dB; {@link Double#NaN} takes the largest of the sound
 * @param range     levels more than this below the largest of the sound are raised to it (top_db); infinite: as they are
 */
public record LogMel(Stft stft, MelFilters filters, double reference, double range) {

	public LogMel {
		if (filters.bins() != stft.bins()) {
			throw new IllegalArgumentException("filters for " + filters.bins() + " frequencies, a transform of " + stft.bins()); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** librosa's defaults for a rate, a transform and a number of bands, and 0 dB at a power of 1, 80 dB deep. */
	public LogMel(int rate, int size, int hop, int bands) {
		this(new Stft(size, hop), new MelFilters(rate, size, bands), 1, 80);
	}

	/** Mel power, before the logarithm. */
	public Spectrogram power(Samples samples) {
		return MelKernel.power(stft, filters, samples);
	}

	/** Levels in dB. */
	public Spectrogram of(Samples samples) {
		Spectrogram mel = power(samples);
		Decibels.ofPower(mel.values(), reference, range);
		return mel;
	}
}
