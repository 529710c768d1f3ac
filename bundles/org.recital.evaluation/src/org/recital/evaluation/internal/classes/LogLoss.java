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
 * Mean of -ln p, where p is the probability given to an entity's class, in nats; p below {@value #LEAST} counts as that, so that
 * one certain error costs 34.5 and not infinity. Lower is better.
 */
public final class LogLoss implements ClassMetric {

	/** Least probability. */
	static final double LEAST = 1e-15;

	@Override
	public boolean higherIsBetter() {
		return false;
	}

	@Override
	public double[] values(JudgedClasses judged) {
		double[] values = new double[judged.size()];
		for (int e = 0; e < values.length; e++) {
			values[e] = -Math.log(Math.max(LEAST, judged.probabilities()[e * judged.classes() + judged.truth()[e]]));
		}
		return values;
	}

	@Override
	public double overall(JudgedClasses judged) {
		return Means.of(values(judged), null);
	}
}
