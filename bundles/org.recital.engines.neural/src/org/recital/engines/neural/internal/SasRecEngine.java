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
import org.recital.api.parameters.Include;
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
			@Include SequenceParameters sequence) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		return SequenceRecommender.fit("sasrec", p.width, p.sequence, Attention.of(p.width, p.blocks, p.sequence.length(), Mix.bits(context.seed(), 7)), //$NON-NLS-1$
				data, context);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return SequenceRecommender.load(in, "sasrec", Attention::new); //$NON-NLS-1$
	}
}
