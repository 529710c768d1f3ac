/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.build;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

import org.recital.api.data.IdIndex;

/**
 * Numbers names in order of first appearance. Names that are whole numbers in plain form are kept as such, others as
 * bytes; no object is made for a name. Not safe for several threads.
 */
public final class IdTable {

	private static final int LONGEST_NUMBER = 18; // digits that always fit a long

	private int[] slots;
	private int mask;
	private int size;
	private long[] numbers; // the number; or for a text where its bytes begin
	private int[] lengths; // bytes of a text, -1 for a number; null while there are only numbers
	private byte[] bytes = new byte[0];
	private int used;

	public IdTable() {
		this(16);
	}

	/**
	 * @param expected how many names are expected, a hint
	 */
	public IdTable(int expected) {
		int capacity = Integer.highestOneBit(Math.max(16, expected)) << 2;
		slots = new int[capacity];
		mask = capacity - 1;
		numbers = new long[capacity >> 1];
	}

	/** Number of names. */
	public int size() {
		return size;
	}

	/** The number of a name, which is new or met before. */
	public int intern(byte[] b, int from, int to) {
		long number = number(b, from, to);
		return number == Long.MIN_VALUE ? internText(b, from, to) : intern(number);
	}

	/** As {@link #intern(byte[], int, int)} for a whole number. */
	public int intern(long number) {
		int slot = hash(number) & mask;
		int code;
		while ((code = slots[slot] - 1) >= 0) {
			if (numbers[code] == number && (lengths == null || lengths[code] < 0)) {
				return code;
			}
			slot = (slot + 1) & mask;
		}
		return add(slot, number, -1);
	}

	/** As {@link #intern(byte[], int, int)}. */
	public int intern(String name) {
		byte[] b = name.getBytes(StandardCharsets.UTF_8);
		return intern(b, 0, b.length);
	}

	/** The number of a name, or -1. */
	public int find(String name) {
		byte[] b = name.getBytes(StandardCharsets.UTF_8);
		long number = number(b, 0, b.length);
		return number == Long.MIN_VALUE ? findText(b, 0, b.length) : findNumber(number);
	}

	private int findNumber(long number) {
		int slot = hash(number) & mask;
		int code;
		while ((code = slots[slot] - 1) >= 0 && (isText(code) || numbers[code] != number)) {
			slot = (slot + 1) & mask;
		}
		return code;
	}

	private int findText(byte[] b, int from, int to) {
		int slot = hash(b, from, to) & mask;
		int code;
		while ((code = slots[slot] - 1) >= 0 && !(isText(code) && same(code, b, from, to))) {
			slot = (slot + 1) & mask;
		}
		return code;
	}

	/** The name of a number. */
	public String id(int code) {
		return isText(code) ? new String(bytes, (int) numbers[code], lengths[code], StandardCharsets.UTF_8)
				: Long.toString(numbers[code]);
	}

	/**
	 * Adds all names to another table, in order.
	 *
	 * @param toUtf8 makes UTF-8 of bytes that are not plain ASCII
	 * @return for each name here its number there
	 */
	public int[] mergeInto(IdTable other, UnaryOperator<byte[]> toUtf8) {
		int[] there = new int[size];
		for (int code = 0; code < size; code++) {
			if (!isText(code)) {
				there[code] = other.intern(numbers[code]);
				continue;
			}
			int from = (int) numbers[code];
			int to = from + lengths[code];
			if (isAscii(bytes, from, to)) {
				there[code] = other.internText(bytes, from, to);
			} else {
				byte[] utf8 = toUtf8.apply(Arrays.copyOfRange(bytes, from, to));
				there[code] = other.intern(utf8, 0, utf8.length);
			}
		}
		return there;
	}

	/** Which names another table has too. */
	public boolean[] in(IdTable other) {
		boolean[] there = new boolean[size];
		for (int code = 0; code < size; code++) {
			boolean text = isText(code);
			there[code] = (text ? other.findText(bytes, (int) numbers[code], (int) numbers[code] + lengths[code]) : other.findNumber(numbers[code])) >= 0;
		}
		return there;
	}

