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
import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.LossWatch;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Known;

/**
 * Visual Bayesian personalised ranking (He and McAuley 2016): factors of users and items, and beside them factors of users for
 * what a learned matrix makes of an item's Features (posters, sounds, words). Learned by stochastic gradient steps one after
 * another, so the result is the same for any number of threads. An item nobody met is scored by its Features alone; an item
 * without Features by its own factors alone.
 */
public final class Vbpr implements Engine<Vbpr.Parameters> {

	static final String ID = "vbpr"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param factors               of users and items
	 * @param contentFactors        of users and features
	 * @param epochs                passes over the training entries
	 * @param learningRate          of each step
	 * @param regularisation        of factors and biases
	 * @param contentRegularisation of the matrix that turns features into factors
	 */
	public record Parameters(
			@Parameter(value = "20", label = "%factors", help = "%factors.help", min = 0, max = 1000, searchMin = 8, searchMax = 128) int factors,
			@Parameter(value = "20", label = "%vbpr.contentFactors", help = "%vbpr.contentFactors.help", min = 1, max = 1000, searchMin = 8, searchMax = 64) int contentFactors,
			@Parameter(value = "60", label = "%epochs", help = "%epochs.help", min = 1, max = 10000, searchMin = 10, searchMax = 200) int epochs,
			@Parameter(value = "0.05", label = "%learningRate", help = "%learningRate.help", min = 1e-6, max = 10, log = true, searchMin = 0.005, searchMax = 0.2) double learningRate,
			@Parameter(value = "0.01", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMin = 0, searchMax = 0.1) double regularisation,
			@Parameter(value = "0.001", label = "%vbpr.contentRegularisation", help = "%vbpr.contentRegularisation.help", min = 0, max = 10, searchMin = 0, searchMax = 0.1) double contentRegularisation) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		ContentRows rows = ContentRows.ofItems(data, ID, true);
		context.checkCancelled();
		Bpr triples = new Bpr(data.train(), context.seed());
		VbprModel model = new VbprModel(rows, data.users(), p.factors, p.contentFactors, context.seed());
		model = learn(p, model, triples, context);
		int[] counts = Known.counts(data.train());
		Factors factors = model.factors(ContentRows.learned(counts));
		Fold fold = new Fold.Steps(p.epochs, p.learningRate, p.regularisation, triples.learned());
		Interactions known = Known.of(data);
		Strangers.fold(factors, fold, data.train(), known, context);
		return FactorRecommender.of(ID, factors, known, fold);
	}

	private static VbprModel learn(Parameters p, VbprModel begun, Bpr triples, StepContext context) throws InputException {
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", p.epochs); //$NON-NLS-1$
		try {
			LossWatch watch = new LossWatch("learning-rate"); //$NON-NLS-1$
			VbprModel model = begun;
			for (int epoch = 1; epoch <= p.epochs; epoch++) {
				VbprModel before = model.copy();
				double loss = epoch(p, model, triples, context);
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

	/** One pass; its mean loss. */
	private static double epoch(Parameters p, VbprModel model, Bpr triples, StepContext context) {
		VbprModel.Room room = new VbprModel.Room(model);
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
				loss += model.step(u, triples.item(k), j, p.learningRate, p.regularisation, p.contentRegularisation, room);
				n++;
			}
		}
		return n == 0 ? 0 : loss / n;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return FactorRecommender.load(in, ID);
	}
}
