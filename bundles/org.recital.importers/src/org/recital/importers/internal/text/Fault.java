/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

/** What can be wrong with a line of events. */
enum Fault {
	/** Too few or too many fields. */
	COLUMNS,
	/** A field is not a number. */
	NUMBER,
	/** A number is NaN or infinite. */
	FINITE,
	/** A value is outside its scale or between its steps. */
	SCALE,
	/** The id of a user or an item is empty. */
	ID,
	/** A field is not a time. */
	TIME,
	/** A time is far from when anybody rated anything: seconds taken for milliseconds, most often. */
	TIME_RANGE,
	/** A quotation mark is not closed, or not followed by a delimiter. */
	QUOTE,
	/** The line is longer than any line of data. */
	LONG
}
