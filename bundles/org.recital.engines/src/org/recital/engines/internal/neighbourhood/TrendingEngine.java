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

import org.recital.api.data.TimeColumn;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.SameForAll;
import org.recital.engines.internal.Training;
import org.recital.linalg.SparseRows;

/**
 * What is popular of late, the same for everybody (Ji et al. 2020, DecayPop): every user who met an item counts
 * {@code 2^(-age / half-life)}, the age counted back from the newest training event of all. Entries without a time count as
 * the newest; without any times it is plain popularity, and says so.
 */
public final class TrendingEngine implements Engine<TrendingEngine.Parameters> {

	private static final String TREND = "trend"; //$NON-NLS-1$

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
		return new SameForAll(data.users(), trend, TREND, Messages.Explain_trending);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return SameForAll.load(in, "trending", TREND, Messages.Explain_trending); //$NON-NLS-1$
	}
}
