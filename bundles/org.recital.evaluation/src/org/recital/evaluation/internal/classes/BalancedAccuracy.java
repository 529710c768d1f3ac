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
 * Mean over classes of the share of their entities that are found (recall), over the classes that have an entity, 0 to 1. An
 * entity's value is 1 when it is found, else 0; it counts by 1 over the size of its class, so that the weighted mean is the metric.
 */
public final class BalancedAccuracy implements ClassMetric {

	@Override
	public boolean isWeighted() {
		return true;
	}

	@Override
	public double[] values(JudgedClasses judged) {
		return Accuracy.hits(judged);
	}

	@Override
	public double[] weights(JudgedClasses judged) {
		int[] counts = judged.counts();
		int met = 0;
		for (int c : counts) {
			met += c > 0 ? 1 : 0;
		}
		double[] weights = new double[judged.size()];
		for (int e = 0; e < weights.length; e++) {
			weights[e] = (double) judged.size() / met / counts[judged.truth()[e]];
		}
		return weights;
	}

	@Override
	public double overall(JudgedClasses judged) {
		return Means.of(values(judged), weights(judged));
	}
}
