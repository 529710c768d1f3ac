/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import org.recital.api.media.AudioClip;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.layers.FrameSource;
import org.recital.audio.separate.Masks;
import org.recital.audio.separate.Separation;

/** Levels of the harmonic or the percussive part of a spectrogram in dB: 0 is a sine of full scale. */
final class PartSource implements FrameSource {

	private final StftSource stft;
	private final Separation separation;
	private final boolean harmonic;

	PartSource(AudioClip clip, Stft stft, Separation separation, boolean harmonic) {
		this.stft = new StftSource(clip.samples(), clip.rate(), stft);
		this.separation = separation;
		this.harmonic = harmonic;
	}

	@Override
	public int frames() {
		return stft.frames();
	}

	@Override
	public int bands() {
		return stft.bands();
	}

	@Override
	public double secondsPerFrame() {
		return stft.secondsPerFrame();
	}

	@Override
	public void compute(int from, int count, float[] levels) {
		// a median looks at as many frames to both sides as half its length; the sound's own ends stay ends
		int reach = separation.frames() / 2;
		int first = Math.max(0, from - reach);
		int end = Math.min(frames(), from + count + reach);
		int bins = bands();
		float[] magnitude = new float[(end - first) * bins];
		stft.power(first, end - first, magnitude);
		for (int i = 0; i < magnitude.length; i++) {
			magnitude[i] = (float) Math.sqrt(magnitude[i]);
		}
		Masks masks = separation.masks(new Spectrogram(end - first, bins, magnitude, secondsPerFrame(), 0));
		float[] mask = harmonic ? masks.harmonic() : masks.percussive();
		int skipped = (from - first) * bins;
		for (int i = 0; i < count * bins; i++) {
			float v = magnitude[skipped + i] * mask[skipped + i];
			levels[i] = StftSource.decibels(v * v);
		}
	}
}
