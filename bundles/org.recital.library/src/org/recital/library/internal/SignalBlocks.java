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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Signals in the table {@code feedback}: those of one transaction become one row, and small rows at the end are put together from time to
 * time. Signals are numbered in the order of commits; a row is named by its last and covers as many as it has.
 * <p>
 * Why not a row each: every commit writes the pages it touched anew, and what stays alive of a page of old rows keeps its whole chunk
 * of the file alive. So a commit touches the last page only, and rows that are put together set whole chunks free.
 */
public final class SignalBlocks {

	/** Bytes of a signal: person, item, kind, amount, millis. */
	private static final int LENGTH = Integer.BYTES + Integer.BYTES + 1 + Double.BYTES + Long.BYTES;
	/** A row of so many is left as it is. */
	private static final int FULL = 4096;
	/** The most in a row, before it is put together with others. */
	private static final int MOST = 10_000;
	/** So many small rows are put together. */
	private static final int SMALL = 256;
	private static final int ROWS_AT_A_TIME = 16;

	/** What is told of a signal. */
	@FunctionalInterface
	interface Visitor {
		/** @param number of the signal, greater than that of every one before */
		void signal(long number, int person, int item, int kind, double amount, long millis) throws SQLException;
	}

	private ByteBuffer waiting = ByteBuffer.allocate(64 * LENGTH);

	/** Begins a transaction. */
	void begin() {
		waiting.clear();
	}

	/** Adds a signal to the transaction. */
	public void add(int person, int item, int kind, double amount, long millis) {
		if (waiting.remaining() < LENGTH) {
			waiting = ByteBuffer.allocate(Math.multiplyExact(2, waiting.capacity())).put(waiting.flip());
		}
		put(waiting, person, item, kind, amount, millis);
	}

	private static void put(ByteBuffer to, int person, int item, int kind, double amount, long millis) {
		to.putInt(person).putInt(item).put((byte) kind).putDouble(amount).putLong(millis);
	}

	/** Writes what was added. The row of changes is locked by this transaction. */
	public void flush(Connection c) throws SQLException {
		waiting.flip();
		if (waiting.hasRemaining()) {
			long[] now = Sql.first(c, "SELECT last_signal, last_merged, small_blocks FROM library_change", //$NON-NLS-1$
					r -> new long[] { r.getLong(1), r.getLong(2), r.getLong(3) }).orElseThrow();
			long last = now[0];
			long merged = now[1];
			int small = (int) now[2];
			while (waiting.hasRemaining()) {
				byte[] some = new byte[Math.min(waiting.remaining(), MOST * LENGTH)];
				waiting.get(some);
				last += some.length / LENGTH;
				insert(c, last, some);
				if (small == 0 && some.length >= FULL * LENGTH) {
					merged = last;
				} else {
					small++;
				}
			}
			if (small >= SMALL) {
				merged = merge(c, merged);
				small = merged == last ? 0 : 1;
			}
			Sql.update(c, "UPDATE library_change SET last_signal = ?, last_merged = ?, small_blocks = ?", last, merged, small); //$NON-NLS-1$
		}
		waiting.clear();
	}

	private static void insert(Connection c, long last, byte[] signals) throws SQLException {
		Sql.update(c, "INSERT INTO feedback(last_signal, amount, signals) VALUES (?, ?, ?)", last, signals.length / LENGTH, signals); //$NON-NLS-1$
	}

	private record Block(long last, byte[] signals) {
	}

	/** Puts the rows after a number together; the last number of those that are full then. */
	private static long merge(Connection c, long after) throws SQLException {
		List<Block> rows = Sql.list(c, "SELECT last_signal, signals FROM feedback WHERE last_signal > ? ORDER BY last_signal", //$NON-NLS-1$
				r -> new Block(r.getLong(1), r.getBytes(2)), after);
		long merged = after;
		long from = after;
		int size = 0;
		List<byte[]> parts = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			Block row = rows.get(i);
			parts.add(row.signals);
			size += row.signals.length;
			if (size >= FULL * LENGTH || i == rows.size() - 1) {
				ByteBuffer all = ByteBuffer.allocate(size);
				parts.forEach(all::put);
				Sql.update(c, "DELETE FROM feedback WHERE last_signal > ? AND last_signal <= ?", from, row.last); //$NON-NLS-1$
				insert(c, row.last, all.array());
				merged = size >= FULL * LENGTH ? row.last : merged;
				from = row.last;
				size = 0;
				parts.clear();
			}
		}
		return merged;
	}

	/** Walks over the signals after a number, in their order. */
	static void forEach(Connection c, long after, Visitor visitor) throws SQLException {
		long seen = after;
		try (PreparedStatement s = c.prepareStatement("SELECT last_signal, amount, signals FROM feedback WHERE last_signal > ? ORDER BY last_signal")) { //$NON-NLS-1$
			s.setLong(1, after);
			s.setFetchSize(ROWS_AT_A_TIME);
			try (ResultSet rows = s.executeQuery()) {
				while (rows.next()) {
					long number = rows.getLong(1) - rows.getInt(2);
					ByteBuffer signals = ByteBuffer.wrap(rows.getBytes(3));
					while (signals.hasRemaining()) {
						number++;
						int at = signals.position();
						if (number > seen) { // rows may have been put together with one that was read before
							visitor.signal(number, signals.getInt(at), signals.getInt(at + 4), signals.get(at + 8), signals.getDouble(at + 9),
									signals.getLong(at + 17));
							seen = number;
						}
						signals.position(at + LENGTH);
					}
				}
			}
		}
	}

	/** Number of signals. */
	public static long size(Connection c) throws SQLException {
		return Sql.first(c, "SELECT COALESCE(SUM(amount), 0) FROM feedback", r -> r.getLong(1)).orElseThrow(); //$NON-NLS-1$
	}

	/** Deletes all of a person, those of the transaction included; how many there were. */
	public int erase(Connection c, int person) throws SQLException {
		flush(c);
		int erased = 0;
		for (long last : Sql.list(c, "SELECT last_signal FROM feedback", r -> r.getLong(1))) { //$NON-NLS-1$
			byte[] signals = Sql.first(c, "SELECT signals FROM feedback WHERE last_signal = ?", r -> r.getBytes(1), last).orElseThrow(); //$NON-NLS-1$
			byte[] others = without(signals, person);
			if (others.length == 0) {
				Sql.update(c, "DELETE FROM feedback WHERE last_signal = ?", last); //$NON-NLS-1$
			} else if (others.length < signals.length) {
				Sql.update(c, "UPDATE feedback SET amount = ?, signals = ? WHERE last_signal = ?", others.length / LENGTH, others, last); //$NON-NLS-1$
			}
			erased += (signals.length - others.length) / LENGTH;
		}
		Sql.update(c, "UPDATE library_change SET erased = erased + 1"); // what others read of it before is void //$NON-NLS-1$
		return erased;
	}

	private static byte[] without(byte[] signals, int person) {
		ByteBuffer all = ByteBuffer.wrap(signals);
		byte[] others = new byte[signals.length];
		int size = 0;
		for (int at = 0; at < signals.length; at += LENGTH) {
			if (all.getInt(at) != person) {
				System.arraycopy(signals, at, others, size, LENGTH);
				size += LENGTH;
			}
		}
		return Arrays.copyOf(others, size);
	}
}
