/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.List;

/** What all layers that carry a state from step to step have. */
abstract class Recurrent implements SequenceLayer {

	/** Numbers of an input and of a state. */
	final int width;
	private final List<Weights> weights;

	/** @param weights as {@link #weights()} lists them, the first with a row for each number of an input */
	Recurrent(List<Weights> weights) {
		this.weights = List.copyOf(weights);
		width = weights.getFirst().rows();
	}

	@Override
	public final int width() {
		return width;
	}

	@Override
	public final List<Weights> weights() {
		return weights;
	}
}
