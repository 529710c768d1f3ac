/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import java.util.Arrays;

/**
 * Levels over time and bands (frequencies, mel bands, pitch classes, coefficients): the value of band b in frame t is
 * {@code values()[t * bands() + b]}.
 */
public final class Spectrogram {

	private final int frames;
	private final int bands;
	private final float[] values;
	private final double secondsPerFrame;
	private final double firstSeconds;

	/**
	 * @param frames          number of frames
	 * @param bands           values a frame
	 * @param values          frame after frame, {@code frames * bands} of them; not copied, nobody changes them
	 * @param secondsPerFrame from the middle of a frame to the middle of the next
	 * @param firstSeconds    where the middle of the first frame is (0 where frames are centred)
	 */
	public Spectrogram(int frames, int bands, float[] values, double secondsPerFrame, double firstSeconds) {
		if ((long) frames * bands != values.length) {
			throw new IllegalArgumentException(frames + " frames of " + bands + " bands are not " + values.length + " values"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		this.frames = frames;
		this.bands = bands;
		this.values = values;
		this.secondsPerFrame = secondsPerFrame;
		this.firstSeconds = firstSeconds;
	}

	/** Number of frames. */
	public int frames() {
		return frames;
	}

	/** Values a frame. */
	public int bands() {
		return bands;
	}

	/** All values, frame after frame, for kernels to read; nobody changes them. */
	public float[] values() {
		return values;
	}

	/** The value of a band in a frame. */
	public float at(int frame, int band) {
		return values[frame * bands + band];
	}

	/** A frame's values (copied). */
	public float[] frame(int frame) {
		return Arrays.copyOfRange(values, frame * bands, (frame + 1) * bands);
	}

	/** A band's values over time (copied). */
	public float[] band(int band) {
		float[] row = new float[frames];
		for (int t = 0; t < frames; t++) {
			row[t] = values[t * bands + band];
		}
		return row;
	}

	/** Seconds from the middle of a frame to the middle of the next. */
	public double secondsPerFrame() {
		return secondsPerFrame;
	}

	/** Where the middle of the first frame is, in seconds. */
	public double firstSeconds() {
		return firstSeconds;
	}

	/** Where the middle of a frame is, in seconds. */
	public double seconds(int frame) {
		return firstSeconds + frame * secondsPerFrame;
	}

	/** Another one over the same frames. */
	public Spectrogram with(int otherBands, float[] otherValues) {
		return new Spectrogram(frames, otherBands, otherValues, secondsPerFrame, firstSeconds);
	}
}
