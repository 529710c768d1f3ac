/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.io.IOException;

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Training;
import org.recital.linalg.SparseRows;

/**
 * Weighted slope one (Lemire and Maclachlan 2005, section 3.3): a rating is predicted by how much higher or lower the item is
 * rated than each item the user rated, by those who rated both; see {@link SlopeOneRecommender}. It has no parameters.
 */
public final class SlopeOneEngine implements Engine<None> {

	@Override
	public Recommender fit(None parameters, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		context.checkCancelled();
		SparseRows train = Matrices.of(data.train());
		return new SlopeOneRecommender(train, Profiles.of(data));
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return SlopeOneRecommender.load(in);
	}
}
