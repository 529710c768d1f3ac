/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.separate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The comparisons that give several neighbouring running medians at once, as a program without branches: every instruction
 * is a minimum, a maximum or both of two registers, and a register holds one value of each of many columns, so that the
 * processor's vector units do the work.
 * <p>
 * A tile of B outputs (B a power of two, at most half the window) has w - B + 1 inputs in common. They are sorted once.
 * Of a sorted list that r inputs are still to join, only the r + 1 values in the middle can become the median, so the list
 * shrinks while the tile is halved again and again: a list x of 2h values that h sorted values e join becomes the h values
 * clamp(e[h - 1 - j], x[j], x[j + h]), which are exactly those of the middle ranks and form a bitonic sequence. (By the
 * zero-one principle: count the zeros.) A window of 31 takes 28 minima and maxima an output.
 */
final class MedianNetwork {

	/** Both; only the smaller; only the larger. */
	static final int BOTH = 0;
	static final int MIN = 1;
	static final int MAX = 2;

	private final int window;
	private final int outputs;
	/** The values of a minimum and a maximum, by the two they compare. */
	private final Map<Long, int[]> known = new HashMap<>();
	/** Per comparison: left value, right value, value of the minimum, value of the maximum. */
	private final List<int[]> comparisons = new ArrayList<>();
	private int values;
	private int registers;
	private int[] program;
	private int[] results;

	/**
	 * @param window odd length of the window, at least 3
	 */
	MedianNetwork(int window) {
		this.window = window;
		outputs = Integer.highestOneBit((window + 1) / 2);
		values = inputs();
		int[] core = sort(outputs - 1, window - outputs + 1);
		int[] out = new int[outputs];
		halve(0, outputs, Arrays.copyOfRange(core, window / 2 - outputs + 1, window / 2 + 1), out);
		allocate(out);
	}

	/** Outputs that one run of the program gives. */
	int outputs() {
		return outputs;
	}

	/** Inputs of one run: output o is the median of the inputs o to o + window - 1, which are the first registers. */
	int inputs() {
		return window + outputs - 1;
	}

	/** Registers, inputs included; inputs are never written to. */
	int registers() {
		return registers;
	}

	/** Five numbers an instruction: kind, register of the left value, of the right one, of the minimum, of the maximum. */
	int[] program() {
		return program;
	}

	/** After which instruction (number, not position) output o is done, and in which register: two numbers an output. */
	int[] results() {
		return results;
	}

	private void halve(int output, int count, int[] kept, int[] out) {
		if (count == 1) {
			out[output] = kept[0];
			return;
		}
		int h = count / 2;
		halve(output, h, join(kept, sort(output + h - 1, h)), out);
		halve(output + h, h, join(kept, sort(output + window, h)), out);
	}

	private int[] join(int[] kept, int[] extra) {
		int h = extra.length;
		int[] middle = new int[h];
		for (int j = 0; j < h; j++) {
			middle[j] = compare(kept[j], compare(kept[j + h], extra[h - 1 - j])[0])[1];
		}
		for (int step = h / 2; step > 0; step /= 2) {
			for (int i = 0; i < h; i++) {
				if ((i & step) == 0) {
					exchange(middle, i, i + step);
				}
			}
		}
		return middle;
	}

	/** Neighbouring inputs sorted: numbers of the values in ascending order. */
	private int[] sort(int first, int count) {
		int[] v = new int[count];
		for (int i = 0; i < count; i++) {
			v[i] = first + i;
		}
		if (Integer.bitCount(count) == 1) {
			sortPower(v, 0, count);
		} else {
			mergeExchange(v);
		}
		return v;
	}

	private void sortPower(int[] v, int lo, int n) {
		if (n > 1) {
			sortPower(v, lo, n / 2);
			sortPower(v, lo + n / 2, n / 2);
			merge(v, lo, n, 1);
		}
	}

