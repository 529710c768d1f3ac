/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import org.recital.api.data.Interactions;
import org.recital.api.engine.TopItems;

/** Binary nDCG of one person's list, denominator min(k, relevant), as the evaluation has it. */
public final class Ndcg {

	private final int top;
	private final int[] items;
	private final float[] scores;

	/**
	 * @param top length of the lists
	 */
	public Ndcg(int top) {
		this.top = top;
		this.items = new int[top];
		this.scores = new float[top];
	}

	/**
	 * nDCG of the best by score.
	 *
	 * @param row    scores of all items; those known become NaN
	 * @param known  what is not recommended again
	 * @param wanted what should be: at least one in the user's row
	 */
	public double of(float[] row, int user, Interactions known, Interactions wanted) {
		for (int i : known.columns(user)) {
			row[i] = Float.NaN;
		}
		TopItems.select(row, row.length, top, items, scores, 0);
		double gain = 0;
		double ideal = 0;
		int relevant = wanted.count(user);
		for (int k = 0; k < top; k++) {
			double discount = Math.log(2) / Math.log(k + 2);
			ideal += k < relevant ? discount : 0;
			if (items[k] >= 0) {
				float v = wanted.value(user, items[k]);
				gain += v == v ? discount : 0;
			}
		}
		return gain / ideal;
	}
}
