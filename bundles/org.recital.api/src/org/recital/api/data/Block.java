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
 * Some neighbouring rows of {@link Interactions}, as kernels read them. Row r of the block (0 to {@code rows} - 1) is row
 * {@code firstRow + r} of the whole and has the entries {@code offsets[at + r]} (inclusive) to {@code offsets[at + r + 1]}
 * (exclusive) of {@code items} and {@code values}. In memory the arrays are those of the whole and are not copied; nobody
 * changes them.
 *
 * @param firstRow first row
 * @param rows     number of rows
 * @param offsets  row offsets
 * @param at       where in offsets the block begins
 * @param items    columns, ascending within a row
 * @param values   values
 */
public record Block(int firstRow, int rows, int[] offsets, int at, int[] items, float[] values) {

	/** First entry of a row of the block. */
	public int begin(int row) {
		return offsets[at + row];
	}

	/** One past the last entry of a row of the block. */
	public int end(int row) {
		return offsets[at + row + 1];
	}
}
