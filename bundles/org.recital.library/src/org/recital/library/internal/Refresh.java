/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import org.recital.library.LibraryException;

/**
 * Lets many learn the newest state at the price of one look: who asks while somebody looks waits for the next look, which serves all
 * who wait. A look that serves somebody has always begun after they asked.
 */
final class Refresh {

	/** Brings what is known up to date. */
	@FunctionalInterface
	interface Look {
		void look() throws LibraryException;
	}

	private final Look look;
	private long begun;
	private long ended;
	private boolean busy;

	Refresh(Look look) {
		this.look = look;
	}

	/** Returns after a look that began after this call. One look at a time. */
	void upToDate() throws LibraryException {
		if (!isMine()) {
			return;
		}
		boolean done = false;
		try {
			look.look();
			done = true;
		} finally {
			synchronized (this) {
				busy = false;
				ended = done ? begun : ended; // after a failure the next one looks for itself
				notifyAll();
			}
		}
	}

	/** Waits for another's look, or takes the turn to look. */
	private synchronized boolean isMine() throws LibraryException {
		long needed = begun + 1;
		while (ended < needed) {
			if (!busy) {
				busy = true;
				begun++;
				return true;
			}
			try {
				wait();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new LibraryException(Messages.interrupted, e);
			}
		}
		return false;
	}
}
