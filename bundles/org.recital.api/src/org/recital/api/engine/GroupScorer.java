/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

/** A recommender that scores for several people together. */
public interface GroupScorer {

	/**
	 * Scores of all items for a group; like {@link Recommender#score}.
	 *
	 * @param users  its members
	 * @param scores room for all items; all are set
	 */
	void score(int[] users, float[] scores);
}
