/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

/** A library's way to do one piece of work. A new instance is made for each repetition. */
public interface Contender {

	/** Learns from what it was given when it was made. */
	void fit() throws Exception;

	/**
	 * The n best items for every user, without those of the training data.
	 *
	 * @param lists room for users x n items, best first; -1 where there are no more
	 */
	void recommend(int n, int[] lists) throws Exception;

	/** Whether the work is to predict ratings, so that there are no lists. */
	default boolean rates() {
		return false;
	}

	/** The rating of each of these; only when {@link #rates}. */
	default void predict(int[] users, int[] items, float[] into) throws Exception {
		throw new UnsupportedOperationException();
	}
}
