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
import org.recital.nn.Attention;
import org.recital.nn.Mix;

/**
 * SASRec (Kang and McAuley 2018, Self-attentive sequential recommendation, ICDM): self-attention over what a person met, with
 * positions, scores what comes next. The loss is a sampled cross-entropy in place of the paper's one negative a step, which
 * makes it better (Klenitskiy and Vasilev 2023, Turning dross into gold loss: is BERT4Rec really better than SASRec?, RecSys).
 * <p>
 * Worked by kernels of our own ({@link org.recital.nn.Attention}) with gradients checked against differences: items
 * drawn for the output and histories of different length without padding cost a library's graph more than they gain.
 */
public final class SasRecEngine implements Engine<SasRecEngine.Parameters> {

	/** Parameters; defaults and their sources in docs/engines/neural.md. */
	public record Parameters(
			@Parameter(value = "50", label = "%sequence.width", help = "%sequence.width.help", min = 1, max = 10000, log = true, searchMin = 32, searchMax = 256) int width,
			@Parameter(value = "2", label = "%sasrec.blocks", help = "%sasrec.blocks.help", min = 1, max = 20, searchMax = 4) int blocks,
			@Parameter(value = "100", label = "%sequence.length", help = "%sequence.length.help", min = 1, max = 10000, log = true, searchMin = 20, searchMax = 200) int length,
			@Parameter(value = "1", label = "%sequence.horizon", help = "%sequence.horizon.help", min = 1, max = 10000, log = true, searchMin = 1, searchMax = 50) int horizon,
			@Parameter(value = "0.25", label = "%dropout", help = "%sequence.dropout.help", min = 0, max = 0.95) double dropout,
			@Parameter(value = "512", label = "%sequence.negatives", help = "%sequence.negatives.help", min = 1, max = 1000000, log = true, searchMin = 64, searchMax = 2048) int negatives,
			@Parameter(value = "0.003", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
			@Parameter(value = "0", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMax = 0.01) double regularisation,
			@Parameter(value = "32", label = "%batch", help = "%sequence.batch.help", min = 1, max = 100000, log = true, searchMin = 16, searchMax = 256) int batch,
			@Parameter(value = "60", label = "%epochs", help = "%epochs.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 200) int epochs,
			@Parameter(value = "4", label = "%patience", help = "%patience.help", min = 0, max = 100000, searchMax = 20) int patience,
			@Parameter(value = "0.1", label = "%holdOut", help = "%holdOut.help", min = 0, max = 0.9) double holdOut) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		SequenceSettings settings = new SequenceSettings("sasrec", p.width, p.length, p.horizon, p.dropout, p.negatives, p.learningRate, //$NON-NLS-1$
				p.regularisation, p.batch, p.epochs, p.patience, p.holdOut);
		return SequenceRecommender.fit(settings, Attention.of(p.width, p.blocks, p.length, Mix.bits(context.seed(), 7)), data, context);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return SequenceRecommender.load(in, "sasrec", Attention::new); //$NON-NLS-1$
	}
}
