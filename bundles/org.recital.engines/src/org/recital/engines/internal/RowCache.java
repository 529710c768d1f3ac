/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers rows that are dear to work out. A row is the same whoever works it out, so that a row forgotten or worked out
 * twice changes no result. Bounded: about 16 million floats, whatever the number of rows.
 */
public final class RowCache {

	private static final long FLOATS = 16L << 20;

	/** Works out a row. */
	public interface Source {
		/** Row i; nobody changes it afterwards. */
		float[] row(int i);
	}

	private record Entry(int row, float[] values) {
	}

	private final Source source;
	private final AtomicReferenceArray<Entry> slots;

	/**
	 * @param rows   number of rows
	 * @param length floats a row
	 */
	public RowCache(int rows, int length, Source source) {
		this(rows, length, FLOATS, source);
	}

	RowCache(int rows, int length, long floats, Source source) {
		this.source = source;
		this.slots = new AtomicReferenceArray<>((int) Math.max(1, Math.min(rows, floats / Math.max(1, length))));
	}

	public float[] row(int i) {
		int slot = i % slots.length();
		Entry e = slots.get(slot);
		if (e == null || e.row != i) {
			e = new Entry(i, source.row(i));
			slots.set(slot, e);
		}
		return e.values;
	}
}
