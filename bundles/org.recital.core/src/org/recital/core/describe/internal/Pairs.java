/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.describe.internal;

import org.recital.api.data.Events;

/** Counts different pairs of user and item: items ordered by user by a counting sort, then a mark an item. */
public final class Pairs {

	private static final int CHUNK = 1 << 14;

	private Pairs() {
	}

	/**
	 * Counts.
	 *
	 * @param perUser number of events of each user
	 * @param items   number of items
	 */
	public static long count(Events events, int[] perUser, int items) {
		int n = events.size();
		int[] next = new int[perUser.length];
		int sum = 0;
		for (int u = 0; u < perUser.length; u++) {
			next[u] = sum;
			sum += perUser[u];
		}
		int[] ordered = new int[n];
		int[] users = new int[CHUNK];
		int[] what = new int[CHUNK];
		for (int from = 0; from < n; from += CHUNK) {
			int count = Math.min(CHUNK, n - from);
			events.users().copy(from, users, 0, count);
			events.items().copy(from, what, 0, count);
			for (int i = 0; i < count; i++) {
				ordered[next[users[i]]++] = what[i];
			}
		}
		int[] lastUser = new int[items]; // user + 1 who met the item last
		long pairs = 0;
		int at = 0;
		for (int u = 0; u < perUser.length; u++) {
			for (int end = at + perUser[u]; at < end; at++) {
				if (lastUser[ordered[at]] != u + 1) {
					lastUser[ordered[at]] = u + 1;
					pairs++;
				}
			}
		}
		return pairs;
	}
}
