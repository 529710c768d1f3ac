/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.pitch;

import java.util.Arrays;

/**
 * The pitch of a sound over time, one value a frame.
 */
public final class PitchTrack {

	private final double firstSeconds;
	private final double secondsPerFrame;
	private final float[] hertz;
	private final boolean[] voiced;
	private final float[] confidence;

	/**
	 * @param firstSeconds    where the middle of the first frame is
	 * @param secondsPerFrame from a frame to the next
	 * @param hertz           fundamental frequency of each frame, above 0 where voiced; not copied
	 * @param voiced          whether a frame has a pitch
	 * @param confidence      how sure that is, 0 to 1
	 */
	public PitchTrack(double firstSeconds, double secondsPerFrame, float[] hertz, boolean[] voiced, float[] confidence) {
		if (hertz.length != voiced.length || hertz.length != confidence.length) {
			throw new IllegalArgumentException(hertz.length + ", " + voiced.length + ", " + confidence.length + " frames"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		this.firstSeconds = firstSeconds;
		this.secondsPerFrame = secondsPerFrame;
		this.hertz = hertz;
		this.voiced = voiced;
		this.confidence = confidence;
	}

	/** Number of frames. */
	public int frames() {
		return hertz.length;
	}

	/** Fundamental frequency of a frame in Hz; of a frame without pitch the best guess, perhaps 0. */
	public float hertz(int frame) {
		return hertz[frame];
	}

	/** Whether a frame has a pitch. */
	public boolean voiced(int frame) {
		return voiced[frame];
	}

	/** How sure the pitch of a frame is, 0 to 1. */
	public float confidence(int frame) {
		return confidence[frame];
	}

	/** Pitch of a frame on the scale of MIDI: 69 is 440 Hz, a semitone is 1. */
	public double midi(int frame) {
		return midiOf(hertz[frame]);
	}

	/** Where the middle of a frame is, in seconds. */
	public double seconds(int frame) {
		return firstSeconds + frame * secondsPerFrame;
	}

	/** Seconds from a frame to the next. */
	public double secondsPerFrame() {
		return secondsPerFrame;
	}

	/** The frequencies of the frames that have a pitch. */
	public float[] voicedHertz() {
		float[] some = new float[hertz.length];
		int n = 0;
		for (int t = 0; t < hertz.length; t++) {
			if (voiced[t]) {
				some[n++] = hertz[t];
			}
		}
		return Arrays.copyOf(some, n);
	}

	/** A frequency on the scale of MIDI. */
	public static double midiOf(double hertz) {
		return 69 + 12 * Math.log(hertz / 440) / Math.log(2);
	}

	/** The frequency of a pitch on the scale of MIDI. */
	public static double hertzOf(double midi) {
		return 440 * Math.pow(2, (midi - 69) / 12);
	}
}
