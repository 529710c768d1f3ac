/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.recital.api.step.Contributions;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.internal.Session;

/**
 * The worker's side of the conversation: one JSON object a line, each way. The first line is the worker's and names the
 * protocol; requests have numbers, and every line that belongs to one repeats its number. See {@code Request} and {@code Reply} in
 * {@code org.recital.core.worker.internal}.
 */
public final class WorkerServer {

	private WorkerServer() {
	}

	/** Serves until the input ends. The caller has taken care that nothing else is written to the output. */
	public static void serve(InputStream in, OutputStream out, Contributions contributions) throws IOException {
		new Session(out, contributions, new ArtifactStore(ArtifactStore.defaultFolder())).serve(in);
	}

	/**
	 * Serves over the standard streams until the input ends, then ends this process. What contributions print goes to the
	 * standard error stream, so that it does not get between the lines.
	 */
	public static void serveStandardStreams(Contributions contributions) throws IOException {
		InputStream in = new FileInputStream(FileDescriptor.in);
		OutputStream out = new FileOutputStream(FileDescriptor.out);
		System.setOut(System.err);
		System.setIn(InputStream.nullInputStream());
		int code = 0;
		try {
			serve(in, out, contributions);
		} catch (OutOfMemoryError e) {
			code = Session.OUT_OF_MEMORY;
		} finally {
			// a step may hang; entries of the cache are whole or not there, so nothing is lost by not waiting
			Runtime.getRuntime().halt(code);
		}
	}
}
