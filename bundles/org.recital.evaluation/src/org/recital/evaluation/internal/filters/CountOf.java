/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.filters;

/** What is counted when users or items are said to have many or few. */
public enum CountOf {
	/** Distinct items of a user, distinct users of an item: the tenth play of a song counts no more than the first. */
	PAIRS,
	/** Every event. */
	EVENTS
}
