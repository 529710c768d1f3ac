/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.features;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.audio.Samples;
import org.recital.audio.decode.AudioStream;
import org.recital.audio.internal.extract.ClipRun;

/**
 * One row for the sound of each entity of a data set: by all threads, with progress and cancel, block by block so that a run
 * that was killed goes on, and a sound that cannot be read costs only itself.
 */
public final class SoundFeatures {

	/** Makes the row of a sound. Called by several threads at a time. */
	@FunctionalInterface
	public interface Description {

		/** The row of a sound, as wide as there are labels. */
		float[] of(Samples sound) throws IOException;

		/**
		 * The row of a file that is no sound but says the same in another way.
		 *
		 * @param channel at its beginning, where it must be again when there is no row
		 * @param name    for messages
		 */
		default Optional<float[]> of(SeekableByteChannel channel, String name) throws IOException {
			return Optional.empty();
		}
	}

	private SoundFeatures() {
	}

	/**
	 * The features of all sounds.
	 *
	 * @param kind      whose sounds: {@code item} or {@code user}
	 * @param assets    type of the assets, {@link AssetSource#AUDIO} as a rule
	 * @param extractor id of the extractor
	 * @param rate      samples a second the sounds are brought to
	 * @param seconds   how much of the beginning of a sound is read
	 * @param labels    names of the values of a row
	 * @throws InputException when the data set has no such assets
	 */
	public static Features of(StepContext context, Dataset data, String kind, String assets, String extractor, int rate, double seconds,
			List<String> labels, Description description) throws InputException {
		return ClipRun.extract(context, data, kind, assets, extractor, rate, new int[] { labels.size() }, labels, new ClipRun.Work() {

			@Override
			public float[] rows(AudioStream stream) throws IOException {
				Samples sound = read(stream, rate, seconds);
				return sound.length() == 0 ? new float[0] : description.of(sound);
			}

			@Override
			public Optional<float[]> rows(SeekableByteChannel channel, String name) throws IOException {
				return description.of(channel, name);
			}
		});
	}

	private static Samples read(AudioStream stream, int rate, double seconds) throws IOException {
		int limit = (int) Math.min(Math.ceil(seconds * rate), Integer.MAX_VALUE - 64);
		float[] data = new float[Math.min(limit, 1 << 18)];
		int n = 0;
		while (n < limit) {
			if (n == data.length) {
				data = Arrays.copyOf(data, (int) Math.min(limit, data.length * 2L));
			}
			int got = stream.read(data, n, data.length - n);
			if (got < 0) {
				break;
			}
			n += got;
		}
		return new Samples(Arrays.copyOf(data, n), rate);
	}
}
