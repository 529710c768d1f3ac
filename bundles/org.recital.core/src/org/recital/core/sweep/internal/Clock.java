/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;

/** The time a sweep may take, over all tries of one that was killed. */
final class Clock {

	private final long begun = System.nanoTime();
	private final long before;
	private final long limit;

	/**
	 * @param before milliseconds of earlier tries
	 * @param limit  milliseconds in all; 0: none
	 */
	Clock(long before, long limit) {
		this.before = before;
		this.limit = limit;
	}

	long elapsed() {
		return before + (System.nanoTime() - begun) / 1_000_000;
	}

	boolean isOver() {
		return limit > 0 && elapsed() >= limit;
	}

	/**
	 * By what trials took so far, and what is left of the limit; -1: not known.
	 *
	 * @param total 0: no limit
	 */
	long left(int done, int total) {
		long byTrials = done == 0 || total == 0 ? -1 : elapsed() * (total - done) / done;
		long byLimit = limit == 0 ? -1 : Math.max(0, limit - elapsed());
		return byTrials < 0 ? byLimit : byLimit < 0 ? byTrials : Math.min(byTrials, byLimit);
	}

	/** Is cancelled when the person cancels, and when the time is over. */
	IProgressMonitor monitor(IProgressMonitor person) {
		return new ProgressMonitorWrapper(person) {
			@Override
			public boolean isCanceled() {
				return super.isCanceled() || isOver();
			}

			@Override
			public void beginTask(String name, int work) {
				// the sweep tells of trials, not of steps
			}

			@Override
			public void worked(int work) {
				// see above
			}

			@Override
			public void done() {
				// see above
			}
		};
	}
}
