/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.util.Arrays;
import java.util.Optional;

import org.recital.api.data.Events;
import org.recital.api.data.TimeColumn;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * When each entry of a training matrix took place, as Koren 2009 counts time.
 *
 * @param deviation of each entry: {@code sign(t - t_u) |t - t_u|^0.4} with t_u the mean time of the user's entries, in days,
 *                  divided by the greatest of all, so -1 to 1
 * @param bin       of each entry: which of the equal stretches of the whole time it falls into
 * @param day       of each entry: numbers the days on which its user has entries, over all users
 * @param days      number of user days
 * @param lastDay       of each user: the number of the day of their last entry; -1: none
 * @param lastDeviation of each user: that of their last entry
 * @param lastBin   of each user: that of their last entry; where there is none, the last of all
 */
record Times(float[] deviation, int[] bin, int[] day, int days, int[] lastDay, float[] lastDeviation, int[] lastBin) {

	/** Greatest exponent of time that Koren found of use. */
	private static final double POWER = 0.4;
	private static final double DAY = 86_400;
	/** Events after which it is asked whether the work is cancelled. */
	private static final int CHECK = 1 << 18;

	/**
	 * Looks up the times of entries: that of the last event of the pair. An entry without a time counts as at the mean time of
	 * its user.
	 *
	 * @param loop asked now and then, because it knows when the work is cancelled
	 * @return empty when no event has a time
	 */
	static Optional<Times> of(SparseRows train, Events events, int bins, Loop loop) {
		TimeColumn column = events.times().orElse(null);
		if (column == null) {
			return Optional.empty();
		}
		long[] times = new long[train.size()];
		Arrays.fill(times, TimeColumn.MISSING);
		long first = Long.MAX_VALUE;
		long last = Long.MIN_VALUE;
		for (int e = 0; e < events.size(); e++) {
			if (e % CHECK == 0) {
				loop.forEach(0, x -> {
					// no task: only asks whether the work is cancelled
				});
			}
			long t = column.get(e);
			int u = events.users().get(e);
			int at = Arrays.binarySearch(train.indices(), train.begin(u), train.end(u), events.items().get(e));
			if (at >= 0 && t != TimeColumn.MISSING) {
				times[at] = Math.max(times[at], t);
				first = Math.min(first, t);
				last = Math.max(last, t);
			}
		}
		return first > last ? Optional.empty() : Optional.of(of(train, times, first, last, bins));
	}

	private static Times of(SparseRows train, long[] times, long first, long last, int bins) {
		int n = train.size();
		float[] deviation = new float[n];
		int[] bin = new int[n];
		int[] day = new int[n];
		float[] lastDeviation = new float[train.rows()];
		int[] lastBin = new int[train.rows()];
		int[] lastDay = new int[train.rows()];
		int days = 0;
		double greatest = 0;
		for (int u = 0; u < train.rows(); u++) {
			double mean = mean(times, train.begin(u), train.end(u), last);
			long latest = TimeColumn.MISSING;
			lastBin[u] = bins - 1;
			long[] ofUser = new long[train.count(u)];
			for (int p = train.begin(u); p < train.end(u); p++) {
				double t = times[p] == TimeColumn.MISSING ? mean : times[p];
				double off = (t - mean) / DAY;
				deviation[p] = (float) (Math.signum(off) * Math.pow(Math.abs(off), POWER));
				greatest = Math.max(greatest, Math.abs(deviation[p]));
				bin[p] = (int) Math.min(bins - 1, (t - first) * bins / Math.max(1.0, last - first));
				ofUser[p - train.begin(u)] = Math.floorDiv((long) t, (long) DAY);
				if (times[p] > latest) {
					latest = times[p];
					lastDeviation[u] = deviation[p];
					lastBin[u] = bin[p];
				}
			}
			long[] sorted = Arrays.stream(ofUser).sorted().distinct().toArray();
			for (int k = 0; k < ofUser.length; k++) {
				day[train.begin(u) + k] = days + Arrays.binarySearch(sorted, ofUser[k]);
			}
			days += sorted.length;
			lastDay[u] = sorted.length == 0 ? -1 : days - 1;
		}
		float scale = greatest == 0 ? 0 : (float) (1 / greatest);
		for (int p = 0; p < n; p++) {
			deviation[p] *= scale;
		}
		for (int u = 0; u < lastDeviation.length; u++) {
			lastDeviation[u] *= scale;
		}
		return new Times(deviation, bin, day, days, lastDay, lastDeviation, lastBin);
	}

	private static double mean(long[] times, int from, int to, long otherwise) {
		double sum = 0;
		int n = 0;
		for (int p = from; p < to; p++) {
			if (times[p] != TimeColumn.MISSING) {
				sum += times[p];
				n++;
			}
		}
		return n == 0 ? otherwise : sum / n;
	}
}
