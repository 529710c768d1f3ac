/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

/** A recommender that scores an item it did not learn from. */
public interface ItemFoldIn {

	/**
	 * Scores of an item for all users when only this is known of it: higher suits better, {@link Float#NaN} where it
	 * cannot say; on the scale of {@link Recommender#score}.
	 *
	 * @param users  who met it, ascending; may be empty
	 * @param values with which values, parallel to users
	 * @param scores room for all users; all are set
	 */
	void scoreItem(int[] users, float[] values, float[] scores);
}
