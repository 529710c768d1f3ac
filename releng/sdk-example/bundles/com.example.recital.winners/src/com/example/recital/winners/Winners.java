/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.recital.winners;

import java.util.Arrays;

import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.Evaluation.Pooled;
import org.recital.api.evaluation.MetricInfo;

/** Counts for whom each recommender is best. */
final class Winners {

	private Winners() {
	}

	/** One number a recommender; of people served equally well by several each of these gets one. */
	static int[] count(Evaluation evaluation, MetricInfo metric) {
		int[] wins = new int[evaluation.recommenders().size()];
		double[] best = new double[evaluation.entities().size()];
		Arrays.fill(best, metric.higherIsBetter() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
		Pooled[] values = new Pooled[wins.length];
		for (int r = 0; r < wins.length; r++) {
			values[r] = evaluation.pooled(evaluation.recommenders().get(r), metric.key());
			for (int k = 0; k < values[r].entities().length; k++) {
				int who = values[r].entities()[k];
				double v = values[r].values()[k];
				best[who] = metric.higherIsBetter() ? Math.max(best[who], v) : Math.min(best[who], v);
			}
		}
		for (int r = 0; r < wins.length; r++) {
			for (int k = 0; k < values[r].entities().length; k++) {
				wins[r] += values[r].values()[k] == best[values[r].entities()[k]] ? 1 : 0;
			}
		}
		return wins;
	}
}