	/**
	 * A table of some names, in order.
	 *
	 * @param there gets for each name here its number there; others keep what they have
	 */
	public IdTable only(boolean[] wanted, int[] there) {
		IdTable some = new IdTable(size);
		for (int code = 0; code < size; code++) {
			if (wanted[code]) {
				there[code] = isText(code) ? some.internText(bytes, (int) numbers[code], (int) numbers[code] + lengths[code]) : some.intern(numbers[code]);
			}
		}
		return some;
	}

	/** All names, immutable. */
	public IdIndex toIndex() {
		if (lengths == null) {
			return IdIndex.ofNumbers(Arrays.copyOf(numbers, size));
		}
		String[] names = new String[size];
		for (int code = 0; code < size; code++) {
			names[code] = id(code);
		}
		return IdIndex.of(names);
	}

	/** Whether all bytes are ASCII. */
	public static boolean isAscii(byte[] b, int from, int to) {
		for (int i = from; i < to; i++) {
			if (b[i] < 0) {
				return false;
			}
		}
		return true;
	}

	private boolean isText(int code) {
		return lengths != null && lengths[code] >= 0;
	}

	private int internText(byte[] b, int from, int to) {
		int slot = hash(b, from, to) & mask;
		int code;
		while ((code = slots[slot] - 1) >= 0) {
			if (isText(code) && same(code, b, from, to)) {
				return code;
			}
			slot = (slot + 1) & mask;
		}
		int length = to - from;
		if (used + length > bytes.length) {
			// the greatest array there can be is far beyond any list of names
			bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(1024L, 2L * (used + (long) length))));
		}
		System.arraycopy(b, from, bytes, used, length);
		if (lengths == null) {
			lengths = new int[numbers.length];
			Arrays.fill(lengths, -1);
		}
		used += length;
		return add(slot, used - length, length);
	}

	private int add(int slot, long number, int length) {
		if (size == numbers.length) {
			grow();
			slot = (length < 0 ? hash(number) : hash(bytes, (int) number, (int) number + length)) & mask;
			while (slots[slot] != 0) {
				slot = (slot + 1) & mask;
			}
		}
		numbers[size] = number;
		if (lengths != null) {
			lengths[size] = length;
		}
		slots[slot] = size + 1;
		return size++;
	}

	private void grow() {
		int capacity = slots.length << 1;
		slots = new int[capacity];
		mask = capacity - 1;
		numbers = Arrays.copyOf(numbers, capacity >> 1);
		if (lengths != null) {
			lengths = Arrays.copyOf(lengths, capacity >> 1);
		}
		for (int code = 0; code < size; code++) {
			int from = (int) numbers[code];
			int slot = (isText(code) ? hash(bytes, from, from + lengths[code]) : hash(numbers[code])) & mask;
			while (slots[slot] != 0) {
				slot = (slot + 1) & mask;
			}
			slots[slot] = code + 1;
		}
	}

	private boolean same(int code, byte[] b, int from, int to) {
		int at = (int) numbers[code];
		return lengths[code] == to - from && Arrays.equals(bytes, at, at + lengths[code], b, from, to);
	}

	private static int hash(long number) {
		return (int) (number * 0x9E3779B97F4A7C15L >>> 32);
	}

	private static int hash(byte[] b, int from, int to) {
		long h = 1125899906842597L;
		for (int i = from; i < to; i++) {
			h = 31 * h + b[i];
		}
		return hash(h);
	}

	/**
	 * The whole number that is written there in its one plain form ({@code 7}, {@code -7}, not {@code 07} or {@code +7}), or
	 * {@link Long#MIN_VALUE}.
	 */
	private static long number(byte[] b, int from, int to) {
		int p = from;
		boolean negative = p < to && b[p] == '-';
		if (negative) {
			p++;
		}
		int digits = to - p;
		if (digits < 1 || digits > LONGEST_NUMBER || b[p] == '0' && (digits > 1 || negative)) {
			return Long.MIN_VALUE;
		}
		long n = 0;
		for (; p < to; p++) {
			int c = b[p] - '0';
			if (c < 0 || c > 9) {
				return Long.MIN_VALUE;
			}
			n = n * 10 + c;
		}
		return negative ? -n : n;
	}
}
