/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data.internal;

import java.util.Arrays;
import java.util.Objects;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;

/** {@link Interactions} in three arrays (compressed sparse rows). */
public final class MemoryInteractions implements Interactions {

	private final int rows;
	private final int columns;
	private final int[] offsets;
	private final int[] items;
	private final float[] values;
	private volatile Interactions transposed;

	public MemoryInteractions(int rows, int columns, int[] offsets, int[] items, float[] values) {
		if (offsets.length != rows + 1 || offsets[0] != 0 || offsets[rows] > items.length || values.length != items.length) {
			throw new IllegalArgumentException("offsets, items and values do not fit together"); //$NON-NLS-1$
		}
		for (int r = 0; r < rows; r++) {
			if (offsets[r] > offsets[r + 1]) {
				throw new IllegalArgumentException("offsets descend at row " + r); //$NON-NLS-1$
			}
			int last = -1;
			for (int p = offsets[r]; p < offsets[r + 1]; p++) {
				if (items[p] <= last || items[p] >= columns) {
					throw new IllegalArgumentException("columns of row " + r + " do not ascend within 0 to " + (columns - 1)); //$NON-NLS-1$ //$NON-NLS-2$
				}
				last = items[p];
			}
		}
		this.rows = rows;
		this.columns = columns;
		this.offsets = offsets;
		this.items = items;
		this.values = values;
	}

	@Override
	public int rows() {
		return rows;
	}

	@Override
	public int columns() {
		return columns;
	}

	@Override
	public long size() {
		return offsets[rows];
	}

	@Override
	public Block block(int fromRow, int toRow) {
		Objects.checkFromToIndex(fromRow, toRow, rows);
		return new Block(fromRow, toRow - fromRow, offsets, fromRow, items, values);
	}

	@Override
	public int count(int row) {
		return offsets[row + 1] - offsets[row];
	}

	@Override
	public int[] columns(int row) {
		return Arrays.copyOfRange(items, offsets[row], offsets[row + 1]);
	}

	@Override
	public float[] values(int row) {
		return Arrays.copyOfRange(values, offsets[row], offsets[row + 1]);
	}

	@Override
	public float value(int row, int column) {
		int p = Arrays.binarySearch(items, offsets[row], offsets[row + 1], column);
		return p < 0 ? Float.NaN : values[p];
	}

	@Override
	public Interactions transpose() {
		Interactions t = transposed;
		if (t == null) {
			synchronized (this) {
				if (transposed == null) {
					transposed = transposed();
				}
				t = transposed;
			}
		}
		return t;
	}

	private Interactions transposed() {
		int n = offsets[rows];
		int[] to = new int[columns + 1];
		for (int p = 0; p < n; p++) {
			to[items[p] + 1]++;
		}
		for (int c = 0; c < columns; c++) {
			to[c + 1] += to[c];
		}
		int[] next = Arrays.copyOf(to, columns);
		int[] users = new int[n];
		float[] v = new float[n];
		for (int r = 0; r < rows; r++) {
			for (int p = offsets[r]; p < offsets[r + 1]; p++) {
				int at = next[items[p]]++;
				users[at] = r;
				v[at] = values[p];
			}
		}
		MemoryInteractions t = new MemoryInteractions(columns, rows, to, users, v);
		t.transposed = this;
		return t;
	}
}
