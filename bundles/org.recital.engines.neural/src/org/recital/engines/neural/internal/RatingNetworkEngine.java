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
import org.recital.linalg.SparseRows;
import org.recital.nn.Training;
import org.recital.nn.Weights;
import org.recital.nn.Work;

/**
 * A rating network after Guo (Enhancing movie recommendation systems through CNN-based feature extraction and optimized
 * collaborative filtering): a small network by Adam over what user- and item-based neighbours say of a pair, and features of the
 * item such as those of its poster. The paper names its inputs, its optimiser and its losses, but no layers; what is here beyond
 * it is described in docs/engines/neural.md.
 */
public final class RatingNetworkEngine implements Engine<RatingNetworkEngine.Parameters> {

	static final String ID = "rating-network"; //$NON-NLS-1$
	static final int FORMAT = 1;

	/** Parameters; defaults and their sources in docs/engines/neural.md. */
	public record Parameters(
			@Parameter(value = "mse", label = "%ratingNetwork.loss", help = "%ratingNetwork.loss.help") RatingLoss loss,
			@Parameter(value = "1", label = "%ratingNetwork.delta", help = "%ratingNetwork.delta.help", min = 1e-6, max = 1e6, searchMin = 0.25, searchMax = 2) double delta,
			@Parameter(value = "10", label = "%ratingNetwork.neighbours", help = "%ratingNetwork.neighbours.help", min = 1, max = 1000, log = true, searchMin = 5, searchMax = 100) int neighbours,
			@Parameter(value = "4", label = "%negatives", help = "%ratingNetwork.negatives.help", min = 0, max = 1000, searchMin = 1, searchMax = 10) int negatives,
			@Parameter(value = "0.1", label = "%ratingNetwork.forgotten", help = "%ratingNetwork.forgotten.help", min = 0, max = 1, searchMax = 0.5) double forgotten,
			@Parameter(value = "64", label = "%hidden", help = "%ratingNetwork.hidden.help", min = 2, max = 10000, log = true, searchMin = 16, searchMax = 256) int hidden,
			@Parameter(value = "0.001", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
			@Parameter(value = "0.0001", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMax = 0.01) double regularisation,
			@Parameter(value = "128", label = "%batch", help = "%ratingNetwork.batch.help", min = 1, max = 100000, log = true, searchMin = 32, searchMax = 1024) int batch,
			@Parameter(value = "60", label = "%epochs", help = "%epochs.help", min = 1, max = 10000, log = true, searchMin = 10, searchMax = 200) int epochs,
			@Parameter(value = "8", label = "%patience", help = "%patience.help", min = 0, max = 10000, searchMax = 20) int patience,
			@Parameter(value = "0.1", label = "%holdOut", help = "%holdOut.help", min = 0, max = 0.9) double holdOut) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		ItemRows rows = ItemRows.of(data);
		int[] widths = data.features().stream().mapToInt(f -> f.width()).toArray();
		Material m = Material.of(data, p.holdOut, context.seed());
		RatingNetworkLearner learner = new RatingNetworkLearner(p, m, rows, widths, data.scale(), context);
		Training.Outcome outcome = Training.run(new Training.Plan(p.epochs, p.patience, "learning-rate"), learner, context); //$NON-NLS-1$
		Notes.trained(context, ID, outcome, m, Messages.Note_loss);
		return new RatingNetwork(NeuralRecommender.Base.of(m), learner.signals(), learner.network(), p.negatives > 0);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Saved.format(in, ID, FORMAT);
		List<Weights> w = Saved.weights(in.nested("weights"), -1); //$NON-NLS-1$
		ItemRows rows = ItemRows.load(in.nested("features")); //$NON-NLS-1$
		SparseRows learn = Saved.rows(in.nested("learn")); //$NON-NLS-1$
		int[] settings = in.ints("settings"); //$NON-NLS-1$
		RatingSignals signals = new RatingSignals(learn, settings[0], in.ints("nearest"), in.floats("likeness"), rows, in.ints("widths"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Work.alone());
		return new RatingNetwork(NeuralRecommender.Base.load(in), signals, new RatingNetworkModel(w, in.floats("scale"), rows), settings[1] != 0); //$NON-NLS-1$
	}
}
