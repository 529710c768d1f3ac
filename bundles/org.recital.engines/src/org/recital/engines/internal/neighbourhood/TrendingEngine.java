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
import java.util.List;

import org.recital.api.data.TimeColumn;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.SumRecommender;
import org.recital.engines.internal.Training;
import org.recital.linalg.SparseRows;

/**
 * What is popular of late, the same for everybody (Ji et al. 2020, DecayPop): every user who met an item counts
 * {@code 2^(-age / half-life)}, the age counted back from the newest training event of all. Entries without a time count as
 * the newest; without any times it is plain popularity, and says so.
 */
public final class TrendingEngine implements Engine<TrendingEngine.Parameters> {

	private static final int FORMAT = 1;

	/**
	 * Parameters.
	 *
	 * @param halfLife days after which an event counts half
	 */
	public record Parameters(
			@Parameter(value = "90", label = "%time.halfLife", help = "%trending.halfLife.help", min = 0.001, max = 100000, unit = "days", log = true, searchMin = 1, searchMax = 2000) double halfLife) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		context.checkCancelled();
		SparseRows train = Matrices.of(data.train());
		EventTimes times = EventTimes.of(data, train, context);
		if (!times.any()) {
			context.warn(Problem.warning("", 0, 0, Messages.Times_none, Messages.Times_none_expected)); //$NON-NLS-1$
		}
		context.checkCancelled();
		long latest = times.latest(0, train.size());
		double[] sums = new double[train.columns()];
		for (int e = 0; e < train.size(); e++) {
			long t = times.times()[e];
			sums[train.indices()[e]] += t == TimeColumn.MISSING ? 1 : EventTimes.decay(latest - t, p.halfLife);
		}
		float[] trend = new float[sums.length];
		for (int i = 0; i < trend.length; i++) {
			trend[i] = (float) sums[i];
		}
		return new Trending(data.users(), trend);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Formats.read(in, "trending", FORMAT); //$NON-NLS-1$
		return new Trending(in.intValue("users"), in.floats("trend")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Items nobody met in training, and those so long ago that nothing is left, have no score. */
	private static final class Trending extends SumRecommender implements Explainer {
		private final int users;
		private final float[] trend;

		Trending(int users, float[] trend) {
			this.users = users;
			this.trend = trend;
		}

		@Override
		public int users() {
			return users;
		}

		@Override
		public int items() {
			return trend.length;
		}

		@Override
		protected boolean sum(int user, float[] sums) {
			return false;
		}

		@Override
		protected boolean sum(int[] items, float[] values, float[] sums) {
			return false;
		}

		@Override
		protected float[] fallback() {
			return trend;
		}

		@Override
		public Explanation explain(int user, int item) {
			return new Explanation(Messages.Explain_trending, List.of());
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			Formats.write(out, FORMAT);
			out.put("users", users); //$NON-NLS-1$
			out.put("trend", trend); //$NON-NLS-1$
		}
	}
}
