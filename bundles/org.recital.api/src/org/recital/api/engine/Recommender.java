/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import java.io.IOException;

import org.recital.api.data.Interactions;
import org.recital.api.model.ModelWriter;

/**
 * Says how well items suit users. What else it can do it says by implementing {@link RatingPredictor}, {@link UserFoldIn},
 * {@link Explainer}, ... Immutable and safe for any number of threads.
 */
public interface Recommender {

	/** Number of users. */
	int users();

	/** Number of items. */
	int items();

	/**
	 * Scores of all items for a user: higher suits better. {@link Float#NaN} where it cannot say; such items are never
	 * recommended. Seen items have scores like any other.
	 *
	 * @param user   0 (inclusive) to {@link #users()} (exclusive)
	 * @param scores room for {@link #items()} scores; all are set
	 */
	void score(int user, float[] scores);

	/**
	 * The n best items for some users: the way to ask in bulk. Ties go to the lower index.
	 *
	 * @param users  whose lists
	 * @param n      length of a list
	 * @param seen   users x items that are left out; null: none
	 * @param items  room for users.length x n items, best first; -1 fills lists that are shorter
	 * @param scores room for users.length x n scores, parallel to items
	 */
	default void recommend(int[] users, int n, Interactions seen, int[] items, float[] scores) {
		TopItems.recommend(this, users, n, seen, items, scores);
	}

	/** Writes all it needs to be read again by {@link Engine#load} without the training set. */
	void save(ModelWriter out) throws IOException;
}
