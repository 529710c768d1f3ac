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
 * A column of {@code float} values, one a row; see {@link IntColumn}. A missing value is {@link Float#NaN}.
 */
public interface FloatColumn {

	/** Number of rows. */
	int size();

	/**
	 * The value of a row.
	 *
	 * @param row 0 (inclusive) to {@link #size()} (exclusive)
	 */
	float get(int row);

	/** Copies rows {@code from} (inclusive) to {@code from + count} (exclusive) to {@code target[at...]}. */
	default void copy(int from, float[] target, int at, int count) {
		for (int i = 0; i < count; i++) {
			target[at + i] = get(from + i);
		}
	}

	/** A view of an array, which must not change afterwards. */
	static FloatColumn of(float[] values) {
		return new FloatColumn() {
			@Override
			public int size() {
				return values.length;
			}

			@Override
			public float get(int row) {
				return values[row];
			}

			@Override
			public void copy(int from, float[] target, int at, int count) {
				System.arraycopy(values, from, target, at, count);
			}
		};
	}

	/** A column that has the same value in every row and needs no memory for it. */
	static FloatColumn constant(int size, float value) {
		return new FloatColumn() {
			@Override
			public int size() {
				return size;
			}

			@Override
			public float get(int row) {
				return value;
			}
		};
	}
}
