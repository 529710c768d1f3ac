/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.AssetFeatures;
import org.recital.api.step.StepContext;
import org.recital.audio.decode.AudioException;
import org.recital.audio.decode.AudioFiles;
import org.recital.audio.decode.AudioStream;
import org.recital.audio.internal.Messages;

/**
 * Works on every sound of a data set: on all threads, with progress, time left and cancel. A sound that cannot be read is warned
 * about and has no rows. What is done is kept block by block, so that a run that was killed goes on from there.
 */
public final class ClipRun {

	/** What is done with one sound. */
	@FunctionalInterface
	public interface Work {
		/**
		 * Reads a stream to its end, or as far as it needs.
		 *
		 * @return rows of the same width, one after another; none where the sound is too short to say anything
		 */
		float[] rows(AudioStream stream) throws IOException;

		/**
		 * The same for those who want to know which sound it is.
		 *
		 * @param name of the sound, see {@link AssetSource#name}
		 */
		default float[] rows(String name, AudioStream stream) throws IOException {
			return rows(stream);
		}

		/**
		 * The rows of a file that is no sound but says the same in another way (written notes).
		 *
		 * @param channel at its beginning, where it must be again when there are none
		 * @param name    for messages
		 */
		default Optional<float[]> rows(SeekableByteChannel channel, String name) throws IOException {
			return Optional.empty();
		}
	}

	/** Sounds kept together; at most so many a thread are done again after a kill. */
	private static final int BLOCK = 16;

	private ClipRun() {
	}

	/**
	 * Features of all sounds of the entities of a kind.
	 *
	 * @param kind      {@code item} or {@code user}
	 * @param extractor id of the extractor
	 * @param rate      samples a second the sounds are brought to
	 * @param shape     shape of a row
	 * @param labels    names of a row's values, or empty
	 * @throws InputException when the data set has no sounds
	 */
	public static Features extract(StepContext context, Dataset data, String kind, String extractor, int rate, int[] shape,
			List<String> labels, Work work) throws InputException {
		return extract(context, data, kind, AssetSource.AUDIO, extractor, rate, shape, labels, work);
	}

	/**
	 * The same for assets of any type.
	 *
	 * @param assets type of the assets
	 */
	public static Features extract(StepContext context, Dataset data, String kind, String assets, String extractor, int rate, int[] shape,
			List<String> labels, Work work) throws InputException {
		EntityKind whose = new EntityKind(kind);
		AssetSource sounds = data.assets(whose, assets).filter(a -> a.count() > 0)
				.orElseThrow(() -> new InputException(Messages.bind(Messages.noSounds, data.name(), kind), Messages.noSoundsExpected));
		AssetFeatures.Result made = AssetFeatures.of(context, sounds, extractor, shape, labels, BLOCK, new Clips(context, rate, work));
		if (made.broken() > 0) {
			context.note(Messages.bind(Messages.brokenSounds, made.broken(), sounds.count()));
		}
		return made.features();
	}

	/** Opens what is a sound, and says what is wrong with what is none. */
	private record Clips(StepContext context, int rate, Work work) implements AssetFeatures.Work {

		@Override
		public float[] rows(SeekableByteChannel channel, String name) throws IOException {
			Optional<float[]> written = work.rows(channel, name);
			if (written.isPresent()) {
				return written.get();
			}
			try (AudioStream stream = new CheckedStream(AudioFiles.open(channel, name, rate), context)) {
				return work.rows(name, stream);
			}
		}

		@Override
		public Problem problem(String name, IOException why) {
			return why instanceof AudioException x ? x.warning() : Problem.warning(name, 0, 0, why.toString(), Messages.formatExpected);
		}

		@Override
		public Problem nothing(String name) {
			return Problem.warning(name, 0, 0, Messages.noSamples, Messages.noSamplesExpected);
		}
	}
}
