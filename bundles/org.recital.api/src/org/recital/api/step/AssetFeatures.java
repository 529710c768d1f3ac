/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.SubMonitor;
import org.recital.api.data.AssetSource;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;

/**
 * Works on every asset of a data set (its sounds, its images), as extractors do: on all threads, with progress, time left and
 * cancel. One that cannot be read is warned about and has no rows; the rest goes on. What is done is kept block by block, so
 * that a run that was killed goes on from there. The result does not depend on the number of threads.
 */
public final class AssetFeatures {

	/** What is done with one asset. Called by several threads at a time. */
	public interface Work {

		/**
		 * Makes the rows of an asset.
		 *
		 * @param asset at its beginning; reading from it ends when the person cancels. Closed by the caller
		 * @param name  for messages
		 * @return rows of the same width, one after another; none when there is nothing to say of it
		 * @throws IOException when it cannot be read
		 */
		float[] rows(SeekableByteChannel asset, String name) throws IOException;

		/** The warning about an asset that could not be read, or that there is nothing to say of. */
		Problem problem(String name, IOException why);

		/** The warning about an asset without rows. */
		Problem nothing(String name);
	}

	/**
	 * What came of it.
	 *
	 * @param features of the entities
	 * @param broken   how many assets have no rows, though they are there
	 */
	public record Result(Features features, int broken) {
	}

	private static final int FORMAT = 1;

	private final StepContext context;
	private final AssetSource assets;
	private final int block;
	private final Work work;
	private final int width;
	private final float[][] rows;
	private final AssetProgress progress;
	private final AtomicInteger broken = new AtomicInteger();

	private AssetFeatures(StepContext context, AssetSource assets, int block, int width, Work work) {
		this.context = context;
		this.assets = assets;
		this.block = block;
		this.width = width;
		this.work = work;
		rows = new float[assets.size()][];
		int count = assets.count();
		progress = new AssetProgress(SubMonitor.convert(context.monitor(), Math.max(1, count)), count);
	}

	/**
	 * Features of all assets.
	 *
	 * @param extractor id of the extractor
	 * @param shape     shape of a row
	 * @param labels    names of a row's values, or empty
	 * @param block     assets kept together, 1 or more: at most so many a thread are done again after a kill, and as often
	 *                  the disk is waited for; a second's work is right
	 * @throws InputException when there are more rows than memory can hold
	 */
	public static Result of(StepContext context, AssetSource assets, String extractor, int[] shape, List<String> labels, int block, Work work)
			throws InputException {
		int width = Arrays.stream(shape).reduce(1, Math::multiplyExact);
		AssetFeatures run = new AssetFeatures(context, assets, block, width, work);
		context.parallel().forEach(Math.ceilDiv(assets.size(), block), run::block);
		return new Result(run.pack(assets.kind(), extractor, shape, labels), run.broken.get());
	}

	private void block(int number) {
		int first = number * block;
		int end = Math.min(rows.length, first + block);
		Checkpoint kept = Checkpoint.of(context, "assets-" + number, FORMAT); //$NON-NLS-1$
		Problem[] problems = new Problem[end - first];
		AssetBlock record = new AssetBlock(rows, problems, first, end, width);
		if (kept.read(record::read).orElse(false)) {
			for (int e = first; e < end; e++) {
				finished(e, problems[e - first]);
			}
			return;
		}
		for (int e = first; e < end; e++) {
			context.checkCancelled();
			if (assets.has(e)) {
				problems[e - first] = one(e);
			}
			finished(e, problems[e - first]);
		}
		kept.write(record::write);
	}

	/** One asset; what is wrong with it, or null. */
	private Problem one(int e) {
		String name = assets.name(e);
		try (SeekableByteChannel channel = new CheckedChannel(assets.open(e), context)) {
			float[] made = work.rows(channel, name);
			if (made.length == 0) {
				return work.nothing(name);
			}
			rows[e] = made;
			return null;
		} catch (IOException x) {
			return work.problem(name, x);
		}
	}

	private void finished(int e, Problem problem) {
		if (problem != null) {
			broken.incrementAndGet();
			context.warn(problem);
		}
		if (assets.has(e)) {
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
			throw new InputException(AssetProgress.text("assets.tooManyRows", Long.toString(all / width), Integer.toString(width)), //$NON-NLS-1$
					AssetProgress.text("assets.tooManyRows.expected")); //$NON-NLS-1$
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
