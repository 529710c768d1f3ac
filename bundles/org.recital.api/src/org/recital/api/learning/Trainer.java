/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Learns a {@link Network} from features of items and their classes. Input ports {@code split} and {@code features}, output
 * port {@code network}. Extension point {@code org.recital.api.trainers}.
 * <p>
 * Deterministic: the same data, parameters and seed give the same network, bit for bit, for any number of threads; one that
 * cannot promise that says for which it does. When its loss is no finite number it stops with the epoch named and gives the last good
 * model, or an error when there is none; {@link org.recital.api.engine.LossWatch} does that.
 * Its class has a public constructor without parameters; an instance keeps nothing between calls.
 *
 * @param <P> parameter record; one component {@code target} by custom
 */
public interface Trainer<P extends Record> {

	/**
	 * The attribute of items that says their class, as the parameters ask; empty: the only one that can be it, see
	 * {@link ClassLabels#of}.
	 */
	String target(P parameters);

	/**
	 * Learns.
	 *
	 * @throws InputException when data and parameters do not suit each other
	 */
	Network train(P parameters, LearningData data, StepContext context) throws InputException;

	/**
	 * Reads what {@link Network#save} of its network wrote; needs no training data.
	 *
	 * @throws IOException when it is damaged or of an unknown format
	 */
	Network load(ModelReader in) throws IOException;
}
