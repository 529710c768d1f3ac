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
 * What people met next: a Markov chain over items (the chain of Rendle et al. 2010, section 4.1, with counted transitions).
 * An item met d places after another counts 1 / d as a transition, up to a reach:
 * <pre>
 * p(i | j)    = c(j, i) / (smoothing + sum over k of c(j, k))
 * score(u, i) = sum over the last items j of u, the last one first, of p(i | j) / place
 * </pre>
 * The order is that of the times; events of the same time, or without any, are in the order of the source.
 */
public final class TransitionEngine implements Engine<TransitionEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param reach     greatest distance of two items that counts as a transition
	 * @param recent    how many of the last items of a user count
	 * @param smoothing how many transitions to nowhere every item is given
	 */
	public record Parameters(
			@Parameter(value = "10", label = "%transition.reach", help = "%transition.reach.help", min = 1, max = 1000, log = true, searchMin = 1, searchMax = 50) int reach,
			@Parameter(value = "200", label = "%transition.recent", help = "%transition.recent.help", min = 1, max = 1000000, log = true, searchMin = 1, searchMax = 1000) int recent,
			@Parameter(value = "50", label = "%transition.smoothing", help = "%transition.smoothing.help", min = 0, max = 100000, searchMax = 100) double smoothing) {
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
			int[][] sequences = new int[train.rows()][];
			float[] recent = new float[train.size()];
			Loops.of(context, 30).forBlocks(train.rows(), 64, (from, to) -> {
				for (int u = from; u < to; u++) {
					int[] order = times.order(u);
					for (int q = 0; q < Math.min(p.recent, order.length); q++) {
						recent[order[order.length - 1 - q]] = 1f / (1 + q);
					}
					sequences[u] = new int[order.length];
					for (int q = 0; q < order.length; q++) {
						sequences[u][q] = train.indices()[order[q]];
					}
				}
			});
			SparseRows chances = Transitions.chances(sequences, data.items(), p.reach, p.smoothing, Loops.of(context, 70));
			return new RecentSums(RecentSums.recency(Profiles.of(data), train, recent), chances, Matrices.popularity(train));
		} finally {
			monitor.done();
		}
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RecentSums.load(in, "transitions"); //$NON-NLS-1$
	}
}
