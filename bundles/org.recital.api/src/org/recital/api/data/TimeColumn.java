/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

/**
 * When each event took place: whole seconds since 1970-01-01T00:00:00Z. Stored as a base and an unsigned 32-bit offset a
 * row (136 years), so that a time costs four bytes and not eight.
 */
public interface TimeColumn {

	/** The time of a row that has none. */
	long MISSING = Long.MIN_VALUE;

	/** Number of rows. */
	int size();

	/**
	 * Seconds since the epoch, or {@link #MISSING}.
	 *
	 * @param row 0 (inclusive) to {@link #size()} (exclusive)
	 */
	long get(int row);

	/** Copies rows {@code from} (inclusive) to {@code from + count} (exclusive) to {@code target[at...]}. */
	default void copy(int from, long[] target, int at, int count) {
		for (int i = 0; i < count; i++) {
			target[at + i] = get(from + i);
		}
	}

	/**
	 * Times as a base and unsigned offsets; an offset of {@code 0xFFFFFFFF} stands for {@link #MISSING}.
	 *
	 * @param base    seconds since the epoch of offset 0
	 * @param offsets seconds after the base, read as unsigned; must not change afterwards
	 */
	static TimeColumn of(long base, int[] offsets) {
		return new TimeColumn() {
			@Override
			public int size() {
				return offsets.length;
			}

			@Override
			public long get(int row) {
				int offset = offsets[row];
				return offset == -1 ? MISSING : base + Integer.toUnsignedLong(offset);
			}
		};
	}

	/**
	 * Packs times into a base and offsets.
	 *
	 * @param seconds seconds since the epoch; {@link #MISSING} where there is none
	 * @throws IllegalArgumentException when the times span more than 136 years
	 */
	static TimeColumn of(long[] seconds) {
		long least = Long.MAX_VALUE;
		long most = Long.MIN_VALUE;
		for (long s : seconds) {
			if (s != MISSING) {
				least = Math.min(least, s);
				most = Math.max(most, s);
			}
		}
		if (most != Long.MIN_VALUE && most - least >= 0xFFFFFFFFL) {
			throw new IllegalArgumentException("times span more than 136 years: " + least + " to " + most); //$NON-NLS-1$ //$NON-NLS-2$
		}
		int[] offsets = new int[seconds.length];
		for (int i = 0; i < seconds.length; i++) {
			offsets[i] = seconds[i] == MISSING ? -1 : (int) (seconds[i] - least);
		}
		return of(least == Long.MAX_VALUE ? 0 : least, offsets);
	}
}
