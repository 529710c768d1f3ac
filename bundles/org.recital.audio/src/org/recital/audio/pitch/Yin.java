/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.pitch;

import org.recital.audio.Samples;
import org.recital.audio.internal.pitch.Periods;
import org.recital.audio.internal.pitch.YinTracker;

/**
 * YIN (de Cheveigne and Kawahara 2002, YIN, a fundamental frequency estimator for speech and music): of the squared
 * difference of a frame and itself moved by tau, divided by its mean over the lags up to tau, the first minimum below a
 * threshold (the lowest of all where none is), made finer by a parabola.
 *
 * @param frame     samples a frame; half of them are compared, so the lowest pitch has a period below the other half
 * @param hop       samples from a frame to the next
 * @param minHertz  lowest pitch
 * @param maxHertz  highest pitch
 * @param threshold how far a minimum may be from 0: 0.1 in the paper
 * @param centred   whether frame t has sample {@code t * hop} in its middle, silence being added at both ends
 */
public record Yin(int frame, int hop, double minHertz, double maxHertz, double threshold, boolean centred) {

	/** Frames of 2048 every 512 samples, from 65.4 Hz (C2) to 2093 Hz (C7), 0.1, centred. */
	public static final Yin DEFAULT = new Yin(2048, 512, PitchTrack.hertzOf(36), PitchTrack.hertzOf(96), 0.1, true);

	public Yin {
		Periods.check(frame, hop, minHertz, maxHertz);
		if (!(threshold > 0)) {
			throw new IllegalArgumentException("threshold " + threshold); //$NON-NLS-1$
		}
	}

	/**
	 * The pitch of each frame. A frame counts as voiced when a minimum is below the threshold; its confidence is 1 less the
	 * minimum.
	 *
	 * @throws IllegalArgumentException when the lowest pitch is too low for the frame at the sound's rate
	 */
	public PitchTrack track(Samples sound) {
		return YinTracker.track(this, sound, new Periods(frame, sound.rate(), minHertz, maxHertz));
	}
}
