/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who did what when: a table with one row an event, stored by column. The same person may meet the same item any number
 * of times; {@link Interactions} are events collapsed by a {@link CollapseRule}.
 * <p>
 * Users and items are indices into {@link Dataset#users()} and {@link Dataset#items()}. Rows keep the order of their
 * source. Immutable.
 */
public final class Events {

	private final IntColumn users;
	private final IntColumn items;
	private final FloatColumn values;
	private final TimeColumn times;
	private final Map<String, FloatColumn> extras;

	/**
	 * @param users  index of the user, one a row
	 * @param items  index of the item, one a row
	 * @param values rating, number of plays, ...; {@link FloatColumn#constant} 1 where the source has none
	 * @param times  seconds since the epoch, or null where the source has none
	 * @param extras further columns by name (skips, context), in order; may be empty
	 * @throws IllegalArgumentException when the columns differ in size
	 */
	public Events(IntColumn users, IntColumn items, FloatColumn values, TimeColumn times, Map<String, FloatColumn> extras) {
		this.users = Objects.requireNonNull(users);
		this.items = Objects.requireNonNull(items);
		this.values = Objects.requireNonNull(values);
		this.times = times;
		this.extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
		int size = users.size();
		if (items.size() != size || values.size() != size || times != null && times.size() != size
				|| extras.values().stream().anyMatch(c -> c.size() != size)) {
			throw new IllegalArgumentException("columns of different size"); //$NON-NLS-1$
		}
	}

	/** Number of rows. */
	public int size() {
		return users.size();
	}

	/** Index of the user, one a row. */
	public IntColumn users() {
		return users;
	}

	/** Index of the item, one a row. */
	public IntColumn items() {
		return items;
	}

	/** Rating, number of plays, ...: what {@link Dataset#scale()} says. */
	public FloatColumn values() {
		return values;
	}

	/** Times, when the source has any. */
	public Optional<TimeColumn> times() {
		return Optional.ofNullable(times);
	}

	/** Further columns by name, in the order of the source. */
	public Map<String, FloatColumn> extras() {
		return extras;
	}

	/**
	 * The rows at the given positions, in that order, as events of their own (copied).
	 *
	 * @param rows positions, each 0 (inclusive) to {@link #size()} (exclusive)
	 */
	public Events select(int[] rows) {
		int n = rows.length;
		int[] u = new int[n];
		int[] i = new int[n];
		float[] v = new float[n];
		for (int r = 0; r < n; r++) {
			u[r] = users.get(rows[r]);
			i[r] = items.get(rows[r]);
			v[r] = values.get(rows[r]);
		}
		TimeColumn t = null;
		if (times != null) {
			long[] seconds = new long[n];
			for (int r = 0; r < n; r++) {
				seconds[r] = times.get(rows[r]);
			}
			t = TimeColumn.of(seconds);
		}
		Map<String, FloatColumn> x = new LinkedHashMap<>();
		extras.forEach((name, column) -> {
			float[] copy = new float[n];
			for (int r = 0; r < n; r++) {
				copy[r] = column.get(rows[r]);
			}
			x.put(name, FloatColumn.of(copy));
		});
		return new Events(IntColumn.of(u), IntColumn.of(i), FloatColumn.of(v), t, x);
	}
}
