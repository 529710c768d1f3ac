/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

/** How several events of the same user and item become one value. */
public enum CollapseRule {
	/** The value of the latest event (of the last row where there are no times): for ratings. */
	LAST,
	/** The sum of the values: for numbers of plays. */
	SUM,
	/** How many events there were, whatever their values. */
	COUNT,
	/** The arithmetic mean of the values. */
	MEAN,
	/**
	 * The sum of the values divided by the sum of all values of that user, so that heavy and light listeners weigh the
	 * same. Range 0 to 1 for values that are not negative; a user whose values sum to 0 has 0 everywhere.
	 */
	PLAY_SHARE
}
