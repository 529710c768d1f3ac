/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.build.IdTable;
import org.recital.importers.internal.text.TimeFormat;

/** Turns the rows of a query into events, one by one as they arrive. */
final class EventRows {

	/** What an unsigned offset of 32 bits reaches. */
	private static final long TIME_SPAN = 0xFFFFFFFFL;
	private static final int PIECE = 1 << 16;

	/**
	 * Which column is what, counted from 0; -1 for none.
	 *
	 * @param names names of all columns
	 */
	record Columns(java.util.List<String> names, int user, int item, int value, int time, int[] extras) {
	}

	private final String source;
	private final Columns columns;
	private final Ledger ledger;
	private final boolean counts;
	private final EventTable.Builder table;
	private int[] users;
	private int[] items;
	private float[] values;
	private int[] times;
	private float[][] extras;
	private int size;
	private long read;
	private long bad;
	private Problem first;

	EventRows(String source, Columns columns, Ledger ledger, boolean counts) {
		this.source = source;
		this.columns = columns;
		this.ledger = ledger;
		this.counts = counts;
		this.table = new EventTable.Builder(columns.value() >= 0, columns.time() >= 0, columns.extras().length);
		renew();
	}

	EventTable read(ResultSet rows, IdTable userIds, IdTable itemIds) throws SQLException, InputException {
		RowReader row = new RowReader(rows);
		while (rows.next()) {
			if ((read++ & 0xFFF) == 0) {
				ledger.context().checkCancelled();
			}
			if (add(row)) {
				users[size] = row.intern(columns.user(), userIds);
				items[size] = row.intern(columns.item(), itemIds);
				if (++size == PIECE) {
					flush(PIECE);
				}
			}
		}
		flush(size);
		ledger.sum(source, read, bad, first);
		if (read == 0) {
			throw new InputException(source, 0, Messages.jdbc_noRows, Messages.jdbc_noRowsExpected);
		}
		return table.build(ledger.context().parallel());
	}

	/** Reads all but the names; those only when the rest is right, so that a wrong row leaves nobody behind. */
	private boolean add(RowReader row) throws SQLException, InputException {
		for (int column : new int[] { columns.user(), columns.item() }) {
			if (!row.hasName(column)) {
				return wrong(NLS.bind(Messages.line_id, name(column)), Messages.expected_id);
			}
		}
		if (columns.value() >= 0) {
			double v = row.number(columns.value());
			if (Double.isNaN(v) || Double.isInfinite((float) v)) {
				String text = row.text(columns.value());
				return text == null ? wrong(NLS.bind(Messages.jdbc_null, name(columns.value())), Messages.jdbc_nullExpected)
						: wrong(NLS.bind(Messages.line_number, text, name(columns.value())), Messages.expected_number);
			}
			if (counts && v < 0) {
				return wrong(NLS.bind(Messages.line_scale, v, name(columns.value())), NLS.bind(Messages.expected_atLeast, 0));
			}
			values[size] = (float) v;
		}
		if (columns.time() >= 0) {
			times[size] = -1;
			String text = row.text(columns.time());
			if (text != null && !text.isBlank()) {
				long seconds = row.seconds(columns.time());
				long offset = seconds - EventTable.TIME_BASE;
				if (seconds == TimeFormat.INVALID) {
					return wrong(NLS.bind(Messages.line_time, text, name(columns.time())),
							NLS.bind(Messages.expected_time, TimeFormat.AUTO.description()));
				} else if (offset < 0 || offset >= TIME_SPAN) {
					return wrong(NLS.bind(Messages.line_timeRange, text, name(columns.time())), Messages.expected_timeRange);
				}
				times[size] = (int) offset;
			}
		}
		for (int x = 0; x < columns.extras().length; x++) {
			extras[x][size] = (float) row.number(columns.extras()[x]);
		}
		return true;
	}

	private boolean wrong(String message, String expected) throws InputException {
		bad++;
		Problem problem = Problem.error(source, (int) Math.min(Integer.MAX_VALUE, read), 0, message, expected);
		first = first == null ? problem : first;
		ledger.wrong(problem, read - 1);
		return false;
	}

	private String name(int column) {
		return columns.names().get(column);
	}

	private void flush(int count) throws InputException {
		if (count > 0 && !table.add(count, users, items, values, times, extras)) {
			throw new InputException(source, 0, Messages.file_tooManyRows, Messages.file_tooManyRowsExpected);
		}
		renew();
	}

	private void renew() {
		users = new int[PIECE];
		items = new int[PIECE];
		values = columns.value() >= 0 ? new float[PIECE] : null;
		times = columns.time() >= 0 ? new int[PIECE] : null;
		extras = new float[columns.extras().length][PIECE];
		size = 0;
	}
}
