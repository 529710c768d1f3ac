/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

import java.util.Arrays;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.learning.NetworkModel;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;

/** Rows of features as a network takes them. */
final class Rows {

	/** Rows a task. */
	static final int BLOCK = 64;

	private Rows() {
	}

	/** Asks a network about rows and puts what it says in its place. */
	@FunctionalInterface
	interface Ask {
		/**
		 * @param rows  n rows
		 * @param first number of the first among the rows asked about
		 */
		void rows(float[] rows, int n, int first);
	}

	/** @throws InputException when the network was made for rows of another shape, or the features are not of items */
	static void check(NetworkModel model, Features features, StepContext context) throws InputException {
		if (!features.kind().equals(EntityKind.ITEM)) {
			throw new InputException(Messages.say(Messages.kind, features.kind()), Messages.kindExpected);
		}
		int[] shape = model.network().inputShape();
		if (!Arrays.equals(shape, features.shape())) {
			throw new InputException(Messages.say(Messages.shape, Arrays.toString(features.shape()), Arrays.toString(shape)),
					Messages.say(Messages.shapeExpected, model.extractor()));
		}
		if (!model.extractor().equals(features.extractor())) {
			context.warn(Problem.warning("", 0, 0, Messages.say(Messages.extractor, features.extractor(), model.extractor()), //$NON-NLS-1$
					Messages.say(Messages.shapeExpected, model.extractor())));
		}
	}

	/** The rows of some items, one after another. */
	static int[] of(Features features, int[] items) {
		int n = 0;
		for (int i : items) {
			n += features.end(i) - features.begin(i);
		}
		int[] rows = new int[n];
		int at = 0;
		for (int i : items) {
			for (int r = features.begin(i); r < features.end(i); r++) {
				rows[at++] = r;
			}
		}
		return rows;
	}

	/** Asks about rows in blocks, on all threads. */
	static void ask(Features features, int[] rows, StepContext context, Ask ask) {
		int width = features.width();
		context.monitor().beginTask("", Math.max(1, rows.length)); //$NON-NLS-1$
		context.parallel().forBlocks(rows.length, BLOCK, (from, to) -> {
			context.checkCancelled();
			float[] block = new float[(to - from) * width];
			for (int r = from; r < to; r++) {
				System.arraycopy(features.data(), rows[r] * width, block, (r - from) * width, width);
			}
			ask.rows(block, to - from, from);
			synchronized (context) {
				context.monitor().worked(to - from);
			}
		});
	}
}
