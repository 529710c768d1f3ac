/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.preview;

/** What stands in a column, as far as the first lines tell. */
public enum ColumnType {
	/** Whole numbers. */
	INTEGER,
	/** Numbers. */
	NUMBER,
	/** Times: seconds or milliseconds since 1970 of the years 1990 to 2096, or ISO 8601. */
	TIME,
	/** Anything else. */
	TEXT,
	/** Nothing at all. */
	EMPTY
}
