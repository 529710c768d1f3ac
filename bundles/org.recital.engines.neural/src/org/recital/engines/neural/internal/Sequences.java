/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.Events;
import org.recital.api.data.TimeColumn;
import org.recital.linalg.SparseRows;

/**
 * What each user met, in order of time; events of the same time, and all where there are no times, in the order of the source.
 * An item met again is there again.
 *
 * @param offsets user u has the entries offsets[u] (inclusive) to offsets[u + 1] (exclusive)
 * @param items   items in order
 */
record Sequences(int[] offsets, int[] items) {

	/**
	 * @param only which entries are taken, users x items; null: all
	 */
	static Sequences of(Events events, int users, SparseRows only) {
		int n = events.size();
		int[] offsets = new int[users + 1];
		int[] rows = new int[n];
		int taken = 0;
		for (int r = 0; r < n; r++) {
			int user = events.users().get(r);
			if (only == null || Arrays.binarySearch(only.indices(), only.begin(user), only.end(user), events.items().get(r)) >= 0) {
				offsets[user + 1]++;
				rows[taken++] = r;
			}
		}
		for (int u = 0; u < users; u++) {
			offsets[u + 1] += offsets[u];
		}
		int[] at = offsets.clone();
		int[] sorted = new int[taken];
		for (int k = 0; k < taken; k++) {
			sorted[at[events.users().get(rows[k])]++] = rows[k];
		}
		Optional<TimeColumn> times = events.times();
		if (times.isPresent()) {
			TimeColumn t = times.get();
			for (int u = 0; u < users; u++) {
				byTime(sorted, offsets[u], offsets[u + 1], t);
			}
		}
		int[] items = new int[taken];
		for (int k = 0; k < taken; k++) {
			items[k] = events.items().get(sorted[k]);
		}
		return new Sequences(offsets, items);
	}

	/** Sorts rows by time and, of the same time, by row: a heap sort, without an object for each. */
	private static void byTime(int[] rows, int from, int to, TimeColumn t) {
		int n = to - from;
		for (int k = n / 2 - 1; k >= 0; k--) {
			sift(rows, from, k, n, t);
		}
		for (int end = n - 1; end > 0; end--) {
			int swap = rows[from];
			rows[from] = rows[from + end];
			rows[from + end] = swap;
			sift(rows, from, 0, end, t);
		}
	}

	private static void sift(int[] rows, int from, int start, int n, TimeColumn t) {
		int row = rows[from + start];
		int at = start;
		for (int child = 2 * at + 1; child < n; child = 2 * at + 1) {
			if (child + 1 < n && later(rows[from + child + 1], rows[from + child], t)) {
				child++;
			}
			if (!later(rows[from + child], row, t)) {
				break;
			}
			rows[from + at] = rows[from + child];
			at = child;
		}
		rows[from + at] = row;
	}

	private static boolean later(int a, int b, TimeColumn t) {
		long x = t.get(a);
		long y = t.get(b);
		return x != y ? x > y : a > b;
	}

	int users() {
		return offsets.length - 1;
	}

	int count(int user) {
		return offsets[user + 1] - offsets[user];
	}

	/** The last items of a user, at most so many. */
	int[] last(int user, int most) {
		return Arrays.copyOfRange(items, Math.max(offsets[user], offsets[user + 1] - most), offsets[user + 1]);
	}

	/**
	 * The sequences cut from their ends into windows of at most so many steps, a step being an item and the next one: first
	 * entries of each window and one past its last step's item. Users with one event have none.
	 */
	int[][] windows(int steps) {
		List<int[]> windows = new ArrayList<>();
		for (int u = 0; u < users(); u++) {
			for (int end = offsets[u + 1] - 1; end > offsets[u]; end -= steps) {
				windows.add(new int[] { Math.max(offsets[u], end - steps), end });
			}
		}
		return windows.toArray(int[][]::new);
	}
}
