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
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Training;
import org.recital.linalg.SparseRows;

/**
 * Collaborative metric learning (Hsieh et al. 2017): users and items are places in the unit ball, and what a user met lies
 * nearer to them than what they did not; the score is the squared distance, negative. The paper's penalty on covariance and its
 * features of items are left out.
 */
public final class MetricEngine implements Engine<MetricEngine.Parameters> {

	static final String ID = "cml"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param factors      dimensions of the ball
	 * @param epochs       passes over what users met
	 * @param learningRate length of a step of weight 1
	 * @param margin       by how much of squared distance the others shall be further away
	 * @param trials       items drawn to find impostors among
	 * @param deviation    of the random numbers places begin with
	 * @param patience     looks at validation without a gain that are borne; 0: all epochs are run
	 */
	public record Parameters(
			@Parameter(value = "64", label = "%factors.factors", help = "%factors.factors.help", min = 1, max = 2000, log = true, searchMin = 8, searchMax = 200) int factors,
			@Parameter(value = "60", label = "%factors.epochs", help = "%factors.epochs.help", min = 1, max = 10000, log = true, searchMin = 20, searchMax = 200) int epochs,
			@Parameter(value = "0.002", label = "%factors.learningRate", help = "%factors.learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 0.0005, searchMax = 0.05) double learningRate,
			@Parameter(value = "0.5", label = "%cml.margin", help = "%cml.margin.help", min = 0.001, max = 4, log = true, searchMin = 0.1, searchMax = 2) double margin,
			@Parameter(value = "10", label = "%warp.trials", help = "%cml.trials.help", min = 1, max = 100000, log = true, searchMin = 5, searchMax = 50) int trials,
			@Parameter(value = "0.05", label = "%factors.deviation", help = "%factors.deviation.help", min = 0, max = 10, log = true, searchMin = 0.01, searchMax = 0.3) double deviation,
			@Parameter(value = "5", label = "%factors.patience", help = "%factors.patience.help", min = 0, max = 10000, searchMax = 10) int patience) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		context.checkCancelled();
		SparseRows train = Matrices.of(data.train());
		PairSgd sgd = new MetricSgd(train, p.factors, p.deviation, p.margin, p.trials, context.seed());
		return BprEngine.learn(ID, sgd, data, p.epochs, p.learningRate, p.patience,
				new PairFold.Rule(PairFold.Loss.HINGE, 0, 2, p.margin, true), context);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return PairFactors.load(in, ID);
	}
}
