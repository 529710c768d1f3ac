/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.io.IOException;

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Values;

/** Sparse linear methods (Ning and Karypis 2011): few weights above 0 between items, by an elastic net. */
public final class SlimEngine implements Engine<SlimEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param l1        what a weight costs, in events; greater values leave fewer
	 * @param l2        what the square of a weight costs, in events
	 * @param sweeps    most passes over the weights of an item
	 * @param tolerance greatest change of a weight at which no further pass is made
	 * @param values    what an event is worth
	 */
	public record Parameters(
			@Parameter(value = "1", label = "%slim.l1", help = "%slim.l1.help", min = 0, searchMin = 0.1, searchMax = 10) double l1,
			@Parameter(value = "1", label = "%slim.l2", help = "%slim.l2.help", min = 0.001, log = true, searchMin = 0.1, searchMax = 300) double l2,
			@Parameter(value = "100", label = "%slim.sweeps", help = "%slim.sweeps.help", min = 1, max = 100000) int sweeps,
			@Parameter(value = "0.001", label = "%slim.tolerance", help = "%slim.tolerance.help", min = 0, max = 1) double tolerance,
			@Parameter(value = "binary", label = "%linear.values", help = "%linear.values.help") Values values) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		return ItemModel.of(new SlimLearner(p.l1, p.l2, p.sweeps, p.tolerance, p.values == Values.BINARY), data, context);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return ItemModel.load(SlimLearner.load(in.nested("learner")), SparseWeights::load, in); //$NON-NLS-1$
	}
}
