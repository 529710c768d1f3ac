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
 * LightGCN (He et al. 2020): factors of users and items are smoothed over the graph of who met what, layer by layer, with
 * nothing else in a layer; the score is the product of the means of the layers, learned by the loss of BPR. The gradient is
 * written by hand, see {@link LightGcnLearner}.
 */
public final class LightGcnEngine implements Engine<LightGcnEngine.Parameters> {

	static final String ID = "lightgcn"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param factors        numbers that describe a user or an item
	 * @param layers         how far over the graph factors are smoothed
	 * @param epochs         passes over what users met, each with one other item
	 * @param steps          an epoch is cut into
	 * @param learningRate   of Adam
	 * @param regularisation what holds the factors of layer 0 back
	 * @param deviation      of the random numbers factors begin with
	 * @param patience       looks at validation without a gain that are borne; 0: all epochs are run
	 */
	public record Parameters(
			@Parameter(value = "64", label = "%factors.factors", help = "%factors.factors.help", min = 1, max = 2000, log = true, searchMin = 16, searchMax = 256) int factors,
			@Parameter(value = "3", label = "%lightgcn.layers", help = "%lightgcn.layers.help", min = 0, max = 10, searchMin = 1, searchMax = 4) int layers,
			@Parameter(value = "60", label = "%factors.epochs", help = "%factors.epochs.help", min = 1, max = 100000, log = true, searchMin = 20, searchMax = 400) int epochs,
			@Parameter(value = "10", label = "%lightgcn.steps", help = "%lightgcn.steps.help", min = 1, max = 1000000, log = true, searchMin = 5, searchMax = 100) int steps,
			@Parameter(value = "0.01", label = "%factors.learningRate", help = "%factors.learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 0.0005, searchMax = 0.05) double learningRate,
			@Parameter(value = "0.0001", label = "%factors.regularisation", help = "%factors.regularisation.help", min = 0, max = 100, log = true, searchMin = 1e-6, searchMax = 0.1) double regularisation,
			@Parameter(value = "0.1", label = "%factors.deviation", help = "%factors.deviation.help", min = 0, max = 10, log = true, searchMin = 0.01, searchMax = 0.3) double deviation,
			@Parameter(value = "5", label = "%factors.patience", help = "%factors.patience.help", min = 0, max = 10000, searchMax = 10) int patience) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		context.checkCancelled();
		SparseRows train = Matrices.of(data.train());
		Loop loop = Loops.of(context, 0);
		LightGcnLearner learner = new LightGcnLearner(train, p.factors, p.layers, p.deviation, p.regularisation, p.steps,
				context.seed());
		SparseRows validation = Matrices.of(data.validation());
		Epochs.Early early = validation.size() == 0 ? Epochs.Early.NEVER : new Epochs.Early(() -> {
			FactorModel now = learner.model(loop, train);
			ItemScores scores = new ItemScores(now.items(), now.stride(), now.itemBias(), now.counts());
			return ListQuality.of(train, validation, loop, (u, row) -> scores.of(0, now.users(), u * now.stride(), row));
		}, Math.max(1, p.epochs / 20), p.patience);
		new Epochs(ID, "learning-rate", context).run(p.epochs, early, e -> learner.epoch(loop, e, p.learningRate), //$NON-NLS-1$
				learner.learned());
		LightGcnFactors result = new LightGcnFactors(learner.model(loop, Profiles.of(data)),
				carried(loop, learner, p.layers), p.layers);
		result.foldHeldOut(train, loop);
		return result;
	}

	/** Sum of the layers of items that reach users: all but the last. */
	private static float[] carried(Loop loop, LightGcnLearner learner, int layers) {
		float[][] rows = learner.learned();
		if (layers == 0) {
			return rows[1].clone(); // nothing is carried in training; for people held out one step says something
		}
		float[] sum = learner.graph().mean(loop, rows[0], rows[1], layers - 1)[1];
		for (int k = 0; k < sum.length; k++) {
			sum[k] *= layers;
		}
		return sum;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return LightGcnFactors.load(in);
	}
}
