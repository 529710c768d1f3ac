/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.None;
import org.recital.api.step.StepContext;

/** Scores an item by the share of users who met it in training, the same for everybody. */
public final class PopularEngine implements Engine<None> {

	private static final String SHARE = "share"; //$NON-NLS-1$

	@Override
	public Recommender fit(None parameters, TrainingData data, StepContext context) {
		return new SameForAll(data.users(), Matrices.popularity(Matrices.of(data.train())), SHARE, Messages.Explain_popular);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return SameForAll.load(in, "popular", SHARE, Messages.Explain_popular); //$NON-NLS-1$
	}
}
