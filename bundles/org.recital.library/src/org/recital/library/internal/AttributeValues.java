/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The different values of all attributes, numbered: thousands of items share an artist, a style, a tempo, and a search looks at each value once.
 * One thread adds, many read.
 */
final class AttributeValues {

	/**
	 * A value.
	 *
	 * @param name   of the attribute
	 * @param text   as it was given
	 * @param folded as it is searched for
	 * @param number NaN for a word
	 */
	record Value(String name, String text, String folded, double number) {
	}

	/** What is there by now; the array may be longer. */
	record Snapshot(Value[] values, int size) {
	}

	private final Map<Value, Integer> numbers = new HashMap<>();
	private final Map<String, String> names = new HashMap<>();
	private Value[] values = new Value[64];
	private volatile Snapshot snapshot = new Snapshot(values, 0);

	/** The number of a value. */
	int number(String name, String text, String folded, double number) {
		Value value = new Value(names.computeIfAbsent(name, n -> n), text, folded.equals(text) ? text : folded, number);
		Integer known = numbers.putIfAbsent(value, snapshot.size);
		if (known != null) {
			return known;
		}
		int size = snapshot.size;
		if (size == values.length) {
			values = Arrays.copyOf(values, size + (size >> 1));
		}
		values[size] = value;
		snapshot = new Snapshot(values, size + 1);
		return size;
	}

	/** To search in. */
	Snapshot snapshot() {
		return snapshot;
	}
}
