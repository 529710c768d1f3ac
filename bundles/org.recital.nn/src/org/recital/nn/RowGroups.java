/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.Arrays;

/** Which places of a batch name the same row of a table, each row's places in order: sums then do not depend on threads. */
public final class RowGroups {

	private final int[] group;
	private int[] heads = new int[0];
	private int[] tails = new int[0];
	private int[] next = new int[0];
	private int[] rows = new int[0];
	private int distinct;

	/** @param size rows of the table */
	public RowGroups(int size) {
		group = new int[size];
		Arrays.fill(group, -1);
	}

	/** Groups the first n places; returns the number of different rows. Negative rows are left out. */
	int group(int[] of, int n) {
		if (next.length < n) {
			heads = new int[n];
			tails = new int[n];
			next = new int[n];
			rows = new int[n];
		}
		distinct = 0;
		for (int p = 0; p < n; p++) {
			int row = of[p];
			if (row < 0) {
				continue;
			}
			next[p] = -1;
			int g = group[row];
			if (g < 0) {
				group[row] = distinct;
				rows[distinct] = row;
				heads[distinct] = p;
				tails[distinct++] = p;
			} else {
				next[tails[g]] = p;
				tails[g] = p;
			}
		}
		for (int d = 0; d < distinct; d++) {
			group[rows[d]] = -1;
		}
		return distinct;
	}

	int head(int d) {
		return heads[d];
	}

	int next(int p) {
		return next[p];
	}

	int row(int d) {
		return rows[d];
	}
}
