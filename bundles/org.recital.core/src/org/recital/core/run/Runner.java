/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.core.store.ArtifactStore;

/** Runs pipelines in this process. */
public final class Runner {

	/** A runner for as many processors as the machine has. */
	public Runner(ArtifactStore store, Contributions contributions) {
		this(store, contributions, Runtime.getRuntime().availableProcessors());
	}

	/** @param processors how many threads all steps together work on */
	public Runner(ArtifactStore store, Contributions contributions, int processors) {
	}

	/**
	 * Runs; returns when every step has ended.
	 *
	 * @throws InputException when the pipeline cannot be planned (parts that do not fit)
	 * @throws IOException    when the run's folder cannot be written
	 */
	public RunOutcome run(RunRequest request, RunListener listener, IProgressMonitor monitor) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}
}
