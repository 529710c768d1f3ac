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

/** What a network learns from and what it is judged on while it does, for {@link Fit}. */
public interface Lessons {

	/**
	 * How good a network is on what was held out.
	 *
	 * @param loss  the mean
	 * @param right share that is right, 0 to 1
	 * @param fault by which the best network is chosen: less is better
	 */
	record Judged(double loss, double right, double fault) {
	}

	/** Number of examples, 1 or more. */
	int size();

	/**
	 * Examples {@code order[from]} to {@code order[to - 1]}, changed as the seed says.
	 *
	 * @return what goes in, and what is wanted
	 */
	INDArray[] batch(int[] order, int from, int to, long seed);

	/**
	 * Judges.
	 *
	 * @param check throws when the person has cancelled
	 * @return empty when nothing was held out
	 */
	Optional<Judged> judge(ComputationGraph net, Runnable check);
}
