/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import java.util.Arrays;

import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.data.IntColumn;
import org.recital.api.data.TimeColumn;

/**
 * The distinct pairs of user and item among the events of a data set, numbered by user, then by item: so the number of a
 * pair does not depend on the order of rows. All events of a pair share its fate in a split.
 */
public final class Pairs {

	private final int[] pairOfRow;
	private final int[] items;
	private final int[] offsets;
	private final int itemCount;

	private Pairs(int[] pairOfRow, int[] items, int[] offsets, int itemCount) {
		this.pairOfRow = pairOfRow;
		this.items = items;
		this.offsets = offsets;
		this.itemCount = itemCount;
	}

	/** The pairs of all events. Takes time and memory proportional to the number of events. */
	public static Pairs of(Dataset data) {
		Events events = data.events();
		int users = data.users().size();
		int n = events.size();
		int[] order = byUserAndItem(events, users, data.items().size());
		IntColumn u = events.users();
		IntColumn i = events.items();
		int[] pairOfRow = new int[n];
		int[] items = new int[n];
		int[] offsets = new int[users + 1];
		int pairs = 0;
		for (int at = 0; at < n; at++) {
			int user = u.get(order[at]);
			int item = i.get(order[at]);
			if (at == 0 || u.get(order[at - 1]) != user || items[pairs - 1] != item) {
				items[pairs++] = item;
				offsets[user + 1]++;
			}
			pairOfRow[order[at]] = pairs - 1;
		}
		for (int user = 0; user < users; user++) {
			offsets[user + 1] += offsets[user];
		}
		return new Pairs(pairOfRow, Arrays.copyOf(items, pairs), offsets, data.items().size());
	}

	/** Two stable counting sorts: by item, then by user. */
	private static int[] byUserAndItem(Events events, int users, int items) {
		int n = events.size();
		int[] itemAt = new int[items + 1];
		int[] userAt = new int[users + 1];
		for (int row = 0; row < n; row++) {
			itemAt[events.items().get(row) + 1]++;
			userAt[events.users().get(row) + 1]++;
		}
		Arrays.parallelPrefix(itemAt, Integer::sum);
		Arrays.parallelPrefix(userAt, Integer::sum);
		int[] byItem = new int[n];
		for (int row = 0; row < n; row++) {
			byItem[itemAt[events.items().get(row)]++] = row;
		}
		int[] order = new int[n];
		for (int at = 0; at < n; at++) {
			order[userAt[events.users().get(byItem[at])]++] = byItem[at];
		}
		return order;
	}

	/** Number of pairs. */
	public int size() {
		return items.length;
	}

	/** Number of users, those without a pair included. */
	public int users() {
		return offsets.length - 1;
	}

	/** Number of items, those without a pair included. */
	public int items() {
		return itemCount;
	}

	/** First pair of a user; the user's pairs end where the next user's begin. */
	public int begin(int user) {
		return offsets[user];
	}

	/** One past the last pair of a user. */
	public int end(int user) {
		return offsets[user + 1];
	}

	/** Number of pairs of a user. */
	public int count(int user) {
		return offsets[user + 1] - offsets[user];
	}

	/** The item of a pair. */
	public int item(int pair) {
		return items[pair];
	}

	/** The pair of an event. */
	public int pairOf(int row) {
		return pairOfRow[row];
	}

	/** The number of the pair of that user and item, or a negative number when there is none. */
	public int find(int user, int item) {
		return Arrays.binarySearch(items, offsets[user], offsets[user + 1], item);
	}

	/** Number of pairs of each item. */
	public int[] itemCounts() {
		int[] counts = new int[itemCount];
		for (int item : items) {
			counts[item]++;
		}
		return counts;
	}

	/** The users that have a pair, ascending. */
	public int[] activeUsers() {
		int[] active = new int[users()];
		int n = 0;
		for (int user = 0; user < active.length; user++) {
			if (count(user) > 0) {
				active[n++] = user;
			}
		}
		return Arrays.copyOf(active, n);
	}

	/** The items that have a pair, ascending. */
	public int[] activeItems() {
		int[] counts = itemCounts();
		int n = 0;
		for (int item = 0; item < counts.length; item++) {
			if (counts[item] > 0) {
				counts[n++] = item; // n never overtakes item, so nothing unread is overwritten
			}
		}
		return Arrays.copyOf(counts, n);
	}

	/** What holds for each pair, spread to its events. */
	public byte[] spread(byte[] ofPairs) {
		byte[] ofRows = new byte[pairOfRow.length];
		for (int row = 0; row < ofRows.length; row++) {
			ofRows[row] = ofPairs[pairOfRow[row]];
		}
		return ofRows;
	}

	/**
	 * The latest event of each pair, as a rank that orders all events by time and, at the same time, by row: greater is
	 * later. Events without a time come before all others.
	 *
	 * @return for each pair the row of its latest event
	 */
	public int[] latestRows(TimeColumn times) {
		int[] latest = new int[size()];
		Arrays.fill(latest, -1);
		for (int row = 0; row < pairOfRow.length; row++) {
			int pair = pairOfRow[row];
			if (latest[pair] < 0 || times.get(row) >= times.get(latest[pair])) {
				latest[pair] = row;
			}
		}
		return latest;
	}
}
