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
 * Association rules "who met j met i too" (Agrawal, Imielinski and Swami 1993) for recommending (Mobasher et al. 2001), see
 * {@link RuleRecommender}. Rules have one item as their condition, so that a user with a single event has rules that fire.
 */
public final class RuleEngine implements Engine<RuleEngine.Parameters> {

	/** How the rules that fire for an item are put together. */
	public enum Combine {
		/** The confidence of the best rule (Mobasher et al. 2001). */
		BEST,
		/** The sum of their confidences. */
		SUM
	}

	/**
	 * Parameters.
	 *
	 * @param support    least number of users who met both
	 * @param confidence least share of those who met the condition
	 * @param lift       least confidence in proportion to the share of all users
	 * @param combine    how rules are put together
	 */
	public record Parameters(
			@Parameter(value = "3", label = "%rule.support", help = "%rule.support.help", min = 1, max = 1000000, log = true, searchMin = 1, searchMax = 50) int support,
			@Parameter(value = "0.1", label = "%rule.confidence", help = "%rule.confidence.help", min = 0, max = 1) double confidence,
			@Parameter(value = "1", label = "%rule.lift", help = "%rule.lift.help", min = 0, max = 1000, searchMax = 5) double lift,
			@Parameter(value = "sum", label = "%rule.combine", help = "%rule.combine.help") Combine combine) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows train = Matrices.of(data.train());
			return RuleRecommender.learn(p, train, Profiles.of(data), Loops.of(context, 100));
		} finally {
			monitor.done();
		}
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RuleRecommender.load(in);
	}
}
