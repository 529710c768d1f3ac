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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.problem.InputException;
import org.recital.core.describe.DatasetDescription;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;

/** The window's side of the conversation: starts a worker when one is needed, and again when it died. */
public final class WorkerClient implements AutoCloseable {

	/**
	 * @param command     starts a worker
	 * @param environment added to the environment of this process ({@code RECITAL_CACHE})
	 */
	public WorkerClient(List<String> command, Map<String, String> environment) {
	}

	/** Starts the worker in the background, so that the first question need not wait. */
	public void warmUp() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Runs a pipeline. Cancel asks; after one second the worker is killed. When the worker dies, the step that ran is
	 * marked failed and the rest goes on in a new worker.
	 *
	 * @throws InputException when the pipeline has errors
	 * @throws IOException    when no worker can be started
	 */
	public RunOutcome run(RunSpec spec, RunListener listener, IProgressMonitor monitor) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/**
	 * Asks a question; see {@link Questions} for those there are.
	 *
	 * @return a JSON object: String, Boolean, Long, Double, List and Map
	 * @throws InputException when the question cannot be answered as asked
	 * @throws IOException    when the worker died
	 */
	public Map<String, Object> ask(String question, Map<String, Object> with) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/** {@link #ask} as {@code describe}. */
	public DatasetDescription describe(Map<String, Object> with) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/** {@link #ask} as {@code person}. */
	public PersonAnswer person(Path run, String user, int n) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/** {@link #ask} as {@code recommend}. */
	public RecommendAnswer recommend(Path run, String step, String user, int n) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/** {@link #ask} as {@code probe}: best first. */
	public List<ProbeAnswer> probe(Path path) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/** Ends the worker. */
	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}
}
