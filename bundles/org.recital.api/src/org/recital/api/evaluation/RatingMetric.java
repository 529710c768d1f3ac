/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

/**
 * An error over predicted values. Every test event counts the same: the result is {@code finish(mean of error)} over all of
 * them, and a user's value is the mean over theirs, weighted by how many they have. Has no cutoff.
 */
public non-sealed interface RatingMetric extends Metric {

	/** The error of one prediction. */
	double error(double predicted, double actual);

	/** What is reported of the mean error (its root for RMSE). */
	double finish(double mean);

	@Override
	default boolean higherIsBetter() {
		return false;
	}
}
