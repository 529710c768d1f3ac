/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.decode;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.recital.audio.Samples;
import org.recital.audio.internal.Messages;
import org.recital.audio.internal.decode.ByteSource;
import org.recital.audio.internal.decode.Decoders;
import org.recital.audio.internal.decode.MonoStream;

/**
 * Opens sound files. The format is told by the content, never by the name. All methods are safe for any number of threads,
 * on channels of their own.
 */
public final class AudioFiles {

	/** No sound is longer when read whole: six hours, at 22,050 Hz 1.9 GB of samples. */
	public static final double MAX_SECONDS = 6 * 3600;

	private AudioFiles() {
	}

	/**
	 * What a file says of itself; only its head is read.
	 *
	 * @throws AudioException when it is no sound file that can be read here
	 */
	public static AudioInfo probe(Path file) throws IOException {
		try (AudioStream stream = open(file)) {
			return stream.info();
		}
	}

	/** Opens a file at its own rate; the caller closes it. */
	public static AudioStream open(Path file) throws IOException {
		return open(Files.newByteChannel(file), file.toString());
	}

	/**
	 * Opens a sound at a rate of choice.
	 *
	 * @param channel read from its beginning; closed with the stream, and when it cannot be opened
	 * @param name    the file's name, for messages
	 * @param rate    samples a second wanted
	 */
	public static AudioStream open(SeekableByteChannel channel, String name, int rate) throws IOException {
		return Resampler.resample(open(channel, name), rate);
	}

	/** Opens a file at a rate of choice; the caller closes it. */
	public static AudioStream open(Path file, int rate) throws IOException {
		return Resampler.resample(open(file), rate);
	}

	/**
	 * Opens a sound at its own rate.
	 *
	 * @param channel read from its beginning; closed with the stream, and when it cannot be opened
	 * @param name    the file's name, for messages
	 */
	public static AudioStream open(SeekableByteChannel channel, String name) throws IOException {
		try {
			return new MonoStream(Decoders.open(new ByteSource(channel, name)));
		} catch (IOException | RuntimeException | Error e) {
			channel.close();
			throw e;
		}
	}

	/**
	 * Reads a whole file.
	 *
	 * @throws AudioException when it is damaged, or longer than {@link #MAX_SECONDS}
	 */
	public static Samples read(Path file) throws IOException {
		try (AudioStream stream = open(file)) {
			return read(stream, file.toString(), MAX_SECONDS);
		}
	}

	/** Reads a whole file at a rate of choice. */
	public static Samples read(Path file, int rate) throws IOException {
		try (AudioStream stream = open(file, rate)) {
			return read(stream, file.toString(), MAX_SECONDS);
		}
	}

	/**
	 * Reads a stream to its end.
	 *
	 * @param name       for messages
	 * @param maxSeconds a longer sound is refused
	 */
	public static Samples read(AudioStream stream, String name, double maxSeconds) throws IOException {
		long limit = (long) Math.min(maxSeconds * stream.rate(), Integer.MAX_VALUE - 64);
		long expected = stream.info().frames() < 0 ? 1 << 18
				: (long) Math.ceil(stream.info().frames() * (double) stream.rate() / stream.info().rate()) + 1;
		if (stream.info().frames() >= 0 && expected - 1 > limit) {
			throw tooLong(name, maxSeconds, stream.info().seconds());
		}
		// what a header claims is believed only as far as a megabyte, then as far as samples arrive
		float[] data = new float[(int) Math.min(expected, 1 << 18)];
		int n = 0;
		while (true) {
			if (n == data.length) {
				data = Arrays.copyOf(data, (int) Math.min(limit + 1, Math.max(1024, data.length * 2L)));
			}
			int got = stream.read(data, n, data.length - n);
			if (got < 0) {
				return new Samples(n == data.length ? data : Arrays.copyOf(data, n), stream.rate());
			}
			n += got;
			if (n > limit) {
				throw tooLong(name, maxSeconds, -1);
			}
		}
	}

	private static AudioException tooLong(String name, double max, double seconds) {
		String found = seconds < 0 ? Messages.bind(Messages.longer, Long.toString(Math.round(max)))
				: Messages.bind(Messages.length, Long.toString(Math.round(seconds)));
		return new AudioException(name, -1, found, Messages.bind(Messages.lengthExpected, Long.toString(Math.round(max))), null);
	}
}
