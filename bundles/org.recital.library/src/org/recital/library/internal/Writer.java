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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

import org.recital.library.LibraryException;

/**
 * The one who writes: takes what waits, does it in one transaction, forces it to disk, and only then says so. Many small writes
 * so share the cost of one write to disk (group commit), and no one holds up the window.
 * <p>
 * When the connection to a server breaks during a commit nobody can know whether it took place; the work is then done again: at
 * least once, not exactly once.
 */
public final class Writer implements AutoCloseable {

	/** So many rows at most in one transaction, unless one job alone has more: who comes next must not wait long. */
	private static final int AT_ONCE = 1024;
	private static final int TRIES = 3;
	private static final long PAUSE_MILLIS = 200;
	/**
	 * Between two commits: those who speak meanwhile share the next. It is far below what anybody notices, and bounds what is written while many
	 * speak: every commit costs some 15 kB of the file.
	 */
	private static final long GATHER_NANOS = 10_000_000;

	/** Something to write. May be done more than once, each time after all it did was undone. */
	@FunctionalInterface
	public interface Work<T> {
		T write(Connection connection) throws SQLException;
	}

	private static final class Job<T> {

		private final Work<T> work;
		private final int rows;
		private final boolean apart;
		private final CompletableFuture<T> done = new CompletableFuture<>();
		private T result;

		Job(Work<T> work, int rows, boolean apart) {
			this.work = work;
			this.rows = rows;
			this.apart = apart;
		}

		void run(Connection c) throws SQLException {
			result = work.write(c);
		}

		void acknowledge() {
			done.complete(result);
		}

		void fail(Exception e) {
			done.completeExceptionally(new LibraryException(e.getMessage(), e));
		}
	}

	/** Makes the file small. */
	@FunctionalInterface
	interface Tidying {
		void tidy() throws SQLException;
	}

	private final Store store;
	private final Tidying tidying;
	private final long growth;
	private final LinkedBlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
	private final Job<Void> last = new Job<>(c -> null, 0, true);
	private final SignalBlocks blocks = new SignalBlocks();
	private final Thread thread;
	private final Object gate = new Object();
	private boolean open = true;
	private Connection connection;
	private long tidyAt;
	private long committed = System.nanoTime() - GATHER_NANOS;

	/** Starts. */
	Writer(Store store, Tidying tidying, long growth) {
		this.store = store;
		this.growth = growth;
		this.tidying = tidying;
		this.tidyAt = store.size() + growth;
		// no daemon: the process does not end before what waits is written
		this.thread = Thread.ofPlatform().daemon(false).name("Recital library writer").start(this::write); //$NON-NLS-1$
	}

	/**
	 * Has something written. Never waits.
	 *
	 * @return ends when it is on disk, or with the {@link LibraryException} why it is not
	 */
	public <T> CompletableFuture<T> submit(Work<T> work) {
		return submit(work, 1);
	}

	/** Where jobs put signals. */
	SignalBlocks blocks() {
		return blocks;
	}

	/** Has about so many rows written. Never waits. */
	<T> CompletableFuture<T> submit(Work<T> work, int rows) {
		return submit(new Job<>(work, rows, false));
	}

	/** Has something done in turn, in no transaction and with no connection of this writer open: it is given null. */
	<T> CompletableFuture<T> submitApart(Work<T> work) {
		return submit(new Job<>(work, 0, true));
	}

	private <T> CompletableFuture<T> submit(Job<T> job) {
		synchronized (gate) {
			if (open) {
				waiting.add(job);
			} else {
				job.done.completeExceptionally(new LibraryException(Messages.closed));
			}
		}
		return job.done;
	}

	private void write() {
		List<Job<?>> group = new ArrayList<>();
		while (!group.contains(last)) {
			group.clear();
			try {
				group.add(waiting.take());
			} catch (InterruptedException e) {
				continue; // nothing is thrown away for it: what waits is written
			}
			if (group.getFirst().apart) {
				apart(group.getFirst());
				continue;
			}
			gather();
			int rows = group.getFirst().rows;
			for (Job<?> next = waiting.peek(); next != null && !next.apart && rows + next.rows <= AT_ONCE; next = waiting.peek()) {
				group.add(waiting.remove()); // only this thread removes
				rows += next.rows;
			}
			together(group);
			if (store.size() > tidyAt) {
				tidy();
			}
		}
	}

	private void tidy() {
		try {
			disconnect();
			tidying.tidy();
		} catch (SQLException | RuntimeException e) {
			connection = null; // the file is larger than it need be, and nothing else is wrong; the next job makes a connection or says why not
		}
		tidyAt = store.size() + growth;
	}

	private void disconnect() throws SQLException {
		if (connection != null) {
			connection.close();
			connection = null;
		}
	}

	private void gather() {
		long left = committed + GATHER_NANOS - System.nanoTime();
		if (left > 0) {
			LockSupport.parkNanos(left); // may end early, which does no harm
		}
	}

	private void apart(Job<?> job) {
		try {
			disconnect();
			job.run(null);
		} catch (SQLException | RuntimeException e) {
			job.fail(e);
			return;
		}
		job.acknowledge();
	}

	/** All in one transaction; when one of them cannot be done, each in its own. */
	private void together(List<Job<?>> group) {
		try {
			transact(group);
		} catch (SQLException e) {
			group.forEach(this::alone);
			return;
		}
		acknowledge(group);
	}

	private void alone(Job<?> job) {
		for (int left = TRIES - 1;; left--) {
			try {
				transact(List.of(job));
				break;
			} catch (SQLException e) {
				// while the connection lives it is the database that refuses, and would again
				if (left == 0 || connection != null || !pause()) {
					job.fail(e);
					return;
				}
			}
		}
		acknowledge(List.of(job));
	}

	private void transact(List<Job<?>> group) throws SQLException {
		if (connection == null) {
			connection = store.connect();
		}
		try {
			Schema.changed(connection);
			blocks.begin();
			for (Job<?> job : group) {
				job.run(connection);
			}
			blocks.flush(connection);
			connection.commit();
		} catch (SQLException e) {
			undo();
			throw e;
		} catch (RuntimeException e) {
			undo();
			throw new SQLException(e);
		}
	}

	/** Committed is not yet on disk. What cannot be forced there is not said to be there, and not done again either. */
	private void acknowledge(List<Job<?>> group) {
		try {
			store.force(connection);
		} catch (SQLException e) {
			group.forEach(j -> j.fail(e));
			return;
		}
		committed = System.nanoTime();
		group.forEach(Job::acknowledge);
	}

	private void undo() {
		if (!Connections.isUsable(connection)) {
			connection = null;
		}
	}

	private static boolean pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
			return true;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Writes all that waits, then ends. */
	@Override
	public void close() throws SQLException {
		synchronized (gate) {
			if (open) {
				open = false;
				waiting.add(last);
			}
		}
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			} catch (InterruptedException e) {
				interrupted = true; // what was accepted must not be cut off by impatience
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		disconnect();
	}
}
