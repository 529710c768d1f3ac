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
 * Mean absolute error over all test events: {@code mean of |predicted - actual|}, in the unit of the values. Lower is better.
 */
public final class MeanAbsoluteError implements RatingMetric {

	@Override
	public double error(double predicted, double actual) {
		return Math.abs(predicted - actual);
	}

	@Override
	public double finish(double mean) {
		return mean;
	}
}
