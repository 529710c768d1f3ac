/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.util.Arrays;

/**
 * For some users the n items that suit them best, best first, with scores. Also read from a foreign file, so that other
 * tools' lists can be judged. Immutable.
 */
public final class Recommendations {

	private final int n;
	private final int[] users;
	private final int[] items;
	private final float[] scores;

	/**
	 * @param n      length of a list
	 * @param users  whose lists, ascending
	 * @param items  users.length x n items, best first; -1 fills lists that are shorter
	 * @param scores users.length x n scores, parallel to items
	 */
	public Recommendations(int n, int[] users, int[] items, float[] scores) {
		if (items.length != users.length * n || scores.length != items.length) {
			throw new IllegalArgumentException("lists do not fit: " + users.length + " users x " + n + ", " + items.length + " items"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		this.n = n;
		this.users = users;
		this.items = items;
		this.scores = scores;
	}

	/** Greatest length of a list. */
	public int n() {
		return n;
	}

	/** Whose lists, ascending; nobody changes it. */
	public int[] users() {
		return users;
	}

	/** All lists one after another, -1 where a list is shorter; nobody changes it. */
	public int[] items() {
		return items;
	}

	/** Scores, parallel to {@link #items()}; nobody changes it. */
	public float[] scores() {
		return scores;
	}

	/** Place of a user's list, or a negative number when there is none. */
	public int indexOf(int user) {
		return Arrays.binarySearch(users, user);
	}

	/** The list at a place, without fill (copied). */
	public int[] list(int index) {
		int begin = index * n;
		int end = begin;
		while (end < begin + n && items[end] >= 0) {
			end++;
		}
		return Arrays.copyOfRange(items, begin, end);
	}
}
