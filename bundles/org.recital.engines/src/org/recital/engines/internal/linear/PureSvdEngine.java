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

/** PureSVD (Cremonesi, Koren and Turrin 2010). */
public final class PureSvdEngine implements Engine<PureSvdEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param factors    singular vectors
	 * @param iterations rounds of subspace iteration; more bring the last vectors nearer
	 * @param values     what an event is worth
	 */
	public record Parameters(
			@Parameter(value = "50", label = "%pureSvd.factors", help = "%pureSvd.factors.help", min = 1, max = 2000, log = true, searchMin = 5, searchMax = 300) int factors,
			@Parameter(value = "6", label = "%pureSvd.iterations", help = "%pureSvd.iterations.help", min = 1, max = 1000) int iterations,
			@Parameter(value = "binary", label = "%linear.values", help = "%linear.values.help") Values values) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		return ItemModel.of(new PureSvdLearner(p.factors, p.iterations, p.values == Values.BINARY), data, context);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return ItemModel.load(PureSvdLearner.load(in.nested("learner")), LowRankWeights::load, in); //$NON-NLS-1$
	}
}
