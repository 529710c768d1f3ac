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
import org.recital.nn.Elman;
import org.recital.nn.Mix;

/**
 * A plain recurrent network that scores what a person meets next, without gates: what {@link Gru4RecEngine} and {@link LstmEngine}
 * are to be compared with. Trained like them.
 */
public final class RnnEngine implements Engine<RecurrentParameters> {

	@Override
	public Recommender fit(RecurrentParameters p, TrainingData data, StepContext context) throws InputException {
		return SequenceRecommender.fit("rnn", p.width(), p.sequence(), Elman.of(p.width(), Mix.bits(context.seed(), 7)), data, context); //$NON-NLS-1$
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return SequenceRecommender.load(in, "rnn", Elman::new); //$NON-NLS-1$
	}
}
