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

/** The n greatest entries of a row; ties go to the lower index. */
public final class TopN {

	private TopN() {
	}

	/** Lists up to this length are kept in order; longer ones as a heap. */
	private static final int SHORT = 24;

	/**
	 * Selects among the entries that are not zero.
	 *
	 * @param row    scores, none NaN
	 * @param n      how many
	 * @param items  receives indices from {@code at}, greatest first, -1 as fill
	 * @param scores receives their scores, 0 as fill
	 */
	public static void nonZero(float[] row, int length, int n, int[] items, float[] scores, int at) {
		if (n == 0) {
			return;
		}
		int size = n <= SHORT ? inOrder(row, length, n, items, scores, at) : heap(row, length, n, items, scores, at);
		Arrays.fill(items, at + size, at + n, -1);
		Arrays.fill(scores, at + size, at + n, 0);
	}

	/**
	 * Selects among the entries that are numbers; 0 is one like any other.
	 *
	 * @param row    scores; neither NaN nor negative infinity is ever selected
	 * @param begin  where they begin
	 * @param length how many there are
	 * @param n      how many to select
	 * @param items  receives indices, 0 for the first, from {@code at}, greatest first, -1 as fill
	 * @param scores receives their scores, 0 as fill
	 */
	public static void numbers(float[] row, int begin, int length, int n, int[] items, float[] scores, int at) {
		finish(more(row, begin, length, 0, n, 0, items, scores, at), n, items, scores, at);
	}

	/**
	 * Goes on selecting among the entries that are numbers, in a further piece of a row; {@link #finish} follows the last.
	 *
	 * @param row    scores; neither NaN nor negative infinity is ever selected
	 * @param begin  where the piece begins
	 * @param length how long it is
	 * @param first  index of its first entry, not below any index given before
	 * @param size   how many are selected so far: what the call for the piece before returned, 0 at first
	 * @param items  holds what is selected from {@code at}, scores likewise; a heap as soon as there are n
	 * @return how many are selected now
	 */
	public static int more(float[] row, int begin, int length, int first, int n, int size, int[] items, float[] scores, int at) {
		int p = begin;
		int end = begin + length;
		int kept = size;
		for (; p < end && kept < n; p++) {
			if (row[p] > Float.NEGATIVE_INFINITY) {
				items[at + kept] = first + p - begin;
				scores[at + kept++] = row[p];
				if (kept == n) {
					order(items, scores, at, n);
				}
			}
		}
		if (n > 0) {
			for (p = next(row, p, end, scores[at]); p < end; p = next(row, p + 1, end, scores[at])) {
				items[at] = first + p - begin;
				scores[at] = row[p];
				down(items, scores, at, 0, n);
			}
		}
		return kept;
	}

	/** Where the next score above the least that is kept stands; nearly all of the time is spent here. */
	private static int next(float[] row, int from, int to, float least) {
		int p = from;
		// indices ascend, so an equal score loses against what is kept
		while (p < to && !(row[p] > least)) {
			p++;
		}
		return p;
	}

	/** Puts what was selected in order, greatest first, and fills up with -1 and 0. */
	public static void finish(int size, int n, int[] items, float[] scores, int at) {
		if (size < n) {
			order(items, scores, at, size);
		}
		sort(items, scores, at, size);
		Arrays.fill(items, at + size, at + n, -1);
		Arrays.fill(scores, at + size, at + n, 0);
	}

	/** Makes a heap with the worst at its root. */
	private static void order(int[] items, float[] scores, int at, int size) {
		for (int h = size / 2 - 1; h >= 0; h--) {
			down(items, scores, at, h, size);
		}
	}

	private static void sort(int[] items, float[] scores, int at, int size) {
		for (int end = size - 1; end > 0; end--) {
			swap(items, scores, at, at + end);
			down(items, scores, at, 0, end);
		}
	}

	/** By insertion: few entries get past the worst that is kept. */
	private static int inOrder(float[] row, int length, int n, int[] items, float[] scores, int at) {
		int size = 0;
		float least = Float.NEGATIVE_INFINITY;
		for (int i = 0; i < length; i++) {
			float s = row[i];
			// indices ascend, so an equal score comes after what is kept
			if (s > least && s != 0) {
				int place = at + (size < n ? size++ : n - 1);
				while (place > at && scores[place - 1] < s) {
					scores[place] = scores[place - 1];
					items[place] = items[place - 1];
					place--;
				}
				scores[place] = s;
				items[place] = i;
				if (size == n) {
					least = scores[at + n - 1];
				}
			}
		}
		return size;
	}

	private static int heap(float[] row, int length, int n, int[] items, float[] scores, int at) {
		int i = 0;
		int size = 0;
		while (i < length && size < n) {
			float s = row[i];
			if (s != 0) {
				items[at + size] = i;
				scores[at + size++] = s;
			}
			i++;
		}
		for (int h = size / 2 - 1; h >= 0; h--) {
			down(items, scores, at, h, size);
		}
		if (size == n) {
			float least = scores[at];
			for (; i < length; i++) {
				float s = row[i];
				// indices ascend, so an equal score loses against what is kept
				if (s > least && s != 0) {
					items[at] = i;
					scores[at] = s;
					down(items, scores, at, 0, n);
					least = scores[at];
				}
			}
		}
		for (int end = size - 1; end > 0; end--) {
			swap(items, scores, at, at + end);
			down(items, scores, at, 0, end);
		}
		return size;
	}

	/** The root is the worst that is kept. */
	private static void down(int[] items, float[] scores, int at, int hole, int size) {
		while (true) {
			int child = 2 * hole + 1;
			if (child >= size) {
				return;
			}
			if (child + 1 < size && worse(items, scores, at + child + 1, at + child)) {
				child++;
			}
			if (!worse(items, scores, at + child, at + hole)) {
				return;
			}
			swap(items, scores, at + child, at + hole);
			hole = child;
		}
	}

	private static boolean worse(int[] items, float[] scores, int a, int b) {
		return scores[a] < scores[b] || scores[a] == scores[b] && items[a] > items[b];
	}

	private static void swap(int[] items, float[] scores, int a, int b) {
		int i = items[a];
		items[a] = items[b];
		items[b] = i;
		float s = scores[a];
		scores[a] = scores[b];
		scores[b] = s;
	}
}
