/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/** Partial selection on primitive arrays. */
final class Selection {

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

	private static long median(long a, long b, long c) {
		return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
	}
}
