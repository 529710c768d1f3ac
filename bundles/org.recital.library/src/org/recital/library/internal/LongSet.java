/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

/** Numbers that are not negative, without boxes: open addressing, at most half full. */
final class LongSet {

	private final long[] slots;

	/** For so many at most. */
	LongSet(int most) {
		slots = new long[Integer.highestOneBit(Math.max(2, most)) << 2];
	}

	/** Adds; whether it was not there. */
	boolean add(long number) {
		long wanted = number + 1; // 0 is an empty slot
		int at = (int) (wanted * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(slots.length - 1L));
		while (slots[at] != 0 && slots[at] != wanted) {
			at = at + 1 & slots.length - 1;
		}
		boolean isNew = slots[at] == 0;
		slots[at] = wanted;
		return isNew;
	}
}
