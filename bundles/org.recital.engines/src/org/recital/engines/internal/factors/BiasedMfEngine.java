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
 * Matrix factorisation with biases (Koren, Bell and Volinsky 2009, equation 5): a rating is
 * {@code mean + b_u + b_i + p_u . q_i}, learned by stochastic gradient descent on the squared error plus
 * {@code lambda (b_u^2 + b_i^2 + |p_u|^2 + |q_i|^2)} of each rating, in the strata of a {@link Grid}.
 */
public final class BiasedMfEngine implements Engine<BiasedMfEngine.Parameters> {

	static final String ID = "biased-mf"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param factors        numbers that describe a user or an item
	 * @param epochs         passes over the ratings
	 * @param learningRate   length of a step
	 * @param decay          what the learning rate is multiplied by after an epoch
	 * @param regularisation what holds factors and biases back
	 * @param deviation      of the random numbers factors begin with
	 * @param patience       epochs without a gain on validation that are borne; 0: all epochs are run
	 */
	public record Parameters(
			@Parameter(value = "50", label = "%factors.factors", help = "%factors.factors.help", min = 1, max = 2000, log = true, searchMin = 8, searchMax = 200) int factors,
			@Parameter(value = "40", label = "%factors.epochs", help = "%factors.epochs.help", min = 1, max = 10000, log = true, searchMin = 10, searchMax = 100) int epochs,
			@Parameter(value = "0.01", label = "%factors.learningRate", help = "%factors.learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 0.002, searchMax = 0.05) double learningRate,
			@Parameter(value = "0.98", label = "%factors.decay", help = "%factors.decay.help", min = 0.1, max = 1, searchMin = 0.9, searchMax = 1) double decay,
			@Parameter(value = "0.08", label = "%factors.regularisation", help = "%factors.regularisation.help", min = 0, max = 10, log = true, searchMin = 0.01, searchMax = 0.3) double regularisation,
			@Parameter(value = "0.05", label = "%factors.deviation", help = "%factors.deviation.help", min = 0, max = 10, log = true, searchMin = 0.01, searchMax = 0.3) double deviation,
			@Parameter(value = "3", label = "%factors.patience", help = "%factors.patience.help", min = 0, max = 10000, searchMax = 10) int patience) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		context.checkCancelled();
		SparseRows train = Matrices.of(data.train());
		Loop loop = Loops.of(context, 0);
		BiasedSgd sgd = new BiasedSgd(train, p.factors, p.deviation, p.regularisation, context.seed(), loop);
		SparseRows validation = Matrices.of(data.validation());
		Epochs.Early early = validation.size() == 0 ? Epochs.Early.NEVER
				: new Epochs.Early(() -> RatingQuality.of(validation, loop, sgd::predict), 1, p.patience);
		new Epochs(ID, "learning-rate", context).run(p.epochs, early, //$NON-NLS-1$
				e -> sgd.epoch(loop, e, (float) (p.learningRate * Math.pow(p.decay, e - 1.0))), sgd.learned());
		RatingFactors result = new RatingFactors(sgd.model(Profiles.of(data)), p.factors, p.regularisation, null);
		result.foldHeldOut(train, loop);
		return result;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RatingFactors.load(in, ID);
	}
}
