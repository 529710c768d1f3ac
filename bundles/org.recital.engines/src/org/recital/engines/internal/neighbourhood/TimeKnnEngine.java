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
import org.recital.api.data.TimeColumn;
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
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Training;
import org.recital.linalg.CountSimilarity;
import org.recital.linalg.NearestRows;
import org.recital.linalg.OverlapWeight;
import org.recital.linalg.SparseRows;

/**
 * Item neighbours, where what was met long ago counts less (Ding and Li 2005):
 * <pre>
 * score(u, i) = sum over those j of the k nearest of i that u met of cosine(i, j) * 2^(-age(u, j) / half-life)
 * </pre>
 * The age is counted back from the user's own last event, which gives the same list as counting from any later day. Events
 * without a time count as the user's newest; without any times it is plain item neighbours, and says so.
 */
public final class TimeKnnEngine implements Engine<TimeKnnEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param neighbours most neighbours of an item
	 * @param halfLife   days after which an event counts half
	 */
	public record Parameters(
			@Parameter(value = "20", label = "%knn.neighbours", help = "%knn.neighbours.item.help", min = 1, max = 100000, log = true, searchMin = 5, searchMax = 500) int neighbours,
			@Parameter(value = "180", label = "%time.halfLife", help = "%time.halfLife.help", min = 0.001, max = 100000, unit = "days", log = true, searchMin = 1, searchMax = 2000) double halfLife) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows train = Matrices.of(data.train());
			EventTimes times = EventTimes.of(data, train, context);
			if (!times.any()) {
				context.warn(Problem.warning("", 0, 0, Messages.Times_none, Messages.Times_none_expected)); //$NON-NLS-1$
			}
			context.checkCancelled();
			float[] recent = new float[train.size()];
			for (int u = 0; u < train.rows(); u++) {
				long latest = times.latest(train.begin(u), train.end(u));
				for (int e = train.begin(u); e < train.end(u); e++) {
					long t = times.times()[e];
					recent[e] = t == TimeColumn.MISSING ? 1 : (float) EventTimes.decay(latest - t, p.halfLife);
				}
			}
			SparseRows nearest = NearestRows.of(CountSimilarity.cosine(train, OverlapWeight.none()), p.neighbours, null,
					Loops.of(context, 100));
			return new RecentSums(RecentSums.recency(Profiles.of(data), train, recent), nearest.transpose(),
					Matrices.popularity(train));
		} finally {
			monitor.done();
		}
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RecentSums.load(in, "time-knn"); //$NON-NLS-1$
	}
}
