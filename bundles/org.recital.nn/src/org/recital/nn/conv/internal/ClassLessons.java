/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.Optional;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.recital.api.learning.Examples;

/** Rows of features and their classes, judged by item. */
record ClassLessons(Batches batches, int classes, Augmentation change, Examples training, Examples validation) implements Lessons {

	@Override
	public int size() {
		return training.size();
	}

	@Override
	public INDArray[] batch(int[] order, int from, int to, long seed) {
		return batches.changed(training, order, from, to, classes, change, seed);
	}

	@Override
	public Optional<Judged> judge(ComputationGraph net, Runnable check) {
		if (validation.size() == 0) {
			return Optional.empty();
		}
		ByItem judged = ByItem.of(validation, batches.predict(net, validation, classes, check), classes);
		return Optional.of(new Judged(judged.loss(), judged.accuracy(), judged.loss()));
	}
}
