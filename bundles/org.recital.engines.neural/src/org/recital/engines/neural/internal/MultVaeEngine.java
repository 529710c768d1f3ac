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

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.nn.Training;

/**
 * Mult-VAE (Liang, Krishnan, Hoffman and Jebara 2018, Variational autoencoders for collaborative filtering, WWW): items to
 * hidden to the mean and variance of a code, from a draw of it to hidden to items, with a multinomial likelihood and a weight
 * beta of the prior that grows while it learns. Scores come from the mean of the code.
 * <p>
 * Worked by kernels of our own: the input is sparse, so the first layer is a sum of rows of a table and only those rows move;
 * the softmax over all items is three products of OpenBLAS a batch.
 */
public final class MultVaeEngine implements Engine<MultVaeEngine.Parameters> {

	static final int FORMAT = 1;

	/** Parameters; defaults and their sources in docs/engines/neural.md. */
	public record Parameters(
			@Parameter(value = "200", label = "%hidden", help = "%hidden.help", min = 1, max = 10000, log = true, searchMin = 100, searchMax = 1000) int hidden,
			@Parameter(value = "64", label = "%multVae.code", help = "%multVae.code.help", min = 1, max = 10000, log = true, searchMin = 32, searchMax = 400) int code,
			@Parameter(value = "0.5", label = "%dropout", help = "%multVae.dropout.help", min = 0, max = 0.95) double dropout,
			@Parameter(value = "0.2", label = "%multVae.beta", help = "%multVae.beta.help", min = 0, max = 10, searchMax = 1) double beta,
			@Parameter(value = "20", label = "%multVae.annealing", help = "%multVae.annealing.help", min = 0, max = 100000, searchMax = 200) int annealing,
			@Parameter(value = "0.003", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
			@Parameter(value = "0", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMax = 0.01) double regularisation,
			@Parameter(value = "50", label = "%batch", help = "%batch.help", min = 1, max = 100000, log = true, searchMin = 50, searchMax = 500) int batch,
			@Parameter(value = "100", label = "%epochs", help = "%epochs.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 500) int epochs,
			@Parameter(value = "6", label = "%patience", help = "%patience.help", min = 0, max = 100000, searchMax = 30) int patience,
			@Parameter(value = "0.1", label = "%holdOut", help = "%holdOut.help", min = 0, max = 0.9) double holdOut) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Material m = Material.of(data, p.holdOut, context.seed());
		MultVaeLearner learner = new MultVaeLearner(p, m, context);
		Training.Outcome outcome = Training.run(new Training.Plan(p.epochs, p.patience, "learning-rate", Training.AVERAGING), learner, context); //$NON-NLS-1$
		Notes.trained(context, "mult-vae", outcome, m); //$NON-NLS-1$
		return new MultVae(NeuralRecommender.Base.of(m), learner.network());
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Saved.format(in, "mult-vae", FORMAT); //$NON-NLS-1$
		return new MultVae(NeuralRecommender.Base.load(in), new MultVaeNetwork(Saved.weights(in.nested("weights"), 8))); //$NON-NLS-1$
	}
}
