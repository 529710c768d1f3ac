/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

/** Which of a user's items are held out. */
public enum Order {
	/** Any, at random. */
	RANDOM,
	/** The latest: what a person met after all that is known. */
	LAST
}
