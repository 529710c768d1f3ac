/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.NullProgressMonitor;

/** A monitor that is cancelled a given time after the work began, as a person does it. */
final class CancelAfter extends NullProgressMonitor {

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
}
