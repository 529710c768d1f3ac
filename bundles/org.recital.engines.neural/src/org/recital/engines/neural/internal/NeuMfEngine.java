/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.SubMonitor;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.nn.Training;
import org.recital.nn.Weights;

/**
 * NeuMF (He, Liao, Zhang, Nie, Hu and Chua 2017, Neural collaborative filtering, WWW): the product of user and item vectors,
 * entry by entry, beside a tower of layers over another pair of vectors; both meet in one output. It learns to tell what a
 * user met from items drawn at random, by the logistic loss; at first, unless told otherwise, product and tower each on its own.
 * <p>
 * Worked by kernels of our own: a batch names a thousand rows of the tables of vectors, and only those move; the tower is
 * small products of OpenBLAS.
 */
public final class NeuMfEngine implements Engine<NeuMfEngine.Parameters> {

	static final int FORMAT = 1;

	/** Parameters; defaults and their sources in docs/engines/neural.md. */
	public record Parameters(
			@Parameter(value = "16", label = "%neumf.factors", help = "%neumf.factors.help", min = 1, max = 10000, log = true, searchMin = 8, searchMax = 128) int factors,
			@Parameter(value = "3", label = "%neumf.layers", help = "%neumf.layers.help", min = 1, max = 6) int layers,
			@Parameter(value = "true", label = "%neumf.pretraining", help = "%neumf.pretraining.help") boolean pretraining,
			@Parameter(value = "4", label = "%negatives", help = "%negatives.help", min = 1, max = 1000, searchMin = 1, searchMax = 10) int negatives,
			@Parameter(value = "0.001", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
			@Parameter(value = "0.00001", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMax = 0.01) double regularisation,
			@Parameter(value = "1024", label = "%batch", help = "%neumf.batch.help", min = 1, max = 1000000, log = true, searchMin = 256, searchMax = 8192) int batch,
			@Parameter(value = "30", label = "%epochs", help = "%epochs.help", min = 1, max = 100000, log = true, searchMin = 5, searchMax = 100) int epochs,
			@Parameter(value = "4", label = "%patience", help = "%patience.help", min = 0, max = 100000, searchMax = 20) int patience,
			@Parameter(value = "0.1", label = "%holdOut", help = "%holdOut.help", min = 0, max = 0.9) double holdOut) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Material m = Material.of(data, p.holdOut, context.seed());
		NeuMfLearner learner = new NeuMfLearner(p, m, context);
		Training.Plan plan = new Training.Plan(p.epochs, p.patience, "learning-rate", Training.AVERAGING); //$NON-NLS-1$
		SubMonitor stages = SubMonitor.convert(context.monitor(), 2);
		if (p.pretraining) {
			learner.apart();
			Training.Outcome parts = Training.run("pretraining", plan, learner, context, stages.split(1)); //$NON-NLS-1$
			Notes.trained(context, "neumf, parts", parts, m); //$NON-NLS-1$
			learner.together(parts.epochs());
		}
		stages.setWorkRemaining(1);
		Training.Outcome outcome = Training.run("training", plan, learner, context, stages.split(1)); //$NON-NLS-1$
		Notes.trained(context, "neumf", outcome, m); //$NON-NLS-1$
		return new NeuMf(NeuralRecommender.Base.of(m), learner.network(), learner.learned());
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Saved.format(in, "neumf", FORMAT); //$NON-NLS-1$
		List<Weights> w = Saved.weights(in.nested("weights"), -1); //$NON-NLS-1$
		return new NeuMf(NeuralRecommender.Base.load(in), new NeuMfNetwork(w), in.bytes("learned")); //$NON-NLS-1$
	}
}
