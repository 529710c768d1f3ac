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
 * Brier score in its original form: mean over entities of the sum over classes of (p - o)^2, where o is 1 for the entity's class and
 * 0 for others; 0 to 2. Lower is better.
 */
public final class Brier implements ClassMetric {

	@Override
	public boolean higherIsBetter() {
		return false;
	}

	@Override
	public double[] values(JudgedClasses judged) {
		int k = judged.classes();
		double[] values = new double[judged.size()];
		for (int e = 0; e < values.length; e++) {
			for (int c = 0; c < k; c++) {
				double d = judged.probabilities()[e * k + c] - (c == judged.truth()[e] ? 1 : 0);
				values[e] += d * d;
			}
		}
		return values;
	}

	@Override
	public double overall(JudgedClasses judged) {
		return Means.of(values(judged), null);
	}
}
