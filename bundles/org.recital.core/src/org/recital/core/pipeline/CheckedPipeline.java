/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param pipeline the graph; empty when there is an error
 * @param problems all of them, errors and warnings, by place in the text
 */
public record CheckedPipeline(Optional<Pipeline> pipeline, List<PipelineProblem> problems) {

	public CheckedPipeline {
		problems = List.copyOf(problems);
	}
}
