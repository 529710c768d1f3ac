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
 * Recall: {@code hits in the first k places / number of relevant items}. Its greatest value is {@code min(1, k / relevant)}.
 * This is {@code recall_k} of trec_eval.
 */
public final class Recall implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		return (double) Hits.count(user, cutoff) / user.relevant();
	}
}
