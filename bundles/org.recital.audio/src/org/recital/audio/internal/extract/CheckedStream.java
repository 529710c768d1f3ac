package org.recital.audio.internal.extract;

import java.io.IOException;

import org.recital.api.step.StepContext;
import org.recital.audio.decode.AudioInfo;
import org.recital.audio.decode.AudioStream;

/** A stream that ends when the person cancels. */
record CheckedStream(AudioStream stream, StepContext context) implements AudioStream {

	private static final int MOST = 1 << 16;

	@Override
	public AudioInfo info() {
		return stream.info();
	}

	@Override
	public int rate() {
		return stream.rate();
	}

	@Override
	public int read(float[] mono, int from, int max) throws IOException {
		context.checkCancelled();
		return stream.read(mono, from, Math.min(max, MOST));
	}

	@Override
	public void close() throws IOException {
		stream.close();
	}
}
