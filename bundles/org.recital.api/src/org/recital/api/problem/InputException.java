/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.problem;

import java.util.List;
import java.util.stream.Collectors;

/** What a person gave (a file, a parameter, a pipeline) cannot be used; carries every problem found. */
public class InputException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	public InputException(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
		this.problems = List.copyOf(problems);
	}

	public InputException(Problem problem) {
		this(List.of(problem));
	}

	/** One problem without a place in a file. */
	public InputException(String message, String expected) {
		this(Problem.error("", 0, 0, message, expected)); //$NON-NLS-1$
	}

	/** One problem at a line of a file. */
	public InputException(String file, int line, String message, String expected) {
		this(Problem.error(file, line, 0, message, expected));
	}

	/** The problem of a file that cannot be read. */
	public InputException(String file, String message, String expected, Throwable cause) {
		this(Problem.error(file, 0, 0, message, expected));
		initCause(cause);
	}

	/** What is wrong, at least one. */
	public List<Problem> problems() {
		return problems;
	}
}
