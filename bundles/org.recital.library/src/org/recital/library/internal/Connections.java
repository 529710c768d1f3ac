/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A few connections for reading, which many threads take in turns, first come first served. */
public final class Connections implements AutoCloseable {

	/** What is asked of a connection. */
	@FunctionalInterface
	public interface Question<T> {
		T ask(Connection connection) throws SQLException;
	}

	/** A place for a connection; null until it is needed. */
	private static final class Seat {
		Connection connection;
	}

	private final Store store;
	private final int size;
	private final BlockingQueue<Seat> free;

	Connections(Store store, int size) {
		this.store = store;
		this.size = size;
		this.free = new ArrayBlockingQueue<>(size, true);
		for (int i = 0; i < size; i++) {
			free.add(new Seat());
		}
	}

	/** Asks. What a question changed is rolled back. */
	public <T> T read(Question<T> question) throws SQLException {
		Seat seat = take();
		try {
			if (seat.connection == null) {
				seat.connection = store.connect();
			}
			try {
				return question.ask(seat.connection);
			} finally {
				end(seat);
			}
		} finally {
			free.add(seat);
		}
	}

	private Seat take() throws SQLException {
		try {
			return free.take();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new SQLException(Messages.interrupted, e);
		}
	}

	/** Ends the transaction; a connection that died is made anew the next time. */
	private static void end(Seat seat) {
		if (!isUsable(seat.connection)) {
			seat.connection = null;
		}
	}

	/** Rolls back what was not committed. False, the connection being closed, when it cannot be used any more. */
	static boolean isUsable(Connection connection) {
		try {
			connection.rollback();
			return true;
		} catch (SQLException broken) {
			try {
				connection.close();
			} catch (SQLException gone) {
				broken.addSuppressed(gone);
			}
			return false;
		}
	}

	/** Does something while nobody reads and no connection is open; questions wait for its end. */
	void without(Task task) throws SQLException {
		int taken = 0;
		try {
			for (; taken < size; taken++) {
				Seat seat = take();
				if (seat.connection != null) {
					isUsable(seat.connection);
					seat.connection.close();
				}
			}
			task.run();
		} finally {
			for (int i = 0; i < taken; i++) {
				free.add(new Seat());
			}
		}
	}

	/** What is done without readers. */
	@FunctionalInterface
	interface Task {
		void run() throws SQLException;
	}

	/** Waits for questions under way and closes all. */
	@Override
	public void close() throws SQLException {
		without(() -> {
		});
	}
}
