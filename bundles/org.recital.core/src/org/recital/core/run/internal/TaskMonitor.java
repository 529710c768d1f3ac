/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * What a step reports its progress to and asks for cancel. May be used by any thread; who watches the run looks at it now and
 * then instead of being told.
 */
final class TaskMonitor implements IProgressMonitor {

	private final BooleanSupplier cancelled;
	private double total;
	private double worked;
	private String task = ""; //$NON-NLS-1$
	private String sub = ""; //$NON-NLS-1$
	private volatile boolean own;

	TaskMonitor(BooleanSupplier cancelled) {
		this.cancelled = cancelled;
	}

	/** 0 to 1. */
	synchronized double fraction() {
		return total <= 0 ? 0 : Math.min(1, worked / total);
	}

	/** What it says it does. */
	synchronized String detail() {
		return task.isEmpty() || sub.isEmpty() ? task + sub : task + ": " + sub; //$NON-NLS-1$
	}

	@Override
	public synchronized void beginTask(String name, int totalWork) {
		if (total == 0) {
			total = totalWork == UNKNOWN ? 0 : totalWork;
		}
		setTaskName(name);
	}

	@Override
	public synchronized void internalWorked(double work) {
		worked += work;
	}

	@Override
	public void worked(int work) {
		internalWorked(work);
	}

	@Override
	public synchronized void done() {
		worked = Math.max(worked, total);
	}

	@Override
	public synchronized void setTaskName(String name) {
		task = name == null ? "" : name; //$NON-NLS-1$
	}

	@Override
	public synchronized void subTask(String name) {
		sub = name == null ? "" : name; //$NON-NLS-1$
	}

	@Override
	public boolean isCanceled() {
		return own || cancelled.getAsBoolean();
	}

	@Override
	public void setCanceled(boolean value) {
		own = value;
	}
}
