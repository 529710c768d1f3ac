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

/** Embarrassingly shallow autoencoders (Steck 2019): ridge regression of each item on all others, in closed form. */
public final class EaseEngine implements Engine<EaseEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param lambda strength of the regularisation, in events: added to how many met an item
	 * @param values what an event is worth
	 */
	public record Parameters(
			@Parameter(value = "300", label = "%ease.lambda", help = "%ease.lambda.help", min = 0.001, log = true, searchMin = 10, searchMax = 3000) double lambda,
			@Parameter(value = "binary", label = "%linear.values", help = "%linear.values.help") Values values) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		return ItemModel.of(new EaseLearner(p.lambda, p.values == Values.BINARY), data, context);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return ItemModel.load(EaseLearner.load(in.nested("learner")), DenseWeights::load, in); //$NON-NLS-1$
	}
}
