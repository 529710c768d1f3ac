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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.data.Interactions;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Contributions;

/** A run on disk. */
public final class RunFolder {

	private RunFolder() {
	}

	/**
	 * A model kept in the run.
	 *
	 * @param step  name of the step that made it
	 * @param label what a person reads for it
	 * @param part  place of its part
	 * @param file  the file
	 */
	public record ModelFile(String step, String label, int part, Path file) {
	}

	/**
	 * Opens.
	 *
	 * @throws IOException when there is no run, or it is damaged or of an unknown format
	 */
	public static RunFolder open(Path folder) throws IOException {
		throw new IOException(folder.toString());
	}

	/** The folder. */
	public Path folder() {
		throw new UnsupportedOperationException();
	}

	/** What {@code run.json} says. */
	public RunRecord record() {
		throw new UnsupportedOperationException();
	}

	/** The first evaluation in the order of the pipeline, with vectors and lists; empty when there is none. */
	public Optional<Evaluation> evaluation() throws IOException {
		throw new UnsupportedOperationException();
	}

	/** All evaluations by step, in the order of the pipeline. */
	public Map<String, Evaluation> evaluations() throws IOException {
		throw new UnsupportedOperationException();
	}

	/** As a report and a comparison see it; its evaluation has no recommenders when the run has none. */
	public RunSummary summary() throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Key in the cache of what a step gave for a part. */
	public Optional<String> artifact(String step, int part) {
		throw new UnsupportedOperationException();
	}

	/** The models, in the order of the pipeline, then of the parts. */
	public List<ModelFile> models() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Loads a model; needs neither cache nor training set.
	 *
	 * @throws IOException when there is none, it is damaged, or the bundle of its engine is missing
	 */
	public RecommenderModel model(String step, int part, Contributions contributions) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Users x items that were held out for the test in a part; empty when the run has no split. */
	public Optional<Interactions> heldOut(int part) throws IOException {
		throw new UnsupportedOperationException();
	}
}
