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
 * Prefers what few have met: (1 - lambda) relevance + lambda novelty, where novelty is the self-information of meeting the item,
 * -log2 of the share of users who did (Zhou et al. 2010; Vargas and Castells 2011, equation 5), divided by that of an item one
 * single user met, so that it is 0 (everybody) to 1 (one, or nobody).
 */
public final class Novelty implements Reranker<Novelty.Parameters> {

	static final String ID = "novelty"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param lambda     weight of novelty against relevance
	 * @param candidates how many of the best are put in order
	 */
	public record Parameters(
			@Parameter(value = "0.3", label = "%rerank.lambda", help = "%novelty.lambda.help", min = 0, max = 1) double lambda,
			@Parameter(value = "100", label = "%rerank.candidates", help = "%rerank.candidates.help", min = 1, max = 10000, searchMin = 20, searchMax = 200) int candidates) {
	}

	@Override
	public Recommender rerank(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		return Reranking.of(ID, data, new ByItem(p.lambda, false, novelty(Known.counts(data.train()), data.users())), p.candidates, context);
	}

	/** 0 to 1. */
	static double[] novelty(int[] counts, int users) {
		double[] novelty = new double[counts.length];
		for (int i = 0; i < novelty.length; i++) {
			// with one user alone, everything they met is known to everybody
			novelty[i] = users > 1 ? Math.log(users / (double) Math.max(1, counts[i])) / Math.log(users) : counts[i] > 0 ? 0 : 1;
		}
		return novelty;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RerankedRecommender.load(in, ID, ByItem::load);
	}
}
