/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

/** A recommender that scores for somebody it did not learn from. */
public interface UserFoldIn {

	/**
	 * Scores of all items for somebody of whom only this is known; like {@link Recommender#score}.
	 *
	 * @param items  what they met, ascending; may be empty
	 * @param values with which values, parallel to items
	 * @param scores room for all items; all are set
	 */
	void score(int[] items, float[] values, float[] scores);
}
