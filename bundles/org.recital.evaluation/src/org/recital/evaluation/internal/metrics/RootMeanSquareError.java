/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.evaluation.RatingMetric;

/**
 * Root mean square error over all test events: {@code sqrt(mean of (predicted - actual)^2)}, in the unit of the values. A user's value
 * is their mean square error. Lower is better.
 */
public final class RootMeanSquareError implements RatingMetric {

	@Override
	public double error(double predicted, double actual) {
		double difference = predicted - actual;
		return difference * difference;
	}

	@Override
	public double finish(double mean) {
		return Math.sqrt(mean);
	}
}
