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

import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.worker.WorkerServer;

/** A worker as a plain Java program, with what its class path contributes: for tests and tools outside OSGi. */
public final class WorkerMain {

	private WorkerMain() {
	}

	public static void main(String[] arguments) throws IOException {
		WorkerServer.serveStandardStreams(ContributionRegistry.here(WorkerMain.class.getClassLoader()));
	}
}
