/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.filters;

import java.util.Arrays;

import org.recital.api.data.Dataset;
import org.recital.api.data.IntColumn;
import org.recital.api.problem.InputException;
import org.recital.evaluation.internal.prepare.Subset;

/** What all filters do with the rows they keep. */
final class Kept {

	private Kept() {
	}

	/**
	 * The data set of the kept rows. Users and items that lost their last event leave it, since they would count as
	 * recommendable or as people to serve; those that had none before stay.
	 *
	 * @param filter id of the filter
	 * @param data   with new values where the filter changes any
	 * @param rows   the kept rows, ascending
	 * @param done   what was done, for the origin; the counts before and after are added
	 * @throws InputException when no row is kept
	 */
	static Dataset rows(String filter, Dataset data, int[] rows, String done) throws InputException {
		return rows(filter, data, rows, done, false, false);
	}

	/**
	 * @param idleUsers whether users that had no event before leave as well
	 * @param idleItems whether items that had no event before leave as well
	 */
	static Dataset rows(String filter, Dataset data, int[] rows, String done, boolean idleUsers, boolean idleItems)
			throws InputException {
		if (rows.length == 0) {
			throw new InputException(Messages.say(Messages.Kept_nothing, filter, done, data.events().size()),
					Messages.Kept_nothingHint);
		}
		boolean[] users = survivors(data.events().users(), data.users().size(), rows, idleUsers);
		boolean[] items = survivors(data.events().items(), data.items().size(), rows, idleItems);
		String step = Messages.say(Messages.Kept_step, filter, done, data.users().size(), count(users), data.items().size(),
				count(items), data.events().size(), rows.length);
		return Subset.of(data, rows, users, items, data.origin().then(step));
	}

	/** The kept rows of a mask, ascending. */
	static int[] places(boolean[] keep) {
		int[] rows = new int[keep.length];
		int n = 0;
		for (int r = 0; r < keep.length; r++) {
			if (keep[r]) {
				rows[n++] = r;
			}
		}
		return Arrays.copyOf(rows, n);
	}

	private static boolean[] survivors(IntColumn column, int size, int[] rows, boolean idleToo) {
		boolean[] survives = new boolean[size];
		if (!idleToo) {
			Arrays.fill(survives, true);
			for (int r = 0; r < column.size(); r++) {
				survives[column.get(r)] = false;
			}
		}
		for (int r : rows) {
			survives[column.get(r)] = true;
		}
		return survives;
	}

	private static int count(boolean[] flags) {
		int n = 0;
		for (boolean f : flags) {
			if (f) {
				n++;
			}
		}
		return n;
	}
}
