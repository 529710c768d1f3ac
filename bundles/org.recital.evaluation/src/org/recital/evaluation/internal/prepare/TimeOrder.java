/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import org.recital.api.data.TimeColumn;

/** Puts rows in the order in which they happened. */
public final class TimeOrder {

	private TimeOrder() {
	}

	/**
	 * Sorts rows by time; rows of the same time keep their order, rows without a time come first. Where there are no times at
	 * all the order is kept: a source without times lists what happened in the order it knows.
	 *
	 * @param rows  rows, ascending; sorted in place
	 * @param times may be null
	 */
	public static void sort(int[] rows, TimeColumn times) {
		if (times == null || rows.length < 2) {
			return;
		}
		int[] from = rows;
		int[] to = new int[rows.length];
		for (int width = 1; width < rows.length; width *= 2) {
			for (int low = 0; low < rows.length; low += 2 * width) {
				merge(from, to, low, Math.min(low + width, rows.length), Math.min(low + 2 * width, rows.length), times);
			}
			int[] other = from;
			from = to;
			to = other;
		}
		if (from != rows) {
			System.arraycopy(from, 0, rows, 0, rows.length);
		}
	}

	private static void merge(int[] from, int[] to, int low, int middle, int high, TimeColumn times) {
		int left = low;
		int right = middle;
		for (int at = low; at < high; at++) {
			if (right >= high || left < middle && times.get(from[left]) <= times.get(from[right])) {
				to[at] = from[left++];
			} else {
				to[at] = from[right++];
			}
		}
	}
}
