/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data.internal;

import java.util.Arrays;

import org.recital.api.data.CollapseRule;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Interactions;
import org.recital.api.data.TimeColumn;

/**
 * Collapses events to {@link Interactions} by two counting sorts (first by item, then by user: both stable, so that the
 * events of one pair stay in the order of their source), then one pass that merges neighbours.
 */
public final class Collapse {

	private Collapse() {
	}

	public static Interactions collapse(Events events, int users, int items, CollapseRule rule, byte[] roles, byte mask) {
		int[] order = sorted(events, users, items, roles, mask);
		int n = order.length;
		IntColumn u = events.users();
		IntColumn i = events.items();
		FloatColumn v = events.values();
		TimeColumn t = rule == CollapseRule.LAST ? events.times().orElse(null) : null;
		int[] offsets = new int[users + 1];
		int[] columns = new int[n];
		float[] values = new float[n];
		int out = 0;
		int at = 0;
		for (int user = 0; user < users; user++) {
			int rowBegin = out;
			double rowSum = 0;
			while (at < n && u.get(order[at]) == user) {
				int item = i.get(order[at]);
				double sum = 0;
				int count = 0;
				float last = 0;
				long latest = Long.MIN_VALUE;
				while (at < n && u.get(order[at]) == user && i.get(order[at]) == item) {
					int row = order[at++];
					float value = v.get(row);
					long time = t == null ? 0 : t.get(row);
					if (count == 0 || time >= latest) {
						last = value;
						latest = time;
					}
					sum += value;
					count++;
				}
				columns[out] = item;
				values[out++] = switch (rule) {
				case LAST -> last;
				case SUM, PLAY_SHARE -> (float) sum;
				case COUNT -> count;
				case MEAN -> (float) (sum / count);
				};
				rowSum += sum;
			}
			if (rule == CollapseRule.PLAY_SHARE) {
				for (int p = rowBegin; p < out; p++) {
					values[p] = rowSum == 0 ? 0 : (float) (values[p] / rowSum);
				}
			}
			offsets[user + 1] = out;
		}
		return new MemoryInteractions(users, items, offsets, out == n ? columns : Arrays.copyOf(columns, out),
				out == n ? values : Arrays.copyOf(values, out));
	}

	/** The taken rows ordered by user, then item, then place in the source. */
	private static int[] sorted(Events events, int users, int items, byte[] roles, byte mask) {
		IntColumn u = events.users();
		IntColumn i = events.items();
		int[] byItem = new int[items + 1];
		int[] byUser = new int[users + 1];
		int n = 0;
		for (int row = 0; row < events.size(); row++) {
			if (roles == null || (roles[row] & mask) != 0) {
				byItem[i.get(row) + 1]++;
				byUser[u.get(row) + 1]++;
				n++;
			}
		}
		for (int k = 0; k < items; k++) {
			byItem[k + 1] += byItem[k];
		}
		for (int k = 0; k < users; k++) {
			byUser[k + 1] += byUser[k];
		}
		int[] first = new int[n];
		for (int row = 0; row < events.size(); row++) {
			if (roles == null || (roles[row] & mask) != 0) {
				first[byItem[i.get(row)]++] = row;
			}
		}
		int[] order = new int[n];
		for (int k = 0; k < n; k++) {
			order[byUser[u.get(first[k])]++] = first[k];
		}
		return order;
	}
}
