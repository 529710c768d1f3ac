/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

/**
 * A recommender whose scores are products of factors: {@code score(u, i) = b_u + b_i + p_u . q_i} for every item it learned from and everybody
 * of whom something is known. Whoever knows items by other means (their sound, their poster) can learn what factors a new item
 * would have, and so score it for everybody.
 */
public interface LatentFactors {

	/** Number of factors of a user or an item. */
	int factors();

	/**
	 * The factors of an item.
	 *
	 * @param out room for {@link #factors()} numbers; all are set
	 * @return b_i, 0 where there are no biases; NaN for an item that nothing was learned of
	 */
	float itemFactors(int item, float[] out);

	/**
	 * The factors of a user.
	 *
	 * @param out room for {@link #factors()} numbers; all are set
	 * @return b_u, the mean of all included; NaN for somebody of whom nothing is known
	 */
	float userFactors(int user, float[] out);

	/**
	 * The factors of somebody of whom only this is known; items that nothing was learned of say nothing.
	 *
	 * @param items  what they met, ascending
	 * @param values with which values, parallel to items
	 * @param out    room for {@link #factors()} numbers; all are set
	 * @return b_u, the mean of all included; NaN where nothing is known
	 */
	float userFactors(int[] items, float[] values, float[] out);
}
