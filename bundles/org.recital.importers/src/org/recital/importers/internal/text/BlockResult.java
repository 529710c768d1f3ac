/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.util.List;

import org.recital.importers.internal.build.IdTable;

/**
 * What one block of lines says. Users and items are numbers within the block until they are merged.
 *
 * @param number   of the block
 * @param lines    all lines, empty ones too
 * @param read     lines that should be events
 * @param rows     lines that are
 * @param users    one a row
 * @param items    one a row
 * @param values   one a row; null when the layout has none
 * @param times    seconds after {@link org.recital.importers.internal.build.EventTable#TIME_BASE}, unsigned; null when the layout has none
 * @param extras   one array a further column
 * @param userIds  names of the users met
 * @param itemIds  names of the items met
 * @param bad      lines set aside
 * @param faults   the first of those
 */
record BlockResult(int number, int lines, int read, int rows, int[] users, int[] items, float[] values, int[] times, float[][] extras,
		IdTable userIds, IdTable itemIds, int bad, List<LineFault> faults) {

	/** The same without the rows of some items, and without the names that only those have. */
	BlockResult without(IdTable leftOut) {
		boolean[] out = itemIds.in(leftOut);
		int kept = 0;
		boolean[] usersKept = new boolean[userIds.size()];
		boolean[] itemsKept = new boolean[itemIds.size()];
		for (int r = 0; r < rows; r++) {
			if (!out[items[r]]) {
				kept++;
				usersKept[users[r]] = true;
				itemsKept[items[r]] = true;
			}
		}
		if (kept == rows) {
			return this;
		}
		int[] userCodes = new int[userIds.size()];
		int[] itemCodes = new int[itemIds.size()];
		IdTable someUsers = userIds.only(usersKept, userCodes);
		IdTable someItems = itemIds.only(itemsKept, itemCodes);
		int[] u = new int[kept];
		int[] i = new int[kept];
		float[] v = values == null ? null : new float[kept];
		int[] t = times == null ? null : new int[kept];
		float[][] x = new float[extras.length][kept];
		int n = 0;
		for (int r = 0; r < rows; r++) {
			if (out[items[r]]) {
				continue;
			}
			u[n] = userCodes[users[r]];
			i[n] = itemCodes[items[r]];
			if (v != null) {
				v[n] = values[r];
			}
			if (t != null) {
				t[n] = times[r];
			}
			for (int e = 0; e < x.length; e++) {
				x[e][n] = extras[e][r];
			}
			n++;
		}
		return new BlockResult(number, lines, read, kept, u, i, v, t, x, someUsers, someItems, bad, faults);
	}
}
