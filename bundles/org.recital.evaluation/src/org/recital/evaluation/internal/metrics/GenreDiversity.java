/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import java.util.Optional;

import org.recital.api.data.Attribute;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/**
 * Genre diversity: the number of distinct genres among the first k places of a list, by the items' attribute {@code genres}. At least 0,
 * at most the number of genres there are. A user with an empty list is left out, and all are when items have no
 * attribute {@code genres}.
 */
public final class GenreDiversity implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		Optional<Attribute.Categories> genres = user.judgement().split().dataset().items().categories("genres");
		int places = Math.min(cutoff, user.length());
		if (genres.isEmpty() || places == 0) {
			return Double.NaN;
		}
		Attribute.Categories c = genres.get();
		boolean[] met = new boolean[c.labels().length];
		int distinct = 0;
		for (int place = 0; place < places; place++) {
			int item = user.items()[place];
			for (int at = c.offsets()[item]; at < c.offsets()[item + 1]; at++) {
				if (!met[c.codes()[at]]) {
					met[c.codes()[at]] = true;
					distinct++;
				}
			}
		}
		return distinct;
	}
}
