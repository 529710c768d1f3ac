/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Learns a {@link Recommender} from training data. Input ports {@code split}, and {@code features} and {@code recommenders}
 * where declared; output port {@code recommender}. Extension point {@code org.recital.api.engines}.
 * <p>
 * Deterministic: the same data, parameters and seed give the same recommender, bit for bit, for any number of threads.
 * Its class has a public constructor without parameters; an instance keeps nothing between calls.
 *
 * @param <P> parameter record
 */
public interface Engine<P extends Record> {

	/**
	 * Learns.
	 *
	 * @throws InputException when data and parameters do not suit each other
	 */
	Recommender fit(P parameters, TrainingData data, StepContext context) throws InputException;

	/**
	 * Reads what {@link Recommender#save} of its recommender wrote; needs no training data.
	 *
	 * @throws IOException when it is damaged or of an unknown format
	 */
	Recommender load(ModelReader in) throws IOException;
}
