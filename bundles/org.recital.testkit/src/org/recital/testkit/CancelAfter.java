/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.problem.InputException;

/** A monitor that is cancelled a given time after the work began, as a person does it. */
final class CancelAfter extends NullProgressMonitor {

	/** A machine may be busy with something else, but not so often. */
	private static final int TRIES = 3;

	/** Work that somebody may cancel. */
	@FunctionalInterface
	interface Work {
		/** Begins and ends it. */
		void run(IProgressMonitor monitor) throws InputException;
	}

	private final long cancelAt;
	private final AtomicLong asked = new AtomicLong();

	CancelAfter(long milliseconds) {
		cancelAt = System.nanoTime() + milliseconds * 1_000_000;
	}

	@Override
	public boolean isCanceled() {
		asked.incrementAndGet();
		return System.nanoTime() >= cancelAt;
	}

	/** Seconds since cancel was asked; negative when it has not been yet. */
	double secondsSince() {
		return (System.nanoTime() - cancelAt) / 1e9;
	}

	/** How often the work looked. */
	long asked() {
		return asked.get();
	}

	/**
	 * Holds work to ending within a second of cancel.
	 *
	 * @param what  for the message
	 * @param after when it is cancelled, ms from its beginning
	 */
	static void endsWithinASecond(String what, Work work, long... after) throws InputException {
		for (long milliseconds : after) {
			double late = 1;
			for (int k = 0; k < TRIES && late >= 1; k++) {
				CancelAfter monitor = new CancelAfter(milliseconds);
				try {
					work.run(monitor);
				} catch (OperationCanceledException e) {
					assertTrue(monitor.asked() > 0);
				}
				late = monitor.secondsSince();
			}
			double seconds = late;
			assertTrue(late < 1, () -> what + " went on for " + seconds + " s after cancel"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
