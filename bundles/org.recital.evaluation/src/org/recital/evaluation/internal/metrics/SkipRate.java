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

import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.Interactions;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/**
 * Of the listed items that the person played on the judged side, the share of their plays that was skipped: the mean over those items of
 * skips / plays, both summed over events (a play counts once, whether the log counts skipped ones among plays or apart). What a person would have skipped had they been offered it is not known: listed items they did not play
 * say nothing, and somebody who played none of them is left out. Every event of the judged side counts, whatever is relevant. In a log
 * of plays it stands in for clicks: 1 less the skip rate is the share that was listened to. Needs events with a column {@code skips}.
 */
public final class SkipRate implements RankingMetric {

	private static final String COLUMN = "skips"; //$NON-NLS-1$

	@Override
	public boolean higherIsBetter() {
		return false;
	}

	@Override
	public double value(RankedUser user, int cutoff) {
		return prepared(user.judgement()).value(user, cutoff);
	}

	@Override
	public RankingMetric prepared(Judgement judgement) {
		Split split = judgement.split();
		// validation is among what is seen when the test is judged, and is not when it is judged itself
		Role side = judgement.seen() == split.seen() ? Role.TEST : Role.VALIDATION;
		Events events = split.events(side);
		FloatColumn column = events.extras().get(COLUMN);
		if (column == null) {
			throw new IllegalArgumentException("skip-rate needs events with a column \"skips\", as a play log has, and these have none"); //$NON-NLS-1$
		}
		Interactions played = split.interactions(side);
		int[][] items = new int[played.rows()][];
		double[][] plays = new double[items.length][];
		double[][] skips = new double[items.length][];
		for (int u = 0; u < items.length; u++) {
			items[u] = played.columns(u);
			plays[u] = new double[items[u].length];
			skips[u] = new double[items[u].length];
		}
		for (int e = 0; e < events.size(); e++) {
			int u = events.users().get(e);
			int at = Arrays.binarySearch(items[u], events.items().get(e));
			if (at >= 0) {
				double skipped = Math.max(0, known(column.get(e)));
				// a log may count skipped plays among plays, or apart: a row of one play is one play either way
				plays[u][at] += Math.max(skipped, known(events.values().get(e)));
				skips[u][at] += skipped;
			}
		}
		return (user, cutoff) -> rate(user, cutoff, items[user.user()], plays[user.user()], skips[user.user()]);
	}

	private static float known(float value) {
		return Float.isNaN(value) ? 0 : value;
	}

	private static double rate(RankedUser user, int cutoff, int[] items, double[] plays, double[] skips) {
		double sum = 0;
		int n = 0;
		for (int place = 0; place < Math.min(cutoff, user.length()); place++) {
			int at = Arrays.binarySearch(items, user.items()[place]);
			if (at >= 0 && plays[at] > 0) {
				sum += skips[at] / plays[at];
				n++;
			}
		}
		return n == 0 ? Double.NaN : sum / n;
	}
}
