/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.util.Arrays;

/**
 * The things of a matrix in descending order of their counts, lower number among equals, and its columns in that order.
 *
 * @param ids    the number of the thing at each place
 * @param counts running sums of counts: that of place p is {@code counts[p + 1] - counts[p]}
 * @param places for each column the places of those who have it, ascending, where the matrix has their numbers
 * @param ends   for each entry of a thing its place among {@code places}: those before it in the column have lower places
 */
record CountPlaces(int[] ids, int[] counts, char[] places, int[] ends) {

	/** Most things whose places are told by two bytes: half the memory that is read is what makes this fast. */
	static final int MOST = Character.MAX_VALUE + 1;

	/**
	 * @param byColumn columns x things
	 * @param byRow    things x columns
	 */
	static CountPlaces of(SparseRows byColumn, SparseRows byRow) {
		int[] ids = descending(byRow);
		int[] next = Arrays.copyOf(byColumn.offsets(), byColumn.rows());
		char[] places = new char[byRow.size()];
		int[] ends = new int[byRow.size()];
		int[] counts = new int[ids.length + 1];
		for (int p = 0; p < ids.length; p++) {
			place(byRow.indices(), byRow.begin(ids[p]), byRow.end(ids[p]), p, next, places, ends);
			counts[p + 1] = counts[p] + byRow.count(ids[p]);
		}
		return new CountPlaces(ids, counts, places, ends);
	}

	private static void place(int[] columns, int from, int to, int place, int[] next, char[] places, int[] ends) {
		for (int q = from; q < to; q++) {
			int at = next[columns[q]]++;
			places[at] = (char) place;
			ends[q] = at;
		}
	}

	/** Counts, for the entries {@code from} to {@code to} of a thing, those who have the columns and come before it. */
	void countBefore(int[] columns, int from, int to, int[] offsets, int[] into) {
		countBefore(columns, from, to, offsets, ends, places, into);
	}

	private static void countBefore(int[] columns, int from, int to, int[] offsets, int[] ends, char[] places, int[] into) {
		for (int q = from; q < to; q++) {
			count(places, offsets[columns[q]], ends[q], into);
		}
	}

	/** Counts all who have a column. */
	static void count(char[] places, int from, int to, int[] into) {
		for (int p = from; p < to; p++) {
			into[places[p]]++;
		}
	}

	/** Sorts by counting; counts above the number of columns there are not. */
	private static int[] descending(SparseRows byRow) {
		int[] first = new int[byRow.columns() + 2];
		for (int i = 0; i < byRow.rows(); i++) {
			first[byRow.columns() - byRow.count(i) + 1]++;
		}
		for (int c = 0; c <= byRow.columns(); c++) {
			first[c + 1] += first[c];
		}
		int[] ids = new int[byRow.rows()];
		for (int i = 0; i < ids.length; i++) {
			ids[first[byRow.columns() - byRow.count(i)]++] = i;
		}
		return ids;
	}
}
