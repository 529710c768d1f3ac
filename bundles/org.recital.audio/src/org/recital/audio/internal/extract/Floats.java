/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import java.util.Arrays;

/** A growing row of numbers. */
final class Floats {

	private float[] values = new float[1 << 12];
	private int size;

	int size() {
		return size;
	}

	/** Makes room for more and returns where it begins. */
	int grow(int n) {
		int at = size;
		size = Math.addExact(size, n);
		if (size > values.length) {
			values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(size, values.length * 2L)));
		}
		return at;
	}

	/** The numbers, and room behind them. */
	float[] values() {
		return values;
	}

	float[] toArray() {
		return Arrays.copyOf(values, size);
	}
}
