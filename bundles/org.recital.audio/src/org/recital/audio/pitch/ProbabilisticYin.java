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
import org.recital.audio.internal.pitch.PyinTracker;

/**
 * Probabilistic YIN (Mauch and Dixon 2014, pYIN: a fundamental frequency estimator using probabilistic threshold
 * distributions). YIN with a hundred thresholds, each as likely as a beta distribution says, gives each frame candidates
 * with probabilities; a hidden Markov model over pitches, voiced and unvoiced, finds the likeliest course (Viterbi). The
 * pitch given for a voiced frame is that of the candidate, not of the state.
 *
 * @param frame         samples a frame; half of them are compared
 * @param hop           samples from a frame to the next
 * @param minHertz      lowest pitch
 * @param maxHertz      highest pitch
 * @param meanThreshold mean of the distribution of thresholds, which is beta(2, 2 / mean - 2): 0.1, 0.15 or 0.2 in the paper
 * @param binsASemitone states a semitone
 * @param maxRate       fastest change of pitch in octaves a second
 * @param switching     probability that a frame is voiced and the next is not, or the reverse
 * @param centred       whether frame t has sample {@code t * hop} in its middle, silence being added at both ends
 */
public record ProbabilisticYin(int frame, int hop, double minHertz, double maxHertz, double meanThreshold, int binsASemitone,
		double maxRate, double switching, boolean centred) {

	/** Frames of 2048 every 512 samples, C2 to C7, mean 0.1, ten states a semitone, 35.92 octaves a second, 0.01, centred. */
	public static final ProbabilisticYin DEFAULT = new ProbabilisticYin(2048, 512, PitchTrack.hertzOf(36), PitchTrack.hertzOf(96), 0.1, 10,
			35.92, 0.01, true);

	public ProbabilisticYin {
		Periods.check(frame, hop, minHertz, maxHertz);
		if (!(meanThreshold > 0 && meanThreshold < 1) || binsASemitone < 1 || binsASemitone > 100 || !(maxRate > 0)
				|| !(switching > 0 && switching < 1)) {
			throw new IllegalArgumentException("mean " + meanThreshold + ", bins " + binsASemitone + ", rate " + maxRate + ", switching " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
					+ switching);
		}
	}

	/**
	 * The pitch of each frame. The confidence of a frame is the sum of its candidates' probabilities.
	 *
	 * @throws IllegalArgumentException when the lowest pitch is too low for the frame at the sound's rate
	 */
	public PitchTrack track(Samples sound) {
		return PyinTracker.track(this, sound, new Periods(frame, sound.rate(), minHertz, maxHertz));
	}
}
