/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

import java.io.IOException;

import org.recital.audio.decode.AudioFormat;
import org.recital.audio.decode.AudioInfo;
import org.recital.audio.internal.Messages;

/** Samples as they lie in the file. */
final class PcmDecoder implements Decoder {

	private static final int MAX_CHANNELS = 64;
	private static final int MAX_RATE = 768_000;

	private final ByteSource in;
	private final AudioInfo info;
	private final Pcm pcm;
	private final boolean bigEndian;
	private final int frameBytes;
	private long left;
	private byte[] bytes = new byte[0];

	/**
	 * @param in    at the first sample
	 * @param bytes of samples; -1: to the end of the file
	 */
	PcmDecoder(ByteSource in, AudioFormat format, Pcm pcm, boolean bigEndian, long rate, int channels, long bytes) throws IOException {
		this.in = in;
		this.pcm = pcm;
		this.bigEndian = bigEndian;
		checkShape(in, rate, channels);
		frameBytes = pcm.bytes() * channels;
		long there = Math.max(0, in.size() - in.position());
		if (bytes > there) {
			throw in.broken(Messages.bind(Messages.truncated, Long.toString(bytes), Long.toString(there)), Messages.completeExpected);
		}
		left = (bytes < 0 ? there : bytes) / frameBytes;
		info = new AudioInfo(format, pcm.label(), (int) rate, channels, left);
	}

	/** Refuses what no sound has. */
	static void checkShape(ByteSource in, long rate, int channels) throws IOException {
		if (rate < 1 || rate > MAX_RATE) {
			throw in.broken(Messages.bind(Messages.rate, Long.toString(rate)), Messages.bind(Messages.rateExpected, Integer.toString(MAX_RATE)));
		}
		if (channels < 1 || channels > MAX_CHANNELS) {
			throw in.broken(Messages.bind(Messages.channels, Integer.toString(channels)),
					Messages.bind(Messages.channelsExpected, Integer.toString(MAX_CHANNELS)));
		}
	}

	@Override
	public AudioInfo info() {
		return info;
	}

	@Override
	public int read(float[] interleaved, int maxFrames) throws IOException {
		int frames = (int) Math.min(left, maxFrames);
		if (frames == 0) {
			return -1;
		}
		if (bytes.length < frames * frameBytes) {
			bytes = new byte[frames * frameBytes];
		}
		int got = in.readAll(bytes, frames * frameBytes);
		if (got < frames * frameBytes) {
			throw in.broken(Messages.endsEarly, Messages.completeExpected);
		}
		pcm.decode(bytes, frames * info.channels(), bigEndian, interleaved);
		left -= frames;
		return frames;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
