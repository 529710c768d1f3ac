/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.recital.api.step.Contributions;

/** The worker's side of the conversation. */
public final class WorkerServer {

	private WorkerServer() {
	}

	/** Serves until the input ends. The caller has taken care that nothing else is written to the output. */
	public static void serve(InputStream in, OutputStream out, Contributions contributions) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Serves over the standard streams; what contributions print goes to the standard error stream. */
	public static void serveStandardStreams(Contributions contributions) throws IOException {
		throw new UnsupportedOperationException();
	}
}
