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
import org.recital.api.step.Contributions;
import org.recital.core.describe.DatasetDescription;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.store.ArtifactStore;

/** The live questions, answered in this process: by a worker, and by the command line. */
public final class Questions {

	public Questions(ArtifactStore store, Contributions contributions) {
	}

	/** Describes what an importer reads; the data set is then in the cache. */
	public DatasetDescription describe(String importer, Map<String, Object> parameters, Path base, IProgressMonitor monitor)
			throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/** Describes the data set that a step of a pipeline gives. */
	public DatasetDescription describe(Pipeline pipeline, String step, IProgressMonitor monitor) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/** What a recommender of a run gives a person. */
	public RecommendAnswer recommend(Path run, String step, String user, int n) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/** What a person liked, what was held out, and what each recommender gives. */
	public PersonAnswer person(Path run, String user, int n) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}

	/** The importers that can read a folder or file, best first. */
	public List<ProbeAnswer> probe(Path path) {
		throw new UnsupportedOperationException();
	}

	/** A few lines on what a step of a run gave for a part, from the cache. */
	public String peek(Path run, String step, String output, int part) throws InputException, IOException {
		throw new UnsupportedOperationException();
	}
}
