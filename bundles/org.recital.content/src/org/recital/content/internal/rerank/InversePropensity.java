/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

import java.io.IOException;

import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Reranker;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Known;

/**
 * Divides relevance by how likely an item is to be met at all, which is taken to grow as a power of its popularity: relevance /
 * ((n(i) + 1) / (n(most popular) + 1))^beta (after the popularity-stratified recall of Steck 2011, section 3, where an item's weight is its number of
 * events to the power of minus beta). What remains is how much more an item suits this person than its fame tells.
 */
public final class InversePropensity implements Reranker<InversePropensity.Parameters> {

	static final String ID = "inverse-propensity"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param beta       power of popularity; 0 leaves lists as they are
	 * @param candidates how many of the best are put in order
	 */
	public record Parameters(
			@Parameter(value = "0.25", label = "%inverse-propensity.beta", help = "%inverse-propensity.beta.help", min = 0, max = 2, searchMin = 0, searchMax = 1) double beta,
			@Parameter(value = "100", label = "%rerank.candidates", help = "%rerank.candidates.help", min = 1, max = 10000, searchMin = 20, searchMax = 200) int candidates) {
	}

	@Override
	public Recommender rerank(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		return Reranking.of(ID, data, new ByItem(0, true, weights(Known.counts(data.train()), p.beta)), p.candidates, context);
	}

	/** 1 for the most popular item, more for others. */
	static double[] weights(int[] counts, double beta) {
		int most = 0;
		for (int c : counts) {
			most = Math.max(most, c);
		}
		double[] weights = new double[counts.length];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = Math.pow((counts[i] + 1.0) / (most + 1.0), -beta);
		}
		return weights;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RerankedRecommender.load(in, ID, ByItem::load);
	}
}
