/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.PipelineDocument;

/**
 * What to sweep.
 *
 * @param document    the pipeline's text
 * @param context     its file, what steps may use, {@code ${data}} and overrides
 * @param parameters  what is searched, and how
 * @param title       what a person calls the run; the pipeline's name when empty
 * @param runsFolder  where the folder of the run that judges the choice is made
 * @param jobs        how many steps (of one or several trials) work at the same time; 0: as many as there are processors
 * @param memoryBytes as for a run
 * @param fatal       trials that must not be tried again, by number, and why: they fail with that reason
 */
public record SweepRequest(PipelineDocument document, CheckContext context, SweepParameters parameters, String title, Path runsFolder,
		int jobs, long memoryBytes, Map<Integer, String> fatal) {

	public SweepRequest {
		Objects.requireNonNull(document);
		Objects.requireNonNull(context);
		Objects.requireNonNull(parameters);
		Objects.requireNonNull(runsFolder);
		fatal = Map.copyOf(fatal);
		title = title == null ? "" : title; //$NON-NLS-1$
	}

	/** A request of which nothing is known to be fatal. */
	public SweepRequest(PipelineDocument document, CheckContext context, SweepParameters parameters, String title, Path runsFolder, int jobs,
			long memoryBytes) {
		this(document, context, parameters, title, runsFolder, jobs, memoryBytes, Map.of());
	}
}
