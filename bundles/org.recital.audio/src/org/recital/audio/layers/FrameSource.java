/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.layers;

/**
 * Levels over frames and bands, computed where they are asked for. Safe for any number of threads, and the same values
 * whichever range they are computed in.
 */
public interface FrameSource {

	/** Number of frames. */
	int frames();

	/** Levels a frame. */
	int bands();

	/** Seconds from the middle of a frame to the middle of the next. */
	double secondsPerFrame();

	/** Where the middle of the first frame is, in seconds. */
	default double firstSeconds() {
		return 0;
	}

	/**
	 * Computes frames.
	 *
	 * @param from   first frame
	 * @param count  how many, 1 or more, all of them within {@link #frames}
	 * @param levels gets {@code count * bands()} values, frame after frame
	 */
	void compute(int from, int count, float[] levels);
}
