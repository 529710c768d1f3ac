/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import org.recital.api.problem.Problem;

/**
 * A problem and what it is about.
 *
 * @param problem   what a person reads, with file, line and column
 * @param step      name of the step, or empty
 * @param parameter name of the parameter, or empty
 * @param offset    0-based offset in the text, in {@code char}s; -1 when it is not about the text ({@code --set})
 * @param length    in {@code char}s
 */
public record PipelineProblem(Problem problem, String step, String parameter, int offset, int length) {

	/** Whether it keeps the pipeline from running. */
	public boolean isError() {
		return problem.severity() == Problem.Severity.ERROR;
	}
}
