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

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Known;

/**
 * A linear model of taste for each person: ridge regression (Hoerl and Kennard 1970) from the Features of all items somebody
 * could have met to whether they did. All share the Gram matrix X'X + lambda I, so that a person costs one pair of triangular
 * solves. Unlike the mean of a profile it knows which features are common and which go together.
 */
public final class ContentRidge implements Engine<ContentRidge.Parameters> {

	static final String ID = "content-ridge"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param regularisation lambda, in mean eigenvalues of X'X
	 * @param values         what an event is worth
	 */
	public record Parameters(
			@Parameter(value = "1", label = "%content-ridge.regularisation", help = "%content-ridge.regularisation.help", min = 1e-6, max = 1e6, log = true, searchMin = 0.01, searchMax = 100) double regularisation,
			@Parameter(value = "binary", label = "%content.values", help = "%content.values.help") Values values) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		ContentRows rows = ContentRows.ofItems(data, ID, true);
		double[] gram = Ridge.gram(rows, ContentRows.learned(Known.counts(data.train())), p.regularisation, context);
		return new RidgeRecommender(rows, Known.of(data), p.values == Values.BINARY, gram, context::checkCancelled);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RidgeRecommender.load(in);
	}
}
