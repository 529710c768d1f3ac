/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.problem;

import java.util.Objects;

/**
 * Something wrong that a person can mend: where, what, and what was expected.
 *
 * @param severity error or warning
 * @param file     the file, or empty
 * @param line     1-based, 0 when there is none
 * @param column   1-based, 0 when there is none
 * @param message  what is wrong, with the value met
 * @param expected what would be right, with the nearest right name where there is one; or empty
 */
public record Problem(Severity severity, String file, int line, int column, String message, String expected) {

	/** How bad it is. */
	public enum Severity {
		/** It cannot go on. */
		ERROR,
		/** It goes on, and the result says so. */
		WARNING
	}

	public Problem {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(message);
		file = file == null ? "" : file; //$NON-NLS-1$
		expected = expected == null ? "" : expected; //$NON-NLS-1$
	}

	public static Problem error(String file, int line, int column, String message, String expected) {
		return new Problem(Severity.ERROR, file, line, column, message, expected);
	}

	public static Problem warning(String file, int line, int column, String message, String expected) {
		return new Problem(Severity.WARNING, file, line, column, message, expected);
	}

	/** {@code file:line:column: message; expected}, without the parts that are missing. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(file);
		if (line > 0) {
			text.append(':').append(line);
			if (column > 0) {
				text.append(':').append(column);
			}
		}
		if (!text.isEmpty()) {
			text.append(": "); //$NON-NLS-1$
		}
		text.append(message);
		if (!expected.isEmpty()) {
			text.append("; ").append(expected); //$NON-NLS-1$
		}
		return text.toString();
	}
}
