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
 * Wide and deep (Cheng et al. 2016, Wide and deep learning for recommender systems, DLRS): a linear part over crosses "the
 * person met this and is shown that" (the paper's installed app and impression app) remembers pairs, a network over vectors of
 * the item and of what the person met generalises; both are added up and learned together. Connected features of items are
 * further inputs of the network. A person is what they met, so anybody can be folded in.
 * <p>
 * Worked by kernels of our own: a sample names a few weights of the wide part, which FTRL moves one by one, and a few rows of
 * vectors; the layers are small products of OpenBLAS.
 */
public final class WideDeepEngine implements Engine<WideDeepEngine.Parameters> {

	static final int FORMAT = 1;

	/** Parameters; defaults and their sources in docs/engines/neural.md. */
	public record Parameters(
			@Parameter(value = "32", label = "%wideDeep.vectors", help = "%wideDeep.vectors.help", min = 1, max = 1000, log = true, searchMin = 8, searchMax = 64) int vectors,
			@Parameter(value = "128", label = "%hidden", help = "%wideDeep.hidden.help", min = 2, max = 10000, log = true, searchMin = 32, searchMax = 512) int hidden,
			@Parameter(value = "50", label = "%wideDeep.crosses", help = "%wideDeep.crosses.help", min = 0, max = 10000, searchMin = 0, searchMax = 200) int crosses,
			@Parameter(value = "4", label = "%negatives", help = "%negatives.help", min = 1, max = 1000, searchMin = 1, searchMax = 10) int negatives,
			@Parameter(value = "0.05", label = "%wideDeep.wideRate", help = "%wideDeep.wideRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-3, searchMax = 1) double wideRate,
			@Parameter(value = "0.5", label = "%wideDeep.lasso", help = "%wideDeep.lasso.help", min = 0, max = 1000, searchMax = 5) double lasso,
			@Parameter(value = "0.001", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
			@Parameter(value = "0.00001", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMax = 0.01) double regularisation,
			@Parameter(value = "16", label = "%wideDeep.batch", help = "%wideDeep.batch.help", min = 1, max = 100000, log = true, searchMin = 4, searchMax = 64) int batch,
			@Parameter(value = "30", label = "%epochs", help = "%epochs.help", min = 1, max = 100000, log = true, searchMin = 5, searchMax = 100) int epochs,
			@Parameter(value = "4", label = "%patience", help = "%patience.help", min = 0, max = 100000, searchMax = 20) int patience,
			@Parameter(value = "0.1", label = "%holdOut", help = "%holdOut.help", min = 0, max = 0.9) double holdOut) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		ItemRows rows = ItemRows.of(data);
		Material m = Material.of(data, p.holdOut, context.seed());
		WideDeepLearner learner = new WideDeepLearner(p, m, rows, context);
		Training.Outcome outcome = Training.run(new Training.Plan(p.epochs, p.patience, "learning-rate"), learner, context); //$NON-NLS-1$
		Notes.trained(context, "wide-deep", outcome, m); //$NON-NLS-1$
		return new WideDeep(NeuralRecommender.Base.of(m), learner.network());
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Saved.format(in, "wide-deep", FORMAT); //$NON-NLS-1$
		List<Weights> w = Saved.weights(in.nested("weights"), -1); //$NON-NLS-1$
		return new WideDeep(NeuralRecommender.Base.load(in),
				new WideDeepNetwork(w, in.ints("partners"), ItemRows.load(in.nested("features")))); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
