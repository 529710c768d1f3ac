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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.SubMonitor;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Checkpoint;
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
	private static final int FORMAT = 1;

	private final StepContext context;
	private final AssetSource sounds;
	private final int rate;
	private final Work work;
	private final int width;
	private final float[][] rows;
	private final ClipProgress progress;
	private final AtomicInteger broken = new AtomicInteger();

	private ClipRun(StepContext context, AssetSource sounds, int rate, int width, Work work) {
		this.context = context;
		this.sounds = sounds;
		this.rate = rate;
		this.width = width;
		this.work = work;
		rows = new float[sounds.size()][];
		progress = new ClipProgress(SubMonitor.convert(context.monitor(), Math.max(1, sounds.count())), sounds.count());
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
		int width = Arrays.stream(shape).reduce(1, Math::multiplyExact);
		ClipRun run = new ClipRun(context, sounds, rate, width, work);
		context.parallel().forEach(Math.ceilDiv(sounds.size(), BLOCK), run::block);
		if (run.broken.get() > 0) {
			context.note(Messages.bind(Messages.brokenSounds, run.broken.get(), sounds.count()));
		}
		return run.pack(whose, extractor, shape, labels);
	}

	private void block(int number) {
		int first = number * BLOCK;
		int end = Math.min(rows.length, first + BLOCK);
		Checkpoint kept = Checkpoint.of(context, "clips-" + number, FORMAT); //$NON-NLS-1$
		Problem[] problems = new Problem[end - first];
		ClipRecord record = new ClipRecord(rows, problems, first, end, width);
		if (kept.read(record::read).orElse(false)) {
			for (int e = first; e < end; e++) {
				finished(e, problems[e - first]);
			}
			return;
		}
		for (int e = first; e < end; e++) {
			context.checkCancelled();
			if (sounds.has(e)) {
				problems[e - first] = one(e);
			}
			finished(e, problems[e - first]);
		}
		kept.write(record::write);
	}

	/** One sound; what is wrong with it, or null. */
	private Problem one(int e) {
		String name = sounds.name(e);
		try {
			float[] made = made(e, name);
			if (made.length == 0) {
				return Problem.warning(name, 0, 0, Messages.noSamples, Messages.noSamplesExpected);
			}
			rows[e] = made;
			return null;
		} catch (AudioException x) {
			return x.warning();
		} catch (IOException x) {
			return Problem.warning(name, 0, 0, x.toString(), Messages.formatExpected);
		}
	}

	private float[] made(int e, String name) throws IOException {
		SeekableByteChannel channel = new CheckedChannel(sounds.open(e), context);
		try {
			Optional<float[]> written = work.rows(channel, name);
			if (written.isPresent()) {
				return written.get();
			}
			try (AudioStream stream = new CheckedStream(AudioFiles.open(channel, name, rate), context)) {
				return work.rows(stream);
			}
		} finally {
			channel.close();
		}
	}

	private void finished(int e, Problem problem) {
		if (problem != null) {
			broken.incrementAndGet();
			context.warn(problem);
		}
		if (sounds.has(e)) {
			progress.one();
		}
	}

	private Features pack(EntityKind kind, String extractor, int[] shape, List<String> labels) throws InputException {
		int[] offsets = new int[rows.length + 1];
		long all = 0;
		for (int e = 0; e < rows.length; e++) {
			all += rows[e] == null ? 0 : rows[e].length;
			offsets[e + 1] = (int) (all / width);
		}
		if (all > Integer.MAX_VALUE - 64) {
			throw new InputException(Messages.bind(Messages.tooManyRows, Long.toString(all / width), Integer.toString(width)), Messages.tooManyRowsExpected);
		}
		float[] data = new float[(int) all];
		int at = 0;
		for (int e = 0; e < rows.length; e++) {
			if (rows[e] != null) {
				System.arraycopy(rows[e], 0, data, at, rows[e].length);
				at += rows[e].length;
				rows[e] = null;
			}
		}
		return new Features(kind, extractor, shape, offsets, data, labels);
	}
}
