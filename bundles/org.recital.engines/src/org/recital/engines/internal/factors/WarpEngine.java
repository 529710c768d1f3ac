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
 * Weighted approximate-rank pairwise loss (WARP) of matrix factorisation (Weston, Bengio and Usunier 2011, WSABIE): an item
 * met shall stand above the others by a margin, and it counts the more the further down the list it is; see {@link WarpSgd}.
 */
public final class WarpEngine implements Engine<WarpEngine.Parameters> {

	static final String ID = "warp"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param factors      numbers that describe a user or an item
	 * @param epochs       passes over what users met
	 * @param learningRate length of a step of weight 1
	 * @param norm         greatest length of the factors of a user or an item
	 * @param trials       most draws of an item that stands in the way
	 * @param deviation    of the random numbers factors begin with
	 * @param patience     looks at validation without a gain that are borne; 0: all epochs are run
	 */
	public record Parameters(
			@Parameter(value = "64", label = "%factors.factors", help = "%factors.factors.help", min = 1, max = 2000, log = true, searchMin = 8, searchMax = 200) int factors,
			@Parameter(value = "60", label = "%factors.epochs", help = "%factors.epochs.help", min = 1, max = 10000, log = true, searchMin = 10, searchMax = 200) int epochs,
			@Parameter(value = "0.003", label = "%factors.learningRate", help = "%factors.learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 0.001, searchMax = 0.1) double learningRate,
			@Parameter(value = "1.5", label = "%warp.norm", help = "%warp.norm.help", min = 0.01, max = 1000, log = true, searchMin = 0.5, searchMax = 8) double norm,
			@Parameter(value = "50", label = "%warp.trials", help = "%warp.trials.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 500) int trials,
			@Parameter(value = "0.1", label = "%factors.deviation", help = "%factors.deviation.help", min = 0, max = 10, log = true, searchMin = 0.01, searchMax = 0.3) double deviation,
			@Parameter(value = "5", label = "%factors.patience", help = "%factors.patience.help", min = 0, max = 10000, searchMax = 10) int patience) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		context.checkCancelled();
		SparseRows train = Matrices.of(data.train());
		PairSgd sgd = new WarpSgd(train, p.factors, p.deviation, p.norm, p.trials, context.seed());
		return BprEngine.learn(ID, sgd, data, p.epochs, p.learningRate, p.patience,
				new PairFold.Rule(PairFold.Loss.HINGE, 0, p.norm, 1, false), context);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return PairFactors.load(in, ID);
	}
}
