/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.separate;

import org.recital.audio.Spectrogram;

/**
 * What share of each bin of a spectrogram belongs to which part. All values are within 0 and 1, and the three shares of a
 * bin sum to 1.
 *
 * @param harmonic   shares of what lasts (tones): {@code frames * bins}, frame after frame; not copied
 * @param percussive shares of what is short and broad (strokes), likewise
 */
public record Masks(float[] harmonic, float[] percussive) {

	/** The shares of what is neither: 0 everywhere unless margins were asked for. */
	public float[] residual() {
		float[] rest = new float[harmonic.length];
		for (int i = 0; i < rest.length; i++) {
			rest[i] = Math.max(0, 1 - harmonic[i] - percussive[i]);
		}
		return rest;
	}

	/** A spectrogram's harmonic part: values times shares; for magnitudes (with powers use the squares of the shares). */
	public Spectrogram harmonic(Spectrogram magnitude) {
		return times(magnitude, harmonic);
	}

	/** A spectrogram's percussive part: values times shares; for magnitudes. */
	public Spectrogram percussive(Spectrogram magnitude) {
		return times(magnitude, percussive);
	}

	private static Spectrogram times(Spectrogram s, float[] mask) {
		float[] v = s.values();
		float[] product = new float[v.length];
		for (int i = 0; i < v.length; i++) {
			product[i] = v[i] * mask[i];
		}
		return s.with(s.bands(), product);
	}
}
