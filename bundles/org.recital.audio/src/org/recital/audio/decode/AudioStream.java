/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.decode;

import java.io.Closeable;
import java.io.IOException;

/** Mono samples of a sound, read from beginning to end. For one thread. */
public interface AudioStream extends Closeable {

	/** What the file says of itself. */
	AudioInfo info();

	/** Samples a second of what {@link #read} gives: the file's own, or the rate asked for. */
	int rate();

	/**
	 * Reads on.
	 *
	 * @param mono gets samples, the mean of all channels; full scale is [-1, 1]
	 * @param from where the first goes
	 * @param max  at most so many, 1 or more
	 * @return how many, at least 1; or -1 at the end
	 * @throws AudioException when the file is damaged here
	 */
	int read(float[] mono, int from, int max) throws IOException;
}
