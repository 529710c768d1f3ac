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
 * Average precision with {@code min(k, relevant)} as denominator: the precision at each hit of the first k places, summed and divided by
 * the number of hits a perfect list of k places has, so that a perfect list has 1. The mean over users is MAP.
 * {@link AveragePrecisionOfRelevant} is the variant of trec_eval.
 */
public final class AveragePrecision implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		return Precisions.sum(user, cutoff) / Math.min(cutoff, user.relevant());
	}
}
