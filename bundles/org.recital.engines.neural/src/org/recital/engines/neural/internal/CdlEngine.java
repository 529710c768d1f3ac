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
 * Collaborative deep learning (Wang, Wang and Yeung 2015, Collaborative deep learning for recommender systems, KDD), its
 * maximum a posteriori form: a denoising autoencoder makes a code of an item's features, and the item's factors are drawn
 * towards that code while they explain who met it. An item nobody met is scored by its code alone. Features of any extractor
 * are taken, where the paper has words of abstracts.
 * <p>
 * Worked by kernels of our own: users and items are solved exactly by turns (equations 4 and 5 of the paper), which no layer of
 * a library does; the autoencoder is small products of OpenBLAS between these.
 */
public final class CdlEngine implements Engine<CdlEngine.Parameters> {

	static final int FORMAT = 1;

	/** Parameters; defaults and their sources in docs/engines/neural.md. */
	public record Parameters(
			@Parameter(value = "50", label = "%cdl.factors", help = "%cdl.factors.help", min = 1, max = 1000, log = true, searchMin = 16, searchMax = 200) int factors,
			@Parameter(value = "200", label = "%hidden", help = "%hidden.help", min = 1, max = 10000, log = true, searchMin = 50, searchMax = 600) int hidden,
			@Parameter(value = "0.3", label = "%cdl.noise", help = "%cdl.noise.help", min = 0, max = 0.95) double noise,
			@Parameter(value = "0.01", label = "%cdl.missing", help = "%cdl.missing.help", min = 1e-6, max = 1, log = true, searchMin = 1e-3, searchMax = 0.5) double missing,
			@Parameter(value = "0.1", label = "%cdl.user", help = "%cdl.user.help", min = 1e-6, max = 1e6, log = true, searchMin = 0.01, searchMax = 100) double user,
			@Parameter(value = "10", label = "%cdl.item", help = "%cdl.item.help", min = 1e-6, max = 1e6, log = true, searchMin = 0.1, searchMax = 1000) double item,
			@Parameter(value = "1000", label = "%cdl.content", help = "%cdl.content.help", min = 0, max = 1e9, log = true, searchMin = 1, searchMax = 1e4) double content,
			@Parameter(value = "0.001", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
			@Parameter(value = "0.0001", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMax = 0.01) double regularisation,
			@Parameter(value = "128", label = "%batch", help = "%cdl.batch.help", min = 1, max = 100000, log = true, searchMin = 32, searchMax = 512) int batch,
			@Parameter(value = "40", label = "%epochs", help = "%epochs.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 200) int epochs,
			@Parameter(value = "5", label = "%patience", help = "%patience.help", min = 0, max = 100000, searchMax = 20) int patience,
			@Parameter(value = "0.1", label = "%holdOut", help = "%holdOut.help", min = 0, max = 0.9) double holdOut) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		ItemRows rows = ItemRows.of(data);
		if (rows.width() == 0) {
			throw new InputException(Messages.Features_none, Messages.Features_none_expected);
		}
		Material m = Material.of(data, p.holdOut, context.seed());
		CdlLearner learner = new CdlLearner(p, m, rows, context);
		Training.Outcome outcome = Training.run(new Training.Plan(p.epochs, p.patience, "learning-rate"), learner, context); //$NON-NLS-1$
		Notes.trained(context, "cdl", outcome, m); //$NON-NLS-1$
		return new Cdl(NeuralRecommender.Base.of(m), learner.items(), rows.has(), (float) p.missing, (float) p.user);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Saved.format(in, "cdl", FORMAT); //$NON-NLS-1$
		float[] settings = in.floats("settings"); //$NON-NLS-1$
		return new Cdl(NeuralRecommender.Base.load(in), Saved.weights(in.nested("weights"), 1).getFirst(), in.bytes("has"), settings[0], //$NON-NLS-1$ //$NON-NLS-2$
				settings[1]);
	}
}
