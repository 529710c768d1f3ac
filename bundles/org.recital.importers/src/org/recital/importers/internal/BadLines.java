/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal;

/** What to do with a line that cannot be understood. */
public enum BadLines {
	/** Set it aside, count it and say so. */
	LENIENT,
	/** Stop at the first. */
	STRICT
}
