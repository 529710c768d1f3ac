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
 * Hit rate: 1 when at least one of the first k places is a hit, else 0. This is {@code success_k} of trec_eval.
 */
public final class HitRate implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		return Hits.count(user, cutoff) > 0 ? 1 : 0;
	}
}
