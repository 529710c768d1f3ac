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

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.LossWatch;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Known;

/**
 * Factorisation machine (Rendle 2010) over user, item, and Features of either: every pair of them has an interaction, the dot
 * product of two learned vectors. Learned for lists (pairwise, BPR) or for ratings (squared error), by stochastic gradient steps
 * one after another, so the result is the same for any number of threads. Without Features it is biased matrix factorisation.
 */
public final class FactorisationMachine implements Engine<FactorisationMachine.Parameters> {

	static final String ID = "factorisation-machine"; //$NON-NLS-1$

	/** What is learned for. */
	public enum Loss {
		/** What was met is to stand above what was not (BPR). */
		RANKING,
		/** The value given is to be predicted (squared error). */
		RATING
	}

	/**
	 * Parameters.
	 *
	 * @param loss           what is learned for
	 * @param factors        of each variable
	 * @param epochs         passes over the training entries
	 * @param learningRate   of each step
	 * @param regularisation of weights and vectors
	 */
	public record Parameters(
			@Parameter(value = "ranking", label = "%fm.loss", help = "%fm.loss.help") Loss loss,
			@Parameter(value = "20", label = "%factors", help = "%factors.help", min = 0, max = 1000, searchMin = 8, searchMax = 128) int factors,
			@Parameter(value = "60", label = "%epochs", help = "%epochs.help", min = 1, max = 10000, searchMin = 10, searchMax = 200) int epochs,
			@Parameter(value = "0.02", label = "%learningRate", help = "%learningRate.help", min = 1e-6, max = 10, log = true, searchMin = 0.002, searchMax = 0.1) double learningRate,
			@Parameter(value = "0.01", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMin = 0, searchMax = 0.2) double regularisation) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		FmSides sides = new FmSides(data);
		FmModel.Side[] users = sides.users();
		FmModel.Side[] items = sides.items();
		context.checkCancelled();
		Bpr triples = new Bpr(data.train(), context.seed());
		FmModel model = new FmModel(sides.variables(), p.factors, context.seed());
		boolean rating = p.loss == Loss.RATING;
		model.mean = rating ? mean(data.train()) : 0;
		Pass pass = rating ? m -> ratings(p, m, users, items, triples, data.train(), context)
				: m -> rankings(p, m, users, items, triples, context);
		model = learn(p, model, pass, context);
		Factors factors = factors(model, users, items);
		Fold fold = rating ? new Fold.LeastSquares(model.mean, p.regularisation)
				: new Fold.Steps(p.epochs, p.learningRate, p.regularisation, triples.learned());
		Interactions known = Known.of(data);
		if (data.features(EntityKind.USER).isEmpty()) {
			Strangers.fold(factors, fold, data.train(), known, context);
		}
		return FactorRecommender.of(ID, factors, known, fold);
	}

	private static double mean(Interactions train) {
		double sum = 0;
		for (int u = 0; u < train.rows(); u++) {
			for (float v : train.values(u)) {
				sum += v;
			}
		}
		return sum / train.size();
	}

	/** Goes over the training entries once. */
	private interface Pass {
		/** The mean loss. */
		double over(FmModel model);
	}

	private static FmModel learn(Parameters p, FmModel model, Pass pass, StepContext context) throws InputException {
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", p.epochs); //$NON-NLS-1$
		try {
			LossWatch watch = new LossWatch("learning-rate"); //$NON-NLS-1$
			for (int epoch = 1; epoch <= p.epochs; epoch++) {
				FmModel before = model.copy();
				double loss = pass.over(model);
				if (!watch.goesOn(epoch, model.finite() ? loss : Double.NaN, context)) {
					return before;
				}
				monitor.worked(1);
			}
			return model;
		} finally {
			monitor.done();
		}
	}

	private static double ratings(Parameters p, FmModel m, FmModel.Side[] users, FmModel.Side[] items, Bpr triples, Interactions train,
			StepContext context) {
		triples.shuffle();
		double loss = 0;
		for (int k = 0; k < triples.size(); k++) {
			if ((k & 255) == 0) {
				context.checkCancelled();
			}
			int u = triples.user(k);
			int i = triples.item(k);
			loss += ratingStep(m, users[u], items[i], train.value(u, i), p.learningRate, p.regularisation);
		}
		return loss / triples.size();
	}

	/** One step for squared error; gives it. */
	static double ratingStep(FmModel m, FmModel.Side user, FmModel.Side item, double wanted, double rate, double reg) {
		double off = wanted - m.value(user, item);
		double[] sum = new double[m.size];
		m.add(user, sum);
		m.add(item, sum);
		m.step(user, sum, rate * off, rate * reg);
		m.step(item, sum, rate * off, rate * reg);
		return off * off;
	}

	private static double rankings(Parameters p, FmModel m, FmModel.Side[] users, FmModel.Side[] items, Bpr triples, StepContext context) {
		triples.shuffle();
		double loss = 0;
		int n = 0;
		for (int k = 0; k < triples.size(); k++) {
			if ((k & 255) == 0) {
				context.checkCancelled();
			}
			int u = triples.user(k);
			int j = triples.other(u);
			if (j >= 0) {
				loss += rankingStep(m, users[u], items[triples.item(k)], items[j], p.learningRate, p.regularisation);
				n++;
			}
		}
		return n == 0 ? 0 : loss / n;
	}

	/** One step of BPR; gives its loss before. */
	static double rankingStep(FmModel m, FmModel.Side user, FmModel.Side liked, FmModel.Side other, double rate, double reg) {
		double[] ofUser = new double[m.size];
		double[] ofLiked = new double[m.size];
		double[] ofOther = new double[m.size];
		m.add(user, ofUser);
		m.add(liked, ofLiked);
		m.add(other, ofOther);
		double x = m.own(liked) - m.own(other);
		double[] difference = new double[m.size];
		for (int k = 0; k < m.size; k++) {
			difference[k] = ofLiked[k] - ofOther[k];
			x += ofUser[k] * difference[k];
			ofLiked[k] += ofUser[k];
			ofOther[k] += ofUser[k];
		}
		double slope = rate * Bpr.slope(x);
		double decay = rate * reg;
		m.step(liked, ofLiked, slope, decay);
		m.step(other, ofOther, -slope, decay);
		// of the user only what it has to do with the items counts: what is within the user is the same on both sides
		for (int t = 0; t < user.variables().length; t++) {
			int at = user.variables()[t] * m.size;
			float value = user.values()[t];
			for (int k = 0; k < m.size; k++) {
				m.vectors[at + k] += (float) (slope * value * difference[k] - decay * m.vectors[at + k]);
			}
		}
		return Bpr.loss(x);
	}

	private static Factors factors(FmModel m, FmModel.Side[] users, FmModel.Side[] items) {
		float[] p = new float[users.length * m.size];
		float[] userBias = new float[users.length];
		side(m, users, p, userBias, m.mean);
		float[] q = new float[items.length * m.size];
		float[] itemBias = new float[items.length];
		side(m, items, q, itemBias, 0);
		return new Factors(m.size, p, userBias, q, itemBias);
	}

	private static void side(FmModel m, FmModel.Side[] sides, float[] vectors, float[] biases, double more) {
		for (int e = 0; e < sides.length; e++) {
			double[] sum = new double[m.size];
			m.add(sides[e], sum);
			for (int k = 0; k < m.size; k++) {
				vectors[e * m.size + k] = (float) sum[k];
			}
			biases[e] = (float) (more + m.own(sides[e]));
		}
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return FactorRecommender.load(in, ID);
	}
}
