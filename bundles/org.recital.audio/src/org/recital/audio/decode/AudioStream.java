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