	/** Batcher's odd-even merge of two sorted halves. */
	private void merge(int[] v, int lo, int n, int stride) {
		int step = stride * 2;
		if (step < n) {
			merge(v, lo, n, step);
			merge(v, lo + stride, n, step);
			for (int i = lo + stride; i + stride < lo + n; i += step) {
				exchange(v, i, i + stride);
			}
		} else {
			exchange(v, lo, lo + stride);
		}
	}

	/** Batcher's merge exchange for any number of values (Knuth, The Art of Computer Programming 3, 5.2.2, algorithm M). */
	private void mergeExchange(int[] v) {
		int n = v.length;
		int top = Integer.highestOneBit(n - 1);
		for (int p = top; p > 0; p /= 2) {
			int q = top;
			int r = 0;
			int d = p;
			while (true) {
				for (int i = 0; i < n - d; i++) {
					if ((i & p) == r) {
						exchange(v, i, i + d);
					}
				}
				if (q == p) {
					break;
				}
				d = q - p;
				q /= 2;
				r = p;
			}
		}
	}

	private void exchange(int[] v, int i, int j) {
		int[] both = compare(v[i], v[j]);
		v[i] = both[0];
		v[j] = both[1];
	}

	/** Values of the minimum and the maximum; the same question is asked only once. */
	private int[] compare(int a, int b) {
		long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
		int[] both = known.get(key);
		if (both == null) {
			both = new int[] { values++, values++ };
			known.put(key, both);
			comparisons.add(new int[] { a, b, both[0], both[1] });
		}
		return both;
	}

	/** Leaves out what nobody needs and gives values registers, freed after their last use. */
	private void allocate(int[] out) {
		int n = comparisons.size();
		int[] last = lastUses(out);
		boolean[] isOutput = new boolean[values];
		for (int o : out) {
			isOutput[o] = true;
		}
		int[] made = new int[values];
		int[] register = new int[values];
		for (int i = 0; i < inputs(); i++) {
			register[i] = i;
		}
		registers = inputs();
		List<Integer> free = new ArrayList<>();
		int[] code = new int[5 * n];
		int at = 0;
		for (int c = 0; c < n; c++) {
			int[] x = comparisons.get(c);
			if (last[x[2]] < 0 && last[x[3]] < 0) {
				continue;
			}
			for (int s = 0; s < 2; s++) {
				if (x[s] >= inputs() && last[x[s]] == c) {
					free.add(register[x[s]]);
				}
			}
			int lo = last[x[2]] >= 0 ? take(free) : -1;
			int hi = last[x[3]] >= 0 ? take(free) : -1;
			for (int k = 2; k < 4; k++) {
				register[x[k]] = k == 2 ? lo : hi;
				made[x[k]] = at / 5;
				if (isOutput[x[k]]) {
					// a median is fetched at once
					free.add(register[x[k]]);
				}
			}
			code[at] = lo < 0 ? MAX : hi < 0 ? MIN : BOTH;
			code[at + 1] = register[x[0]];
			code[at + 2] = register[x[1]];
			code[at + 3] = lo;
			code[at + 4] = hi;
			at += 5;
		}
		program = Arrays.copyOf(code, at);
		results = new int[2 * out.length];
		for (int o = 0; o < out.length; o++) {
			results[2 * o] = made[out[o]];
			results[2 * o + 1] = register[out[o]];
		}
	}

	/** The last comparison that needs a value; -1 where none does, the number of comparisons for what is given out. */
	private int[] lastUses(int[] out) {
		int[] last = new int[values];
		Arrays.fill(last, -1);
		for (int o : out) {
			last[o] = comparisons.size();
		}
		for (int c = comparisons.size() - 1; c >= 0; c--) {
			int[] x = comparisons.get(c);
			if (last[x[2]] >= 0 || last[x[3]] >= 0) {
				last[x[0]] = Math.max(last[x[0]], c);
				last[x[1]] = Math.max(last[x[1]], c);
			}
		}
		return last;
	}

	private int take(List<Integer> free) {
		return free.isEmpty() ? registers++ : free.removeLast();
	}
}
