/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class RowCacheTest {

	@Test
	void givesTheRowAskedForWhenRowsShareAPlace() {
		// room for 3 rows of 4 floats
		RowCache cache = new RowCache(10, 4, 13, i -> new float[] { i, i, i, i });
		for (int k = 0; k < 50; k++) {
			int row = k * 7 % 10;
			assertEquals(row, cache.row(row)[0]);
		}
	}

	@Test
	void remembersARow() {
		AtomicInteger worked = new AtomicInteger();
		RowCache cache = new RowCache(10, 4, i -> new float[] { worked.incrementAndGet() });
		assertEquals(cache.row(3)[0], cache.row(3)[0]);
		assertEquals(1, worked.get());
	}

	@Test
	void worksWithNoRoom() {
		RowCache cache = new RowCache(5, 1000, 10, i -> new float[] { i });
		assertEquals(4, cache.row(4)[0]);
		assertEquals(2, cache.row(2)[0]);
	}
}
