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
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Reranker;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Messages;

/**
 * Calibrated recommendations (Steck 2018): the list shall have categories in the shares in which the person has met them. Each
 * place goes to the candidate that makes (1 - lambda) (sum of relevance) - lambda KL(p, q) greatest, where p are the shares in
 * what the person met, q those in the list, smoothed as 0.99 q + 0.01 p (equations 3, 4 and 9; the paper leaves relevance as the
 * scores are, here it is 0 to 1, so that lambda means the same for every engine).
 */
public final class Calibrated implements Reranker<Calibrated.Parameters> {

	static final String ID = "calibrated"; //$NON-NLS-1$
	/** Of the paper: keeps the logarithm finite. */
	static final double ALPHA = 0.01;

	/**
	 * Parameters.
	 *
	 * @param lambda     weight of calibration against relevance
	 * @param candidates how many of the best are put in order
	 * @param attribute  the categories
	 * @param weighted   whether what was met counts by its value
	 */
	public record Parameters(
			@Parameter(value = "0.5", label = "%rerank.lambda", help = "%calibrated.lambda.help", min = 0, max = 1) double lambda,
			@Parameter(value = "100", label = "%rerank.candidates", help = "%rerank.candidates.help", min = 1, max = 10000, searchMin = 20, searchMax = 200) int candidates,
			@Parameter(value = "genres", label = "%rerank.attribute", help = "%rerank.attribute.help") String attribute,
			@Parameter(value = "false", label = "%calibrated.weighted", help = "%calibrated.weighted.help") boolean weighted) {
	}

	@Override
	public Recommender rerank(Parameters p, TrainingData data, StepContext context) throws InputException {
		return Reranking.of(ID, data, new Shares(p.lambda, p.weighted, Aspects.of(data, p.attribute, ID)), p.candidates, context);
	}

	@Override
	@SuppressWarnings("nls")
	public Recommender load(ModelReader in) throws IOException {
		return RerankedRecommender.load(in, ID, nested -> new Shares(nested.doubles("lambda")[0], nested.intValue("weighted") != 0,
				Aspects.load(nested.nested("aspects"), ID)));
	}

	/** The criterion. */
	record Shares(double lambda, boolean weighted, Aspects aspects) implements Criterion {

		@Override
		public Run begin(Pool pool) {
			double[] p = aspects.shares(pool.met(), weighted ? pool.values() : null);
			double[] sums = new double[p.length];
			double[] known = new double[1];
			double[] now = { divergence(p, sums, 0) };
			double[] trial = new double[p.length];
			return new Run() {
				@Override
				public double gain(int c) {
					// the list's own relevance is the same for every candidate, so only what is added counts
					System.arraycopy(sums, 0, trial, 0, trial.length);
					double n = add(pool.items()[c], trial, known[0]);
					return (1 - lambda) * pool.relevance()[c] + lambda * (now[0] - divergence(p, trial, n));
				}

				@Override
				public void take(int c) {
					known[0] = add(pool.items()[c], sums, known[0]);
					now[0] = divergence(p, sums, known[0]);
				}
			};
		}

		/** Adds an item's categories in equal parts; gives the number of items that have any. */
		private double add(int item, double[] sums, double n) {
			int size = aspects.size(item);
			for (int x = aspects.offsets()[item]; x < aspects.offsets()[item + 1]; x++) {
				sums[aspects.codes()[x]] += 1.0 / size;
			}
			return size > 0 ? n + 1 : n;
		}

		/** KL(p, q) in nats; of nobody's tastes 0. */
		static double divergence(double[] p, double[] sums, double n) {
			double kl = 0;
			for (int a = 0; a < p.length; a++) {
				if (p[a] > 0) {
					double q = (1 - ALPHA) * (n > 0 ? sums[a] / n : 0) + ALPHA * p[a];
					kl += p[a] * Math.log(p[a] / q);
				}
			}
			return kl;
		}

		@Override
		public String reason() {
			return Messages.Why_calibrated;
		}

		@Override
		@SuppressWarnings("nls")
		public void save(ModelWriter out) throws IOException {
			out.put("lambda", new double[] { lambda });
			out.put("weighted", weighted ? 1 : 0);
			aspects.save(out.nested("aspects"));
		}
	}
}
