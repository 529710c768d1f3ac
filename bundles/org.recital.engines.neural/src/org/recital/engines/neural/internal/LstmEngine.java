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
import org.recital.nn.Lstm;
import org.recital.nn.Mix;

/**
 * A recurrent network with long short-term memory that scores what a person meets next (Devooght and Bersini 2017, Long and
 * short-term recommendations with recurrent neural networks, UMAP), trained like {@link Gru4RecEngine}.
 * <p>
 * Worked by kernels of our own ({@link org.recital.nn.Lstm}) with gradients checked against differences: the library's
 * layer is bound to an output layer over all items, where here a few hundred are drawn.
 */
public final class LstmEngine implements Engine<RecurrentParameters> {

	@Override
	public Recommender fit(RecurrentParameters p, TrainingData data, StepContext context) throws InputException {
		return SequenceRecommender.fit("lstm", p.width(), p.sequence(), Lstm.of(p.width(), Mix.bits(context.seed(), 7)), data, context); //$NON-NLS-1$
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return SequenceRecommender.load(in, "lstm", Lstm::new); //$NON-NLS-1$
	}
}
