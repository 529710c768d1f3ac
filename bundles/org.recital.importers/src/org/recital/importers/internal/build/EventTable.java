/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IntColumn;
import org.recital.api.data.TimeColumn;
import org.recital.api.step.Parallel;

/** Events read, in columns: 4 bytes a row each for user, item, value and time. */
public final class EventTable {

	/** 1950-01-01 in seconds since the epoch: offset 0 of all times read. With 32 unsigned bits they reach to 2086. */
	public static final long TIME_BASE = -631152000L;

	private final int rows;
	private final int[] users;
	private final int[] items;
	private final float[] values;
	private final int[] times;
	private final float[][] extras;
	private final ValueSummary summary;

	private EventTable(int rows, int[] users, int[] items, float[] values, int[] times, float[][] extras,
			ValueSummary summary) {
		this.rows = rows;
		this.users = users;
		this.items = items;
		this.values = values;
		this.times = times;
		this.extras = extras;
		this.summary = summary;
	}

	/** Number of events. */
	public int rows() {
		return rows;
	}

	/** What values there are; null when there is no column of values. */
	public ValueSummary summary() {
		return summary;
	}

	/**
	 * The events.
	 *
	 * @param extraNames names of the further columns
	 */
	public Events events(List<String> extraNames) {
		Map<String, FloatColumn> further = new LinkedHashMap<>();
		for (int x = 0; x < extras.length; x++) {
			further.put(extraNames.get(x), FloatColumn.of(extras[x]));
		}
		return new Events(IntColumn.of(users), IntColumn.of(items),
				values == null ? FloatColumn.constant(rows, 1) : FloatColumn.of(values),
				times == null ? null : TimeColumn.of(TIME_BASE, times), further);
	}

	/** Which items occur. */
	public boolean[] itemsMet(int size) {
		boolean[] met = new boolean[size];
		for (int item : items) {
			met[item] = true;
		}
		return met;
	}

	/** Gathers blocks of rows. */
	public static final class Builder {

		private static final long MOST_ROWS = Integer.MAX_VALUE - 8;

		private record Piece(int rows, int[] users, int[] items, float[] values, int[] times, float[][] extras) {
		}

		private final boolean valued;
		private final boolean timed;
		private final int extras;
		private final List<Piece> pieces = new ArrayList<>();
		private final ValueSummary summary = new ValueSummary();
		private long rows;

		public Builder(boolean valued, boolean timed, int extras) {
			this.valued = valued;
			this.timed = timed;
			this.extras = extras;
		}

		/** Adds rows, which must not change afterwards; false when there would be more than an array can hold. */
		public boolean add(int count, int[] users, int[] items, float[] values, int[] times, float[][] more) {
			rows += count;
			pieces.add(new Piece(count, users, items, values, times, more));
			if (values != null) {
				summary.add(values, count);
			}
			return rows <= MOST_ROWS;
		}

		/** All rows in the order they were added. One column after the other, to need little more memory than the result. */
		public EventTable build(Parallel parallel) {
			int n = (int) rows;
			int[] starts = new int[pieces.size()];
			for (int i = 1; i < starts.length; i++) {
				starts[i] = starts[i - 1] + pieces.get(i - 1).rows();
			}
			int[] users = new int[n];
			parallel.forEach(starts.length, i -> copy(pieces.get(i).users(), users, starts[i], i, 0));
			int[] items = new int[n];
			parallel.forEach(starts.length, i -> copy(pieces.get(i).items(), items, starts[i], i, 1));
			float[] values = valued ? new float[n] : null;
			if (valued) {
				parallel.forEach(starts.length, i -> copy(pieces.get(i).values(), values, starts[i], i, 2));
			}
			int[] times = timed ? new int[n] : null;
			if (timed) {
				parallel.forEach(starts.length, i -> copy(pieces.get(i).times(), times, starts[i], i, 3));
			}
			float[][] further = new float[extras][];
			for (int x = 0; x < extras; x++) {
				float[] column = new float[n];
				int number = x;
				parallel.forEach(starts.length, i -> copy(pieces.get(i).extras()[number], column, starts[i], i, 4));
				further[x] = column;
			}
			return new EventTable(n, users, items, values, times, further, valued ? summary : null);
		}

		/** Copies a column of a piece and lets go of it. */
		private void copy(Object from, Object to, int at, int piece, int column) {
			Piece p = pieces.get(piece);
			System.arraycopy(from, 0, to, at, p.rows());
			if (column < 4) {
				pieces.set(piece, new Piece(p.rows(), null, column >= 1 ? null : p.items(), column >= 2 ? null : p.values(),
						column >= 3 ? null : p.times(), p.extras()));
			}
		}
	}
}
