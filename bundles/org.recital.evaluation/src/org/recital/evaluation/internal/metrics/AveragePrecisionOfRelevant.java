/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/**
 * Average precision with the number of relevant items as denominator: the precision at each hit of the first k places, summed and
 * divided by all relevant items, listed or not. The mean over users is MAP as trec_eval has it: {@code map_cut_k} and, without
 * a cutoff, {@code map}.
 *
 * @see "Buckley, Voorhees: Retrieval System Evaluation, in: TREC, MIT Press, 2005"
 */
public final class AveragePrecisionOfRelevant implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		return Precisions.sum(user, cutoff) / user.relevant();
	}
}
