/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.Problem;

/** What a contribution is given while it works: progress and cancel, its seed, threads, a place for notes. */
public interface StepContext {

	/** Progress is reported here and cancel asked here, at least twice a second. */
	IProgressMonitor monitor();

	/**
	 * The seed of this step and part: derived from the pipeline's seed, the step's name and the part, so that steps do not
	 * share a sequence. All randomness comes from it.
	 */
	long seed();

	/** Threads to work on. */
	Parallel parallel();

	/** A line for the record of the run: a choice made, a count a person should know. */
	void note(String line);

	/** Something wrong that does not stop the step. */
	void warn(Problem problem);

	/**
	 * What learns has come to the end of an epoch: shown while it goes on, and kept in the record of the run. Telling an epoch that
	 * was told before takes back that one and those after it. Learning that goes on from a checkpoint tells what it had told before
	 * again.
	 *
	 * @param point what was measured
	 * @param best  whether the model after this epoch is the one that is kept, as far as is known
	 */
	default void learned(TrainingCurve.Point point, boolean best) {
	}

	/** What all bundles contribute: metrics for an evaluation, engines for a hybrid. */
	Contributions contributions();

	/** A folder for scratch files, emptied after the step. */
	Path scratch() throws IOException;

	/**
	 * A folder for what a long computation keeps of how far it has come, so that it goes on from there after the process was
	 * killed or the person has cancelled: the same folder for the same step of the same part with the same parameters, inputs
	 * and seed, and for no other. It is deleted when the step has ended well. Use it through {@link Checkpoint}.
	 *
	 * @return empty where there is nothing to keep it in: outside a pipeline, or when another process works on the same step
	 * @throws IOException when the folder cannot be made
	 */
	default Optional<Path> checkpoints() throws IOException {
		return Optional.empty();
	}

	/** Throws when the person has cancelled. */
	default void checkCancelled() {
		if (monitor().isCanceled()) {
			throw new OperationCanceledException();
		}
	}
}
