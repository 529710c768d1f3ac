/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.Arrays;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.data.Role;
import org.recital.api.data.Split;

/** Which items a list may hold. */
public enum Candidates {
	/** All items: what a recommender faces that serves people. */
	ALL,
	/** Items that nothing was learned of: in a split of items those of the judged side, else those without a training event. */
	NEW,
	/** Items with an event on the judged side. */
	JUDGED;

	/**
	 * The items, one an entry; null for all.
	 *
	 * @param judged the side that is judged on
	 */
	boolean[] of(Split split, Role judged) {
		return switch (this) {
		case ALL -> null;
		case JUDGED -> met(split.interactions(judged));
		case NEW -> {
			if (split.itemRoles() != null) {
				yield split.items(judged);
			}
			boolean[] items = met(split.train());
			for (int i = 0; i < items.length; i++) {
				items[i] = !items[i];
			}
			yield items;
		}
		};
	}

	private static boolean[] met(Interactions side) {
		boolean[] items = new boolean[side.columns()];
		Block all = side.all();
		for (int user = 0; user < side.rows(); user++) {
			for (int p = all.begin(user); p < all.end(user); p++) {
				items[all.items()[p]] = true;
			}
		}
		return items;
	}

	/**
	 * What lists of some users must not hold: what they have seen, and everything that is no candidate.
	 *
	 * @param seen       users x items that are left out; null: none
	 * @param candidates null: all
	 * @param users      ascending
	 * @return a matrix whose rows are right for these users alone; null: nothing is left out
	 */
	static Interactions excluded(Interactions seen, boolean[] candidates, int[] users, int rows) {
		if (candidates == null) {
			return seen;
		}
		int others = 0;
		for (boolean c : candidates) {
			others += c ? 0 : 1;
		}
		long most = (long) users.length * others;
		for (int user : users) {
			most += seen == null ? 0 : seen.count(user);
		}
		int[] offsets = new int[rows + 1];
		int[] items = new int[Math.toIntExact(most)];
		int n = 0;
		int at = 0;
		for (int row = 0; row < rows; row++) {
			if (at < users.length && users[at] == row) {
				at++;
				Block hidden = seen == null ? null : seen.block(row, row + 1);
				int h = hidden == null ? 0 : hidden.begin(0);
				int end = hidden == null ? 0 : hidden.end(0);
				for (int item = 0; item < candidates.length; item++) {
					boolean met = h < end && hidden.items()[h] == item;
					h += met ? 1 : 0;
					if (met || !candidates[item]) {
						items[n++] = item;
					}
				}
			}
			offsets[row + 1] = n;
		}
		items = Arrays.copyOf(items, n);
		return Interactions.of(rows, candidates.length, offsets, items, new float[n]);
	}
}
