/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker is to run: a pipeline as text, checked there.
 *
 * @param file       the pipeline's file: relative paths are relative to its folder
 * @param text       its text, saved or not
 * @param data       what {@code ${data}} stands for
 * @param sets       {@code step.parameter} to value
 * @param title      what a person calls the run; the pipeline's name when empty
 * @param upTo       when given: only this step and what it needs
 * @param runsFolder where the run's folder is made
 * @param jobs       see {@link org.recital.core.run.RunRequest#jobs()}
 * @param memory     bytes, see {@link org.recital.core.run.RunRequest#memoryBytes()}
 */
public record RunSpec(Path file, String text, Optional<Path> data, Map<String, String> sets, String title, Optional<String> upTo,
		Path runsFolder, int jobs, long memory) {

	public RunSpec {
		sets = Map.copyOf(sets);
	}
}
