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
 * Reciprocal rank: {@code 1 / place of the first hit} (places from 1), 0 when none of the first k places is a hit. The mean over
 * users is MRR. Without a cutoff this is {@code recip_rank} of trec_eval.
 *
 * @see "Voorhees: The TREC-8 Question Answering Track Report, 1999"
 */
public final class ReciprocalRank implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		for (int place = 0; place < Math.min(cutoff, user.length()); place++) {
			if (user.gains()[place] != 0) {
				return 1.0 / (place + 1);
			}
		}
		return 0;
	}
}
