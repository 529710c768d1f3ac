/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.classes;

import org.recital.api.evaluation.ClassMetric;
import org.recital.api.evaluation.JudgedClasses;

/**
 * Expected calibration error: entities are put into {@value Bins#COUNT} bins of equal width by the probability of their likeliest
 * class; the mean over entities of |share of hits - mean probability| of their bin, 0 to 1. One number for all entities. Lower is better.
 */
public final class CalibrationError implements ClassMetric {

	@Override
	public boolean higherIsBetter() {
		return false;
	}

	@Override
	public boolean isOverall() {
		return true;
	}

	@Override
	public double[] values(JudgedClasses judged) {
		return null;
	}

	@Override
	public double overall(JudgedClasses judged) {
		Bins bins = Bins.of(judged);
		double sum = 0;
		for (int b = 0; b < Bins.COUNT; b++) {
			sum += Math.abs(bins.hits()[b] - bins.confidence()[b]); // both are sums over the bin
		}
		return sum / judged.size();
	}
}
