/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

/** What stands in for ratings that are missing when users are compared. */
public enum Filling {
	/** The baseline of user and item: nobody is known to be off it. */
	MEAN,
	/** A straight line for each item through the ratings it has, over the mean ratings of those who gave them. */
	REGRESSION,
	/** What a few factors of all ratings say. */
	SVD
}
