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
 * A column of {@code int} values, one a row. In memory it is a view of an array; on disk it is read from a mapped
 * column file, so that the same code serves data that fits and data that does not.
 * Implementations are immutable and safe for any number of threads.
 */
public interface IntColumn {

	/** Number of rows. */
	int size();

	/**
	 * The value of a row.
	 *
	 * @param row 0 (inclusive) to {@link #size()} (exclusive)
	 */
	int get(int row);

	/**
	 * Copies rows {@code from} (inclusive) to {@code from + count} (exclusive) to {@code target[at...]}: the way to read
	 * in bulk.
	 */
	default void copy(int from, int[] target, int at, int count) {
		for (int i = 0; i < count; i++) {
			target[at + i] = get(from + i);
		}
	}

	/** A view of an array, which must not change afterwards. */
	static IntColumn of(int[] values) {
		return new IntColumn() {
			@Override
			public int size() {
				return values.length;
			}

			@Override
			public int get(int row) {
				return values[row];
			}

			@Override
			public void copy(int from, int[] target, int at, int count) {
				System.arraycopy(values, from, target, at, count);
			}
		};
	}
}
