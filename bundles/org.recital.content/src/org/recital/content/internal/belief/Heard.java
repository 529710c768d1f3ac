/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.Interactions;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Known;

/**
 * What each person met, how much it counts (1, and more the oftener it was played: 1 + ln of the value) and how much they liked it,
 * 0 to 1.
 *
 * @param met   users x items: how much it counts
 * @param likes users x items, the same entries: liking
 */
record Heard(Interactions met, Interactions likes) {

	/**
	 * Of collapsed values and the events they come from.
	 *
	 * @param values users x items
	 * @param events with the column of skips, or without
	 */
	static Heard of(Interactions values, Events events, Likes rule) {
		int users = values.rows();
		int[] offsets = new int[users + 1];
		int[] items = new int[Math.toIntExact(values.size())];
		float[] all = new float[items.length];
		for (int u = 0; u < users; u++) {
			int[] row = values.columns(u);
			System.arraycopy(row, 0, items, offsets[u], row.length);
			System.arraycopy(values.values(u), 0, all, offsets[u], row.length);
			offsets[u + 1] = offsets[u] + row.length;
		}
		FloatColumn column = events.extras().get(Likes.COLUMN);
		float[] plays = null;
		float[] skips = null;
		if (column != null && rule == Likes.SKIPS) {
			plays = new float[items.length];
			skips = new float[items.length];
			for (int e = 0; e < events.size(); e++) {
				int u = events.users().get(e);
				int at = Arrays.binarySearch(items, offsets[u], offsets[u + 1], events.items().get(e));
				if (at >= 0) {
					float skipped = positive(column.get(e));
					// a log may count skipped plays among plays, or apart: a row of one play is one play either way
					plays[at] += Math.max(skipped, positive(events.values().get(e)));
					skips[at] += skipped;
				}
			}
		}
		float[] likes = new float[items.length];
		float[] counts = new float[items.length];
		for (int u = 0; u < users; u++) {
			int from = offsets[u];
			int to = offsets[u + 1];
			float[] own = rule.of(Arrays.copyOfRange(all, from, to), part(plays, from, to), part(skips, from, to));
			System.arraycopy(own, 0, likes, from, own.length);
			for (int k = from; k < to; k++) {
				counts[k] = counts(all[k]);
			}
		}
		return new Heard(Interactions.of(users, values.columns(), offsets, items, counts),
				Interactions.of(users, values.columns(), offsets, items, likes));
	}

	private static float[] part(float[] all, int from, int to) {
		return all == null ? null : Arrays.copyOfRange(all, from, to);
	}

	/** A missing number of skips is none. */
	private static float positive(float x) {
		return x > 0 ? x : 0;
	}

	/** What a value counts. */
	static float counts(float value) {
		return value > 1 ? (float) (1 + Math.log(value)) : 1;
	}

	void save(ModelWriter out) throws IOException {
		Known.save(met, out.nested("met")); //$NON-NLS-1$
		Known.save(likes, out.nested("likes")); //$NON-NLS-1$
	}

	static Heard load(ModelReader in) throws IOException {
		return new Heard(Known.load(in.nested("met")), Known.load(in.nested("likes"))); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
