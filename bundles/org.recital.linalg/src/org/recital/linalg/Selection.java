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

/** Partial selection on primitive arrays. */
final class Selection {

	/** Sorted by insertion: the library's sort, which is faster for many, costs more to compile than it saves on few. */
	private static final int FEW = 64;

	private Selection() {
	}

	/**
	 * Moves the k greatest of {@code keys[from...to)} to its front, in no particular order (Hoare's quickselect; the pivot is
	 * the median of three).
	 */
	static void greatest(long[] keys, int from, int to, int k) {
		int low = from;
		int high = to - 1;
		int last = from + k - 1;
		if (k <= 0 || last >= high) {
			return;
		}
		while (low < high) {
			long pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
			int i = low;
			int j = high;
			while (i <= j) {
				while (keys[i] > pivot) {
					i++;
				}
				while (keys[j] < pivot) {
					j--;
				}
				if (i <= j) {
					long key = keys[i];
					keys[i++] = keys[j];
					keys[j--] = key;
				}
			}
			if (last < j) {
				high = j;
			} else if (last >= i) {
				low = i;
			} else {
				return;
			}
		}
	}

	/** Sorts {@code keys[from...to)}, the greatest first. */
	static void descending(long[] keys, int from, int to) {
		if (to - from <= FEW) {
			insert(keys, from, to);
			return;
		}
		Arrays.sort(keys, from, to);
		for (int p = from, q = to - 1; p < q; p++, q--) {
			long key = keys[p];
			keys[p] = keys[q];
			keys[q] = key;
		}
	}

	private static void insert(long[] keys, int from, int to) {
		for (int p = from + 1; p < to; p++) {
			long key = keys[p];
			int q = p;
			while (q > from && keys[q - 1] < key) {
				keys[q] = keys[q - 1];
				q--;
			}
			keys[q] = key;
		}
	}

	private static long median(long a, long b, long c) {
		return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
	}
}
