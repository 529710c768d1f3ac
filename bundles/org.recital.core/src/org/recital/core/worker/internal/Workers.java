/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One worker at a time, started when it is needed and there is none. */
public final class Workers implements AutoCloseable {

	private final List<String> command;
	private final Map<String, String> environment;
	private Connection connection;
	private boolean closed;

	public Workers(List<String> command, Map<String, String> environment) {
		this.command = List.copyOf(command);
		this.environment = Map.copyOf(environment);
	}

	/** A worker that is alive. */
	synchronized Connection get() throws IOException {
		if (closed) {
			throw new IOException(Messages.cancelled);
		}
		if (connection == null || connection.isDead()) {
			connection = Connection.start(command, environment);
		}
		return connection;
	}

	/** Starts one in the background. */
	public void warmUp() {
		Thread t = new Thread(() -> {
			try {
				get();
			} catch (IOException e) {
				return; // said again, and to somebody, when the worker is needed
			}
		}, "recital-worker-start"); //$NON-NLS-1$
		t.setDaemon(true);
		t.start();
	}

	/** Ends the worker, with all that it has in memory; another is started when one is needed. */
	public void drop() {
		Connection last;
		synchronized (this) {
			last = connection;
			connection = null;
		}
		if (last != null) {
			last.end();
		}
	}

	@Override
	public void close() {
		Connection last;
		synchronized (this) {
			closed = true;
			last = connection;
			connection = null;
		}
		if (last != null) {
			last.end();
		}
	}
}
