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
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/** A metric of lists that looks at the items' attribute {@code genres}, and has no value where the data set has none. */
abstract class GenreMetric implements RankingMetric {

	@Override
	public final double value(RankedUser user, int cutoff) {
		return prepared(user.judgement()).value(user, cutoff);
	}

	@Override
	public final RankingMetric prepared(Judgement judgement) {
		return judgement.split().dataset().items().categories("genres").map(genres -> of(judgement, genres)) //$NON-NLS-1$
				.orElse((user, cutoff) -> Double.NaN);
	}

	/** The metric for one judgement, with what is the same for all users found once. */
	abstract RankingMetric of(Judgement judgement, Attribute.Categories genres);
}
