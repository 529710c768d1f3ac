/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.data.Attribute;
import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.data.Role;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankingMetric;

/**
 * Miscalibration of genres: the Kullback-Leibler divergence {@code sum of p(g) * ln(p(g) / q'(g))} of the genres of a list from those of what the
 * user is known by, where {@code q' = (1 - a) q + a p} with {@code a = 0.01}. p(g) is the mean over the user's training (and known)
 * items, q(g) over the first k places, of an item's genres, each item sharing 1 equally among its own (attribute {@code genres}); items without
 * a genre are passed over, and all items weigh the same. 0: the list has the user's own mixture. In nats; lower is better. A user
 * is left out whose list or whose items have no genre.
 *
 * @see "Steck: Calibrated Recommendations, RecSys 2018"
 */
public final class Calibration extends GenreMetric {

	private static final double ALPHA = 0.01;

	@Override
	public boolean higherIsBetter() {
		return false;
	}

	@Override
	RankingMetric of(Judgement judgement, Attribute.Categories c) {
		Interactions history = judgement.split().interactions(Role.TRAIN, Role.KNOWN);
		return (user, cutoff) -> {
			Block row = history.block(user.user(), user.user() + 1);
			double[] p = new double[c.labels().length];
			double[] q = new double[p.length];
			boolean known = GenreMixture.of(c, row.items(), row.begin(0), row.end(0), p);
			boolean listed = GenreMixture.of(c, user.items(), 0, Math.min(cutoff, user.length()), q);
			return known && listed ? divergence(p, q) : Double.NaN;
		};
	}

	private static double divergence(double[] p, double[] q) {
		double sum = 0;
		for (int g = 0; g < p.length; g++) {
			if (p[g] > 0) {
				sum += p[g] * Math.log(p[g] / ((1 - ALPHA) * q[g] + ALPHA * p[g]));
			}
		}
		return sum;
	}
}
