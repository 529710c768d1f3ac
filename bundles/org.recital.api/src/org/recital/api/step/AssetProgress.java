/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.SubMonitor;

/** How many assets are done, and about how long the rest takes. */
final class AssetProgress {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.recital.api.step.messages"); //$NON-NLS-1$
	private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);

	private final SubMonitor monitor;
	private final int all;
	private final long begun = System.nanoTime();
	private long told = begun - INTERVAL;
	private int done;

	AssetProgress(SubMonitor monitor, int all) {
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
			monitor.subTask(text("assets.done", Integer.toString(done), Integer.toString(all), time(left))); //$NON-NLS-1$
		}
	}

	/** Minutes and seconds. */
	static String time(double seconds) {
		long s = (long) Math.ceil(seconds);
		return s >= 60 ? text("assets.minutes", Long.toString(s / 60), Long.toString(s % 60)) : text("assets.seconds", Long.toString(s)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static String text(String key, Object... values) {
		return MessageFormat.format(WORDS.getString(key), values);
	}
}
