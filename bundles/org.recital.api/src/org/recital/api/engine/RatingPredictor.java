/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

/** A recommender that predicts the value a user would give, on the scale of the data. */
public interface RatingPredictor {

	/**
	 * The predicted value, not moved into the scale; always a number: where nothing is known of user or item, what is known
	 * of the rest (their mean, the mean of all).
	 */
	float predict(int user, int item);
}
