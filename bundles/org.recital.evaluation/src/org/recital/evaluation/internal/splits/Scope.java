/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

/** Over what a share is taken. */
public enum Scope {
	/** All pairs of user and item together: a person may end up on one side wholly. */
	GLOBAL,
	/** Each user's pairs by themselves: everybody with enough pairs is on every side. */
	PER_USER
}
