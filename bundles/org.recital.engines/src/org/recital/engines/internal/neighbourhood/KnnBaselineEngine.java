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

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Loops;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Training;
import org.recital.linalg.SparseRows;

/**
 * Neighbourhood with baselines (Koren 2010, section 2): items are alike when users rate both above, or both below, what the
 * baseline of user and item expects; see {@link KnnBaselineRecommender}. Made for predicting ratings.
 */
public final class KnnBaselineEngine implements Engine<KnnBaselineEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param neighbours most neighbours that speak for an item
	 * @param shrinkage  lambda of the similarity
	 */
	public record Parameters(
			@Parameter(value = "40", label = "%knn.neighbours", help = "%knn.neighbours.item.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 300) int neighbours,
			@Parameter(value = "100", label = "%knn.shrinkage", help = "%knn.shrinkage.help", min = 0, searchMax = 300) double shrinkage) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows train = Matrices.of(data.train());
			return KnnBaselineRecommender.learn(p.neighbours, p.shrinkage, train, Profiles.of(data), Loops.of(context, 100));
		} finally {
			monitor.done();
		}
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return KnnBaselineRecommender.load(in);
	}
}
