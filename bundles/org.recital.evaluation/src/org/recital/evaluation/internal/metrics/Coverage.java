/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.data.Recommendations;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.ListsMetric;

/**
 * Catalogue coverage: the number of distinct items in the first k places of all lists divided by the number of all items of the data
 * set. Range 0 to 1; a number for all users together, so it has no interval over users.
 *
 * @see "Ge, Delgado-Battenfeld, Jannach: Beyond Accuracy: Evaluating Recommender Systems by Coverage and Serendipity, RecSys 2010"
 */
public final class Coverage implements ListsMetric {

	@Override
	public double value(Recommendations lists, int cutoff, Judgement judgement) {
		int items = judgement.split().dataset().items().size();
		boolean[] listed = new boolean[items];
		int distinct = 0;
		int n = lists.n();
		for (int list = 0; list < lists.users().length; list++) {
			for (int place = 0; place < Math.min(n, cutoff); place++) {
				int item = lists.items()[list * n + place];
				if (item >= 0 && !listed[item]) {
					listed[item] = true;
					distinct++;
				}
			}
		}
		return (double) distinct / items;
	}
}
