/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.Problem;
import org.recital.importers.internal.Messages;

/**
 * A line that could not be understood.
 *
 * @param line   1-based, counted from the beginning of its block
 * @param fault  what is wrong
 * @param column 0-based column, -1 when it is the whole line
 * @param value  what stands there, shortened
 * @param found  number of columns found
 * @param open   whether it is the last line and has no line end
 */
record LineFault(int line, Fault fault, int column, String value, int found, boolean open) {

	/** The problem as a person reads it. */
	Problem problem(String file, long linesBefore, EventLayout layout) {
		Object name = column < 0 ? "" : layout.columnName(column); //$NON-NLS-1$
		String message = switch (fault) {
		case COLUMNS -> NLS.bind(Messages.line_columns, found);
		case NUMBER -> NLS.bind(Messages.line_number, value, name);
		case FINITE -> NLS.bind(Messages.line_finite, value, name);
		case SCALE -> NLS.bind(Messages.line_scale, value, name);
		case ID -> NLS.bind(Messages.line_id, name);
		case TIME -> NLS.bind(Messages.line_time, value, name);
		case TIME_RANGE -> NLS.bind(Messages.line_timeRange, value, name);
		case QUOTE -> Messages.line_quote;
		case LONG -> NLS.bind(Messages.line_long, BlockReader.MAX_LINE >> 20);
		};
		if (open) {
			message += ' ' + Messages.line_open;
		}
		String expected = switch (fault) {
		case COLUMNS -> NLS.bind(Messages.expected_columns, layout.columns(), layout.describeColumns());
		case NUMBER, FINITE -> Messages.expected_number;
		case SCALE -> layout.describeScale();
		case ID -> Messages.expected_id;
		case TIME -> NLS.bind(Messages.expected_time, layout.timeFormat().description());
		case TIME_RANGE -> Messages.expected_timeRange;
		case QUOTE -> Messages.expected_quote;
		case LONG -> NLS.bind(Messages.expected_columns, layout.columns(), layout.describeColumns());
		};
		return Problem.error(file, (int) Math.min(Integer.MAX_VALUE, linesBefore + line), 0, message, expected);
	}
}
