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
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Messages;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998): each place goes to the candidate with the most of
 * (1 - lambda) relevance - lambda (similarity to the most similar item above it). Similar is what has like Features where some
 * are connected (cosine), else what shares categories (Jaccard).
 */
public final class Mmr implements Reranker<Mmr.Parameters> {

	static final String ID = "mmr"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param lambda     weight of variety against relevance; the paper's lambda is 1 less this
	 * @param candidates how many of the best are put in order
	 * @param attribute  categories to compare by where no features are connected
	 */
	public record Parameters(
			@Parameter(value = "0.3", label = "%rerank.lambda", help = "%mmr.lambda.help", min = 0, max = 1) double lambda,
			@Parameter(value = "100", label = "%rerank.candidates", help = "%rerank.candidates.help", min = 1, max = 10000, searchMin = 20, searchMax = 200) int candidates,
			@Parameter(value = "genres", label = "%rerank.attribute", help = "%mmr.attribute.help") String attribute) {
	}

	@Override
	public Recommender rerank(Parameters p, TrainingData data, StepContext context) throws InputException {
		Similarity s;
		if (data.features().isEmpty()) {
			s = new ByAspects(Aspects.of(data, p.attribute, ID));
		} else {
			s = new ByFeatures(ContentRows.ofItems(data, ID, true));
		}
		return Reranking.of(ID, data, new Variety(p.lambda, s), p.candidates, context);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RerankedRecommender.load(in, ID, Variety::load);
	}

	/** How alike two items are, at most 1. */
	sealed interface Similarity permits ByAspects, ByFeatures {
		double of(int a, int b);
	}

	record ByAspects(Aspects aspects) implements Similarity {
		@Override
		public double of(int a, int b) {
			return aspects.alike(a, b);
		}
	}

	record ByFeatures(ContentRows rows) implements Similarity {
		@Override
		public double of(int a, int b) {
			return rows.cosine(a, b);
		}
	}

	/** The criterion. */
	record Variety(double lambda, Similarity similarity) implements Criterion {

		@Override
		public Run begin(Pool pool) {
			double[] nearest = new double[pool.size()];
			Arrays.fill(nearest, Double.NEGATIVE_INFINITY);
			boolean[] any = new boolean[1];
			return new Run() {
				@Override
				public double gain(int c) {
					return (1 - lambda) * pool.relevance()[c] - lambda * (any[0] ? nearest[c] : 0);
				}

				@Override
				public void take(int taken) {
					any[0] = true;
					for (int c = 0; c < nearest.length; c++) {
						nearest[c] = Math.max(nearest[c], similarity.of(pool.items()[c], pool.items()[taken]));
					}
				}
			};
		}

		@Override
		public String reason() {
			return Messages.Why_varied;
		}

		@Override
		@SuppressWarnings("nls")
		public void save(ModelWriter out) throws IOException {
			out.put("lambda", new double[] { lambda });
			switch (similarity) {
			case ByAspects a -> a.aspects.save(out.nested("aspects"));
			case ByFeatures f -> f.rows.save(out.nested("features"));
			}
		}

		@SuppressWarnings("nls")
		static Variety load(ModelReader in) throws IOException {
			Similarity s = in.has("features/width") ? new ByFeatures(ContentRows.load(in.nested("features")))
					: new ByAspects(Aspects.load(in.nested("aspects"), ID));
			return new Variety(in.doubles("lambda")[0], s);
		}
	}
}
