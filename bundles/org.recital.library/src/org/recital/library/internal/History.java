/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What one person did and said, in the order it was kept: 21 bytes a signal. One thread adds, many read. */
final class History {

	private static final int LENGTH = Integer.BYTES + 1 + Double.BYTES + Long.BYTES;

	/** What is told of a signal. */
	@FunctionalInterface
	interface Visitor {
		/**
		 * @param item   number of the item
		 * @param kind   code of the kind
		 * @param millis when, since 1970
		 */
		void signal(int item, int kind, double amount, long millis);
	}

	private volatile byte[] bytes = new byte[4 * LENGTH];
	private volatile int shown;
	private int size;

	/** Adds a signal, which is not seen before it is shown. */
	void add(int item, int kind, double amount, long millis) {
		if (size + LENGTH > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.addExact(bytes.length, Math.max(4 * LENGTH, bytes.length / 2 / LENGTH * LENGTH)));
		}
		ByteBuffer.wrap(bytes).putInt(size, item).put(size + 4, (byte) kind).putDouble(size + 5, amount).putLong(size + 13, millis);
		size += LENGTH;
	}

	/** Shows what was added. */
	void show() {
		shown = size;
	}

	/** Walks over what is shown. */
	void forEach(Visitor visitor) {
		int end = shown; // read before the bytes: those are as long at least
		ByteBuffer all = ByteBuffer.wrap(bytes);
		for (int at = 0; at < end; at += LENGTH) {
			visitor.signal(all.getInt(at), all.get(at + 4), all.getDouble(at + 5), all.getLong(at + 13));
		}
	}
}
