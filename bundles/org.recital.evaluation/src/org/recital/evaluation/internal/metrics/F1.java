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
 * The harmonic mean of {@link Precision} (denominator k) and {@link Recall}: {@code 2 * hits / (k + relevant)}. Range 0 to 1.
 *
 * @see "van Rijsbergen: Information Retrieval, 2nd edition, 1979, chapter 7"
 */
public final class F1 implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		return 2.0 * Hits.count(user, cutoff) / ((double) cutoff + user.relevant());
	}
}
