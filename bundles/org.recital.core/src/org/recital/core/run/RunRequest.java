/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.recital.core.pipeline.Pipeline;

/**
 * What to run.
 *
 * @param pipeline    the checked pipeline
 * @param title       what a person calls the run; the pipeline's name when empty
 * @param upTo        when given: only this step and what it needs
 * @param runsFolder  where the run's folder is made
 * @param jobs        how many steps (or parts) work at the same time; 0: as many as there are processors
 * @param memoryBytes budget of the values steps work on at the same time, see {@link Runner}; 0: 60 % of the heap
 */
public record RunRequest(Pipeline pipeline, String title, Optional<String> upTo, Path runsFolder, int jobs, long memoryBytes) {

	public RunRequest {
		Objects.requireNonNull(pipeline);
		Objects.requireNonNull(upTo);
		Objects.requireNonNull(runsFolder);
		title = title == null || title.isBlank() ? pipeline.name() : title;
		if (jobs < 0 || memoryBytes < 0) {
			throw new IllegalArgumentException("jobs " + jobs + ", memory " + memoryBytes); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** The whole pipeline under its own name, with default jobs and memory. */
	public static RunRequest of(Pipeline pipeline, Path runsFolder) {
		return new RunRequest(pipeline, pipeline.name(), Optional.empty(), runsFolder, 0, 0);
	}
}
