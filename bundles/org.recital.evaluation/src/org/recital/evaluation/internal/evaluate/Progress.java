/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import org.eclipse.core.runtime.IProgressMonitor;

/** Reports work from several threads to a monitor, which is made for one. */
final class Progress {

	private final IProgressMonitor monitor;

	Progress(IProgressMonitor monitor, String task, int total) {
		this.monitor = monitor;
		monitor.beginTask(task, total);
	}

	synchronized void worked(int work) {
		monitor.worked(work);
	}

	synchronized void at(String name) {
		monitor.subTask(name);
	}
}
