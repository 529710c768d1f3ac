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
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterRules;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.StepContext;
import org.recital.nn.Training;
import org.recital.nn.Weights;

/**
 * AutoRec (Sedhain, Menon, Sanner and Xie 2015, AutoRec: autoencoders meet collaborative filtering, WWW companion): an
 * autoencoder with one hidden layer reconstructs a user's row of the matrix, or an item's; a missing entry's score is what
 * comes out in its place. With {@code values: ratings} it is the paper's: squared error over observed entries only, stopped by
 * the error of what was held out. With {@code values: binary}, for lists and of users' rows only, entries are 1, missing ones 0, the loss is logistic over all of them, and part of the input is left out
 * while it learns (as in CDAE: Wu, DuBois, Zheng and Ester 2016, Collaborative denoising auto-encoders for top-n recommender
 * systems, WSDM).
 * <p>
 * Worked by kernels of our own on {@code float[]}: the input is sparse (of ratings the wanted output too), so a batch touches
 * only the rows of the tables of weights that its entries name, where a dense layer of a library would go through all of
 * them; what is dense are three products of OpenBLAS a batch.
 */
public final class AutoRecEngine implements Engine<AutoRecEngine.Parameters>, ParameterRules<AutoRecEngine.Parameters> {

	static final int FORMAT = 1;

	/** Whose rows are reconstructed. */
	public enum Base {
		/** Users' rows: U-AutoRec. */
		USER,
		/** Items' rows: I-AutoRec. */
		ITEM
	}

	/** What an event is worth. */
	public enum Values {
		/** One. */
		BINARY,
		/** Its value. */
		RATINGS
	}

	/** Parameters; defaults and their sources in docs/engines/neural.md. */
	public record Parameters(
			@Parameter(value = "binary", label = "%autorec.values", help = "%autorec.values.help") Values values,
			@Parameter(value = "user", label = "%autorec.base", help = "%autorec.base.help") Base base,
			@Parameter(value = "200", label = "%hidden", help = "%hidden.help", min = 1, max = 10000, log = true, searchMin = 50, searchMax = 600) int hidden,
			@Parameter(value = "0.5", label = "%dropout", help = "%autorec.dropout.help", min = 0, max = 0.95) double dropout,
			@Parameter(value = "0.005", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
			@Parameter(value = "0.0001", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMax = 0.01) double regularisation,
			@Parameter(value = "64", label = "%batch", help = "%batch.help", min = 1, max = 100000, log = true, searchMin = 16, searchMax = 512) int batch,
			@Parameter(value = "150", label = "%epochs", help = "%epochs.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 500) int epochs,
			@Parameter(value = "10", label = "%patience", help = "%patience.help", min = 0, max = 100000, searchMax = 30) int patience,
			@Parameter(value = "0.1", label = "%holdOut", help = "%holdOut.help", min = 0, max = 0.9) double holdOut) {
	}

	@Override
	public List<ParameterProblem> check(Parameters p, Contributions contributions) {
		return p.values == Values.BINARY && p.base == Base.ITEM
				? List.of(new ParameterProblem("base", Messages.AutoRec_base, Messages.AutoRec_base_expected)) //$NON-NLS-1$
				: List.of();
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		if (!check(p, context.contributions()).isEmpty()) {
			throw new InputException(Messages.AutoRec_base, Messages.AutoRec_base_expected);
		}
		Material m = Material.of(data, p.holdOut, context.seed());
		AutoRecLearner learner = new AutoRecLearner(p, m, context);
		Training.Outcome outcome = Training.run(new Training.Plan(p.epochs, p.patience, "learning-rate", p.values == Values.BINARY ? Training.AVERAGING : 0), learner, context); //$NON-NLS-1$
		Notes.trained(context, "autorec", outcome, m, p.values == Values.RATINGS); //$NON-NLS-1$
		return AutoRec.of(NeuralRecommender.Base.of(m), learner.network(), p.base == Base.ITEM ? learner.learned() : null);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Saved.format(in, "autorec", FORMAT); //$NON-NLS-1$
		List<Weights> w = Saved.weights(in.nested("weights"), 3); //$NON-NLS-1$
		float[] settings = in.floats("settings"); //$NON-NLS-1$
		AutoRecNetwork network = new AutoRecNetwork(w.get(0), w.get(1), w.get(2), settings[0] == 1, settings[1]);
		return AutoRec.of(NeuralRecommender.Base.load(in), network, in.has("learned") ? in.bytes("learned") : null); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
