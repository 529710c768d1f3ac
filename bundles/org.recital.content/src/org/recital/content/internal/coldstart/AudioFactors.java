/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.Engine;
import org.recital.api.engine.LatentFactors;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Known;

/**
 * Gives new items the factors that their features tell: the factors of a collaborative partner are regressed on features of the items
 * it learned from, and items nobody met are scored by what the regression says. Features of any kind: sound, posters, words.
 *
 * @see "van den Oord, Dieleman, Schrauwen: Deep content-based music recommendation, NIPS 2013"
 */
public final class AudioFactors implements Engine<AudioFactors.Parameters> {

	static final String ID = "audio-factors"; //$NON-NLS-1$
	/** Fewer items than this say nothing of how factors depend on features. */
	private static final int LEAST = 10;

	/** What the regression is. */
	public enum Predictor {
		/** Linear. */
		RIDGE,
		/** A network with a hidden layer. */
		NETWORK
	}

	/** What a network is learned by. */
	public enum Loss {
		/** The distance to the factors. */
		FACTORS,
		/** The error of who is said to meet an item. */
		PREDICTION
	}

	/**
	 * Parameters.
	 *
	 * @param predictor      what the regression is
	 * @param loss           what a network is learned by
	 * @param plays          an item met so many times has factors half its own and half predicted; 0: its own alone once anybody met it
	 * @param regularisation of the ridge regression, in mean eigenvalues of the features; 0: chosen on items held out
	 * @param hidden         units of the network
	 * @param epochs         passes of the network over the items, at most
	 * @param learningRate   of the network
	 * @param alpha          by how much who met an item counts more than who did not, in the loss of predictions
	 */
	public record Parameters(
			@Parameter(value = "ridge", label = "%audio-factors.predictor", help = "%audio-factors.predictor.help") Predictor predictor,
			@Parameter(value = "factors", label = "%audio-factors.loss", help = "%audio-factors.loss.help") Loss loss,
			@Parameter(value = "5", label = "%audio-factors.plays", help = "%audio-factors.plays.help", min = 0, max = 1e6, searchMin = 0, searchMax = 50) double plays,
			@Parameter(value = "0", label = "%audio-factors.regularisation", help = "%audio-factors.regularisation.help", min = 0, max = 1e6) double regularisation,
			@Parameter(value = "64", label = "%audio-factors.hidden", help = "%audio-factors.hidden.help", min = 1, max = 4096, searchMin = 16, searchMax = 256) int hidden,
			@Parameter(value = "200", label = "%epochs", help = "%audio-factors.epochs.help", min = 1, max = 10000, searchMin = 20, searchMax = 500) int epochs,
			@Parameter(value = "0.001", label = "%learningRate", help = "%learningRate.help", min = 1e-6, max = 1, log = true, searchMin = 1e-4, searchMax = 0.01) double learningRate,
			@Parameter(value = "40", label = "%audio-factors.alpha", help = "%audio-factors.alpha.help", min = 0, max = 1e6, searchMin = 1, searchMax = 100) double alpha) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		if (data.partners().size() != 1) {
			throw new InputException(NLS.bind(Messages.AudioFactors_one, data.partners().size()), Messages.AudioFactors_oneHint);
		}
		RecommenderModel partner = data.partners().getFirst();
		if (!(partner.recommender() instanceof LatentFactors model)) {
			throw new InputException(NLS.bind(Messages.AudioFactors_noFactors, partner.engine()), Messages.AudioFactors_noFactorsHint);
		}
		if (p.predictor == Predictor.NETWORK && p.loss == Loss.PREDICTION && partner.recommender() instanceof RatingPredictor) {
			throw new InputException(NLS.bind(Messages.AudioFactors_ratings, partner.engine()), Messages.AudioFactors_ratingsHint);
		}
		context.checkCancelled();
		Targets targets = Targets.of(model, Known.counts(data.train()));
		boolean[] met = new boolean[targets.counts().length];
		for (int i = 0; i < met.length; i++) {
			met[i] = targets.counts()[i] > 0;
		}
		StandardRows rows = StandardRows.of(data, met, ID);
		int learned = 0;
		for (int i = 0; i < met.length; i++) {
			met[i] &= rows.has()[i];
			learned += met[i] ? 1 : 0;
		}
		if (learned < LEAST) {
			throw new InputException(NLS.bind(Messages.AudioFactors_few, learned), Messages.AudioFactors_fewHint);
		}
		float[] predicted = predict(p, data, model, targets, rows, met, context);
		note(targets, rows, context);
		PredictedFactors factors = new PredictedFactors(targets.width(), predicted, rows.has(), targets.counts(), p.plays);
		return new AudioFactorsRecommender(partner.kind(), partner.engine(), partner.recommender(), factors, Known.of(data));
	}

	private static float[] predict(Parameters p, TrainingData data, LatentFactors model, Targets targets, StandardRows rows, boolean[] met,
			StepContext context) throws InputException {
		double[] weights = new double[met.length];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = met[i] ? targets.trust(i, p.plays) : 0;
		}
		if (p.predictor == Predictor.RIDGE) {
			return new RidgePredictor(rows, targets, weights, context).predict(p.regularisation);
		}
		ItemLoss loss = p.loss == Loss.FACTORS ? new ItemLoss.OfFactors(targets, weights)
				: new ItemLoss.OfPredictions(model, data.train(), p.alpha);
		return new NetworkPredictor(rows, targets, met, context).predict(loss, p.hidden, p.epochs, p.learningRate);
	}

	private static void note(Targets targets, StandardRows rows, StepContext context) {
		int fresh = 0;
		int without = 0;
		for (int i = 0; i < rows.has().length; i++) {
			if (targets.counts()[i] == 0) {
				fresh += rows.has()[i] ? 1 : 0;
				without += rows.has()[i] ? 0 : 1;
			}
		}
		context.note(NLS.bind(Messages.AudioFactors_predicted, fresh, without));
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return AudioFactorsRecommender.load(in);
	}
}
