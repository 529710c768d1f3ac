package org.recital.audio.internal.decode;

import java.io.Closeable;
import java.io.IOException;

import org.recital.audio.decode.AudioInfo;

/** One format: all channels, interleaved. */
public interface Decoder extends Closeable {

	/** What the head of the file says. */
	AudioInfo info();

	/**
	 * Reads on.
	 *
	 * @param interleaved gets frames of {@code info().channels()} samples
	 * @param maxFrames   1 or more, as many as fit
	 * @return frames, 1 or more; -1 at the end
	 */
	int read(float[] interleaved, int maxFrames) throws IOException;
}
