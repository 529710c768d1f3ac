/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.SubMonitor;
import org.recital.audio.internal.Messages;

/** How many sounds are done, and about how long the rest takes. */
final class ClipProgress {

	private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);

	private final SubMonitor monitor;
	private final int all;
	private final long begun = System.nanoTime();
	private long told = begun - INTERVAL;
	private int done;

	ClipProgress(SubMonitor monitor, int all) {
		this.monitor = monitor;
		this.all = all;
	}

	synchronized void one() {
		monitor.worked(1);
		done++;
		long now = System.nanoTime();
		if (now - told >= INTERVAL || done == all) {
			told = now;
			double left = (now - begun) / 1e9 / done * (all - done);
			monitor.subTask(Messages.bind(Messages.clipsDone, new Object[] { Integer.toString(done), Integer.toString(all), time(left) }));
		}
	}

	/** Minutes and seconds. */
	static String time(double seconds) {
		long s = (long) Math.ceil(seconds);
		return s >= 60 ? Messages.bind(Messages.minutes, Long.toString(s / 60), Long.toString(s % 60)) : Messages.bind(Messages.seconds, Long.toString(s));
	}
}
