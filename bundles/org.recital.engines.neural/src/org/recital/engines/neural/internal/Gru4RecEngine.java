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
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.nn.Gru;
import org.recital.nn.Mix;

/**
 * GRU4Rec (Hidasi, Karatzoglou, Baltrunas and Tikk 2016, Session-based recommendations with recurrent neural networks, ICLR; with
 * the sampled cross-entropy and shared item vectors of Hidasi and Karatzoglou 2018, Recurrent neural networks with top-k gains
 * for session-based recommendations, CIKM): gated recurrent units read what a person met in order and score what comes next.
 * A person's history is one session. Unlike the paper's session-parallel batches, histories are cut into windows through
 * which gradients go back all the way.
 * <p>
 * Worked by kernels of our own ({@link org.recital.nn.Gru}) with gradients checked against differences: the library has a
 * GRU cell only as an operation of its graphs.
 */
public final class Gru4RecEngine implements Engine<RecurrentParameters> {

	@Override
	public Recommender fit(RecurrentParameters p, TrainingData data, StepContext context) throws InputException {
		return SequenceRecommender.fit("gru4rec", p.width(), p.sequence(), Gru.of(p.width(), Mix.bits(context.seed(), 7)), data, context); //$NON-NLS-1$
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return SequenceRecommender.load(in, "gru4rec", Gru::new); //$NON-NLS-1$
	}
}
