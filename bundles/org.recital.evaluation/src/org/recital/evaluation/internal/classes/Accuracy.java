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

/** Share of entities whose likeliest class is theirs, 0 to 1. Ties of probability go to the class that comes first. */
public final class Accuracy implements ClassMetric {

	@Override
	public double[] values(JudgedClasses judged) {
		return hits(judged);
	}

	@Override
	public double overall(JudgedClasses judged) {
		return Means.of(hits(judged), null);
	}

	/** 1 where the likeliest class is the entity's, else 0. */
	static double[] hits(JudgedClasses judged) {
		double[] hits = new double[judged.size()];
		for (int e = 0; e < hits.length; e++) {
			hits[e] = judged.predicted()[e] == judged.truth()[e] ? 1 : 0;
		}
		return hits;
	}
}
