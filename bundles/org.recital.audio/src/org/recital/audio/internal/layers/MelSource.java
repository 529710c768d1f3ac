/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import org.recital.audio.MelFilters;
import org.recital.audio.Stft;
import org.recital.audio.layers.FrameSource;

/** Levels of a mel spectrogram in dB: 0 is a power of 1, as in the features of the same name. */
final class MelSource implements FrameSource {

	private static final int BLOCK = 32;

	private final StftSource stft;
	private final MelFilters filters;

	MelSource(float[] samples, int rate, Stft stft, MelFilters filters) {
		this.stft = new StftSource(samples, rate, stft, 1);
		this.filters = filters;
	}

	@Override
	public int frames() {
		return stft.frames();
	}

	@Override
	public int bands() {
		return filters.bands();
	}

	@Override
	public double secondsPerFrame() {
		return stft.secondsPerFrame();
	}

	@Override
	public void compute(int from, int count, float[] levels) {
		float[] power = new float[Math.min(BLOCK, count) * stft.bands()];
		for (int t = 0; t < count; t += BLOCK) {
			int n = Math.min(BLOCK, count - t);
			stft.power(from + t, n, power);
			for (int i = 0; i < n; i++) {
				filters.apply(power, i * stft.bands(), levels, (t + i) * bands());
			}
		}
		for (int i = 0; i < count * bands(); i++) {
			levels[i] = StftSource.decibels(levels[i]);
		}
	}
}
