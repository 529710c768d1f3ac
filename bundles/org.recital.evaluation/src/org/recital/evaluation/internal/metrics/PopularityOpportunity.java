/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import java.util.Arrays;

import org.recital.api.data.Block;
import org.recital.api.data.Recommendations;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.ListsMetric;

/**
 * Popularity-based ranking-based equal opportunity (PopREO): how unequal the chance is to be recommended to those who would like it, between
 * popular and other items. For each group of items {@code p = hits of its items in the first k places of all lists / relevant interactions
 * with its items}; the value is the standard deviation of p over the groups (population) divided by its mean. Two groups: the short
 * head, the most popular items that together have {@value #HEAD_PERCENT} % of all training interactions, and the long tail. 0:
 * equal; 1: one group has every hit. Lower is fairer. No value when a group has no relevant interaction or there is no hit.
 *
 * @see "Zhu, Wang, Caverlee: Measuring and Mitigating Item Under-Recommendation Bias in Personalized Ranking Systems, SIGIR 2020"
 */
public final class PopularityOpportunity implements ListsMetric {

	private static final int HEAD_PERCENT = 80;

	@Override
	public boolean higherIsBetter() {
		return false;
	}

	@Override
	public double value(Recommendations lists, int cutoff, Judgement judgement) {
		boolean[] head = head(judgement.popularity());
		long[] hits = new long[2];
		long[] relevant = new long[2];
		int n = lists.n();
		for (int list = 0; list < lists.users().length; list++) {
			int user = lists.users()[list];
			Block row = judgement.relevant().block(user, user + 1);
			for (int p = row.begin(0); p < row.end(0); p++) {
				relevant[head[row.items()[p]] ? 0 : 1]++;
			}
			for (int place = 0; place < Math.min(n, cutoff); place++) {
				int item = lists.items()[list * n + place];
				if (item >= 0 && Arrays.binarySearch(row.items(), row.begin(0), row.end(0), item) >= 0) {
					hits[head[item] ? 0 : 1]++;
				}
			}
		}
		if (relevant[0] == 0 || relevant[1] == 0 || hits[0] + hits[1] == 0) {
			return Double.NaN;
		}
		double p = (double) hits[0] / relevant[0];
		double q = (double) hits[1] / relevant[1];
		return Math.abs(p - q) / (p + q); // of two numbers, the deviation is half the difference, and the mean half the sum
	}

	/** Items by descending popularity (ties: that which comes first) until they have the share together. */
	private static boolean[] head(int[] popularity) {
		Integer[] order = new Integer[popularity.length];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (a, b) -> Integer.compare(popularity[b], popularity[a]));
		long all = 0;
		for (int p : popularity) {
			all += p;
		}
		boolean[] head = new boolean[popularity.length];
		long sum = 0;
		for (int k = 0; k < order.length && sum * 100 < all * HEAD_PERCENT; k++) {
			head[order[k]] = true;
			sum += popularity[order[k]];
		}
		return head;
	}
}
