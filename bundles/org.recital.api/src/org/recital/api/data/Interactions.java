/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import org.recital.api.data.internal.Collapse;
import org.recital.api.data.internal.MemoryInteractions;

/**
 * Events collapsed by a rule to a sparse users x items matrix: at most one value for each user and item. Immutable.
 * Rows are users (or, {@linkplain #transpose() transposed}, items); columns ascend within a row.
 */
public interface Interactions {

	/** Number of rows, those without an entry included. */
	int rows();

	/** Number of columns, those without an entry included. */
	int columns();

	/** Number of entries. */
	long size();

	/**
	 * Rows {@code fromRow} (inclusive) to {@code toRow} (exclusive) for a kernel to read.
	 *
	 * @throws IndexOutOfBoundsException when the rows are not there
	 */
	Block block(int fromRow, int toRow);

	/** All rows as one block. */
	default Block all() {
		return block(0, rows());
	}

	/** Number of entries of a row. */
	int count(int row);

	/** The columns of a row, ascending (copied). */
	int[] columns(int row);

	/** The values of a row, parallel to {@link #columns(int)} (copied). */
	float[] values(int row);

	/** Rows become columns: items x users. Computed once and kept. */
	Interactions transpose();

	/** The value of an entry, or {@link Float#NaN} where there is none. */
	float value(int row, int column);

	/**
	 * A matrix of the given arrays, which are not copied and must not change.
	 *
	 * @param offsets rows + 1 ascending offsets, the first 0
	 * @param items   columns, ascending within a row, each below {@code columns}
	 * @param values  values, parallel to items
	 * @throws IllegalArgumentException when the arrays do not fit together
	 */
	static Interactions of(int rows, int columns, int[] offsets, int[] items, float[] values) {
		return new MemoryInteractions(rows, columns, offsets, items, values);
	}

	/**
	 * The events of a data set collapsed by its rule.
	 *
	 * @param roles one a row of the events, null to take all
	 * @param mask  the roles to take: row r is taken when {@code (roles[r] & mask) != 0}; without meaning when roles is null
	 */
	static Interactions collapse(Dataset data, byte[] roles, byte mask) {
		return Collapse.collapse(data.events(), data.users().size(), data.items().size(), data.collapse(), roles, mask);
	}
}
