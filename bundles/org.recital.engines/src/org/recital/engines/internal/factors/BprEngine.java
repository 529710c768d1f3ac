/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.io.IOException;

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Loops;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Training;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Bayesian personalised ranking of matrix factorisation (Rendle et al. 2009): what a user met shall score more than what
 * they did not, {@code sum ln 1 / (1 + exp(-(s_ui - s_uj)))} less regularisation, with {@code s_ui = b_i + p_u . q_i}.
 */
public final class BprEngine implements Engine<BprEngine.Parameters> {

	static final String ID = "bpr"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param factors        numbers that describe a user or an item
	 * @param epochs         passes over what users met, each with one other item
	 * @param learningRate   length of a step
	 * @param regularisation what holds factors and biases back
	 * @param deviation      of the random numbers factors begin with
	 * @param patience       looks at validation without a gain that are borne; 0: all epochs are run
	 */
	public record Parameters(
			@Parameter(value = "64", label = "%factors.factors", help = "%factors.factors.help", min = 1, max = 2000, log = true, searchMin = 8, searchMax = 200) int factors,
			@Parameter(value = "200", label = "%factors.epochs", help = "%factors.epochs.help", min = 1, max = 10000, log = true, searchMin = 50, searchMax = 400) int epochs,
			@Parameter(value = "0.02", label = "%factors.learningRate", help = "%factors.learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 0.005, searchMax = 0.2) double learningRate,
			@Parameter(value = "0.02", label = "%factors.regularisation", help = "%factors.regularisation.help", min = 0, max = 10, log = true, searchMin = 0.0005, searchMax = 0.1) double regularisation,
			@Parameter(value = "0.1", label = "%factors.deviation", help = "%factors.deviation.help", min = 0, max = 10, log = true, searchMin = 0.01, searchMax = 0.3) double deviation,
			@Parameter(value = "5", label = "%factors.patience", help = "%factors.patience.help", min = 0, max = 10000, searchMax = 10) int patience) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		context.checkCancelled();
		SparseRows train = Matrices.of(data.train());
		PairSgd sgd = new BprSgd(train, p.factors, p.deviation, p.regularisation, context.seed());
		return learn(ID, sgd, data, p.epochs, p.learningRate, p.patience,
				new PairFold.Rule(PairFold.Loss.LOGISTIC, p.regularisation, Double.POSITIVE_INFINITY, 0, false), context);
	}

	/** Learns by pairs, whatever the loss. */
	static Recommender learn(String id, PairSgd sgd, TrainingData data, int epochs, double rate, int patience,
			PairFold.Rule rule, StepContext context) throws InputException {
		SparseRows train = sgd.train;
		Loop loop = Loops.of(context, 0);
		SparseRows validation = Matrices.of(data.validation());
		Epochs.Early early = validation.size() == 0 ? Epochs.Early.NEVER : new Epochs.Early(() -> {
			FactorModel now = sgd.model(train);
			ItemScores scores = new ItemScores(now.items(), now.stride(), now.itemBias(), now.counts());
			return ListQuality.of(train, validation, loop, (u, row) -> scores.of(0, now.users(), u * now.stride(), row));
		}, Math.max(1, epochs / 20), patience);
		new Epochs(id, "learning-rate", context).run(epochs, early, e -> sgd.epoch(loop, e, (float) rate), sgd.learned()); //$NON-NLS-1$
		PairFactors result = new PairFactors(sgd.model(Profiles.of(data)), context.seed(), rule);
		result.foldHeldOut(train, loop);
		return result;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return PairFactors.load(in, ID);
	}
}
