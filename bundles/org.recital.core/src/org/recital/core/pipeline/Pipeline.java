/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A checked pipeline: every step known, every port connected as its type demands, no cycle.
 *
 * @param name  what a person calls it; the file's name when the text has none
 * @param seed  from which all randomness derives
 * @param file  the file it was checked for
 * @param steps in topological order; steps that do not depend on each other keep the order of the text
 * @param text  the text it was made from
 */
public record Pipeline(String name, long seed, Path file, List<StepNode> steps, String text) {

	public Pipeline {
		steps = List.copyOf(steps);
	}

	/** The step of that name. */
	public Optional<StepNode> step(String step) {
		return steps.stream().filter(s -> s.name().equals(step)).findFirst();
	}
}
