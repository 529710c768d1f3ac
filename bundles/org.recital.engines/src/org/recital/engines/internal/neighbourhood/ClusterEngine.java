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
 * Collaborative filtering within clusters of users (Sarwar, Karypis, Konstan and Riedl 2002), who are compared by rows whose
 * missing ratings are filled in: by the baseline (Breese, Heckerman and Kadie 1998, default voting), by regression (after
 * Vucetic and Obradovic 2005) or by a singular value decomposition (Sarwar et al. 2000); see {@link ClusterRecommender}.
 */
public final class ClusterEngine implements Engine<ClusterEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param clusters   into how many clusters users are put
	 * @param neighbours most neighbours within the cluster
	 * @param filling    what stands in for missing ratings
	 * @param factors    of the decomposition
	 */
	public record Parameters(
			@Parameter(value = "5", label = "%cluster.clusters", help = "%cluster.clusters.help", min = 1, max = 10000, log = true, searchMin = 1, searchMax = 100) int clusters,
			@Parameter(value = "100", label = "%knn.neighbours", help = "%knn.neighbours.user.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 500) int neighbours,
			@Parameter(value = "svd", label = "%cluster.filling", help = "%cluster.filling.help") Filling filling,
			@Parameter(value = "14", label = "%cluster.factors", help = "%cluster.factors.help", min = 1, max = 500, log = true, searchMin = 2, searchMax = 60) int factors) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows train = Matrices.of(data.train());
			return ClusterRecommender.learn(p, context.seed(), train, Profiles.of(data), Loops.of(context, 5));
		} finally {
			monitor.done();
		}
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return ClusterRecommender.load(in);
	}
}
