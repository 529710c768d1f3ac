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
 * Precision with the list's own length as denominator: {@code hits in the first k places / min(k, length of the list)}; 0
 * for an empty list. Range 0 to 1. Without a cutoff this is {@code set_P} of trec_eval.
 */
public final class PrecisionOfList implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		int places = Math.min(cutoff, user.length());
		return places == 0 ? 0 : (double) Hits.count(user, cutoff) / places;
	}
}
