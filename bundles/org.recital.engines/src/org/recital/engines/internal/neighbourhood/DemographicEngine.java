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
import java.util.Arrays;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Loops;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Training;
import org.recital.linalg.NearestRows;
import org.recital.linalg.SparseRows;

/**
 * Demographic neighbours (Pazzani 1999, section 2.3): what people of like age, gender, occupation, ... met. For users of whom
 * no event is known, by their attributes or connected features of users; see {@link DemographicRecommender}.
 */
public final class DemographicEngine implements Engine<DemographicEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param neighbours most people who speak for an item
	 * @param sharpness  how much more the most alike count
	 * @param prior      how many users' worth what is popular counts
	 */
	public record Parameters(
			@Parameter(value = "100", label = "%knn.neighbours", help = "%knn.neighbours.user.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 500) int neighbours,
			@Parameter(value = "8", label = "%demographic.sharpness", help = "%demographic.sharpness.help", min = 0, max = 100, searchMin = 1, searchMax = 30) double sharpness,
			@Parameter(value = "10", label = "%demographic.prior", help = "%demographic.prior.help", min = 0, max = 100000, searchMax = 100) double prior) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		for (Features f : data.features()) {
			if (!f.kind().equals(EntityKind.USER) || f.entities() != data.users()) {
				throw new InputException(
						NLS.bind(Messages.Demographic_features, new Object[] { f.extractor(), f.entities(), f.kind() }),
						NLS.bind(Messages.Demographic_features_expected, data.users()));
			}
		}
		Gower gower = new Gower(data.userEntities(), data.features());
		if (!gower.any()) {
			context.warn(Problem.warning("", 0, 0, Messages.Demographic_none, Messages.Demographic_none_expected)); //$NON-NLS-1$
		}
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows train = Matrices.of(data.train());
			int[][] nearest = new int[data.users()][0];
			float[][] weights = new float[data.users()][0];
			if (gower.any()) {
				Loops.of(context, 100).forBlocks(nearest.length, 4, (from, to) -> {
					float[] row = new float[train.rows()];
					int k = Math.min(p.neighbours, row.length);
					for (int u = from; u < to; u++) {
						alike(gower, u, train, p.sharpness, row);
						int[] found = new int[k];
						float[] weight = new float[k];
						int n = NearestRows.select(row, row.length, k, found, weight);
						nearest[u] = Arrays.copyOf(found, n);
						weights[u] = Arrays.copyOf(weight, n);
					}
				});
			}
			SparseRows none = new SparseRows(data.users(), data.users(), new int[data.users() + 1], new int[0], new float[0]);
			return new DemographicRecommender(train, Matrices.replaceRows(none, nearest, weights), p.prior);
		} finally {
			monitor.done();
		}
	}

	/** Weights of all users for one; 0 for those who met nothing. */
	private static void alike(Gower gower, int user, SparseRows train, double sharpness, float[] row) {
		for (int v = 0; v < row.length; v++) {
			double alike = v == user || train.count(v) == 0 ? 0 : gower.alike(user, v);
			row[v] = alike > 0 ? (float) Math.pow(alike, sharpness) : 0;
		}
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return DemographicRecommender.load(in);
	}
}
