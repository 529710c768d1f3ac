/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;
import org.recital.linalg.Blas;
import org.recital.linalg.Cholesky;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseGram;
import org.recital.linalg.SparseRows;

/**
 * EASE with what is known of items (Jeunen, Van Balen and Goethals 2020, collective EASE): each feature is one more "user", who
 * met the items that have it. The weights between items are again in closed form: P = (R'R + alpha F F' + lambda I)^-1,
 * B(j, i) = -P(j, i) / P(i, i), B(i, i) = 0 (there equations 3 to 5). The score of an item is the sum of the weights from what somebody met.
 * Items that few or none have met get weights from their Features.
 */
public final class ContentEase implements Engine<ContentEase.Parameters> {

	static final String ID = "content-ease"; //$NON-NLS-1$
	/** 2 GiB of floats, the most one array holds, hold this many items squared. */
	private static final int MOST_ITEMS = 23_000;

	/**
	 * Parameters.
	 *
	 * @param lambda    L2 regularisation, in events
	 * @param alpha     how many common users two items of equal features are worth
	 * @param minEvents items that fewer users met have no score; the work grows with the cube of the items left
	 */
	public record Parameters(
			@Parameter(value = "300", label = "%content-ease.lambda", help = "%content-ease.lambda.help", min = 0.001, max = 1e9, log = true, searchMin = 10, searchMax = 3000) double lambda,
			@Parameter(value = "10", label = "%content-ease.alpha", help = "%content-ease.alpha.help", min = 0, max = 1e6, searchMin = 0, searchMax = 100) double alpha,
			@Parameter(value = "0", label = "%content-ease.minEvents", help = "%content-ease.minEvents.help", min = 0, max = 1e6, searchMin = 0, searchMax = 5) int minEvents) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		ContentRows rows = ContentRows.ofItems(data, ID, false);
		int[] items = chosen(Known.counts(data.train()), p.minEvents);
		if (items.length > MOST_ITEMS) {
			throw new InputException(NLS.bind(Messages.ContentEase_memory, new Object[] { ID, items.length, MOST_ITEMS }), Messages.ContentEase_memoryHint);
		}
		if (items.length == 0) {
			throw new InputException(NLS.bind(Messages.ContentEase_none, ID, p.minEvents), Messages.ContentEase_noneHint);
		}
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", IProgressMonitor.UNKNOWN); //$NON-NLS-1$
		try {
			Loop loop = loop(context);
			float[] b = SparseGram.upper(met(data.train(), items), loop);
			context.checkCancelled();
			weights(b, rows, items, p, loop);
			context.checkCancelled();
			return new ContentEaseRecommender(items, b, Known.of(data));
		} finally {
			monitor.done();
		}
	}

	/** Threads of the step. */
	private static Loop loop(StepContext context) {
		return new Loop() {
			@Override
			public int threads() {
				return context.parallel().threads();
			}

			@Override
			public void forEach(int tasks, IntConsumer task) {
				context.parallel().forEach(tasks, t -> {
					context.checkCancelled();
					task.accept(t);
				});
				context.checkCancelled();
			}
		};
	}

	private static int[] chosen(int[] counts, int least) {
		int[] items = new int[counts.length];
		int n = 0;
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] >= least) {
				items[n++] = i;
			}
		}
		return Arrays.copyOf(items, n);
	}

	/** Users x chosen items, every value 1. */
	private static SparseRows met(Interactions train, int[] items) {
		int[] place = new int[train.columns()];
		Arrays.fill(place, -1);
		for (int k = 0; k < items.length; k++) {
			place[items[k]] = k;
		}
		int[] offsets = new int[train.rows() + 1];
		int[] indices = new int[(int) train.size()];
		Block all = train.all();
		int n = 0;
		for (int u = 0; u < train.rows(); u++) {
			for (int q = all.begin(u); q < all.end(u); q++) {
				if (place[all.items()[q]] >= 0) {
					indices[n++] = place[all.items()[q]];
				}
			}
			offsets[u + 1] = n;
		}
		return new SparseRows(train.rows(), items.length, offsets, Arrays.copyOf(indices, n), null);
	}

	/** Replaces the upper triangle of R'R by B. */
	private static void weights(float[] b, ContentRows rows, int[] items, Parameters p, Loop loop) throws InputException {
		int n = items.length;
		if (p.alpha > 0) {
			addContent(b, rows, items, p.alpha, loop);
		}
		for (int i = 0; i < n; i++) {
			b[i * n + i] += (float) p.lambda;
		}
		if (!Cholesky.invert(b, n, Blas.get(), loop)) {
			throw new InputException(NLS.bind(Messages.ContentEase_lambda, ID, p.lambda), Messages.ContentEase_lambdaHint);
		}
		float[] factor = new float[n];
		for (int i = 0; i < n; i++) {
			factor[i] = -1 / b[i * n + i];
		}
		loop.forBlocks(n, 64, (from, to) -> {
			for (int j = from; j < to; j++) {
				for (int i = 0; i < n; i++) {
					b[j * n + i] = i == j ? 0 : b[j * n + i] * factor[i];
				}
			}
		});
	}

	/** Adds alpha F F' to the upper triangle. */
	private static void addContent(float[] b, ContentRows rows, int[] items, double alpha, Loop loop) {
		int n = items.length;
		loop.forBlocks(n, 16, (from, to) -> {
			for (int j = from; j < to; j++) {
				if (rows.has(items[j])) {
					for (int i = j; i < n; i++) {
						b[j * n + i] += (float) (alpha * rows.dot(items[j], items[i]));
					}
				}
			}
		});
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return ContentEaseRecommender.load(in);
	}
}
