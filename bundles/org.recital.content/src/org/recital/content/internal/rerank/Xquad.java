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
import java.util.Arrays;

import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Reranker;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Messages;

/**
 * xQuAD (Santos, Macdonald and Ounis 2010) with categories as aspects: each place goes to the candidate with the most of
 * (1 - lambda) P(i|u) + lambda sum over categories of P(c|u) P(i|c, u) product over items j above of (1 - P(j|c, u)). P(i|u) is
 * the relevance, P(c|u) the share of the category in what the person met, P(i|c, u) the relevance where the item has the category,
 * else 0. So categories of the person's own taste that the list does not yet serve pull their best items up.
 */
public final class Xquad implements Reranker<Xquad.Parameters> {

	static final String ID = "xquad"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param lambda     weight of serving all tastes against relevance
	 * @param candidates how many of the best are put in order
	 * @param attribute  the categories
	 */
	public record Parameters(
			@Parameter(value = "0.5", label = "%rerank.lambda", help = "%xquad.lambda.help", min = 0, max = 1) double lambda,
			@Parameter(value = "100", label = "%rerank.candidates", help = "%rerank.candidates.help", min = 1, max = 10000, searchMin = 20, searchMax = 200) int candidates,
			@Parameter(value = "genres", label = "%rerank.attribute", help = "%rerank.attribute.help") String attribute) {
	}

	@Override
	public Recommender rerank(Parameters p, TrainingData data, StepContext context) throws InputException {
		return Reranking.of(ID, data, new Intents(p.lambda, Aspects.of(data, p.attribute, ID)), p.candidates, context);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RerankedRecommender.load(in, ID,
				nested -> new Intents(nested.doubles("lambda")[0], Aspects.load(nested.nested("aspects"), ID))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The criterion. */
	record Intents(double lambda, Aspects aspects) implements Criterion {

		@Override
		public Run begin(Pool pool) {
			double[] wanted = aspects.shares(pool.met(), null);
			double[] unserved = new double[aspects.count()];
			Arrays.fill(unserved, 1);
			return new Run() {
				@Override
				public double gain(int c) {
					int item = pool.items()[c];
					double r = pool.relevance()[c];
					double sum = 0;
					for (int x = aspects.offsets()[item]; x < aspects.offsets()[item + 1]; x++) {
						int a = aspects.codes()[x];
						sum += wanted[a] * r * unserved[a];
					}
					return (1 - lambda) * r + lambda * sum;
				}

				@Override
				public void take(int c) {
					int item = pool.items()[c];
					for (int x = aspects.offsets()[item]; x < aspects.offsets()[item + 1]; x++) {
						unserved[aspects.codes()[x]] *= 1 - pool.relevance()[c];
					}
				}
			};
		}

		@Override
		public String reason() {
			return Messages.Why_intents;
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("lambda", new double[] { lambda }); //$NON-NLS-1$
			aspects.save(out.nested("aspects")); //$NON-NLS-1$
		}
	}
}
