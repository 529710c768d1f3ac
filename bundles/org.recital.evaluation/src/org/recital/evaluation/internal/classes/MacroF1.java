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
 * Mean over classes of F1 = 2 tp / (2 tp + fp + fn), 0 to 1, over the classes that some entity has or is put into. One number for
 * all entities.
 */
public final class MacroF1 implements ClassMetric {

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
		int k = judged.classes();
		int[] confusion = judged.confusion();
		double sum = 0;
		int met = 0;
		for (int c = 0; c < k; c++) {
			int rowAndColumn = 0;
			for (int o = 0; o < k; o++) {
				rowAndColumn += confusion[c * k + o] + confusion[o * k + c];
			}
			if (rowAndColumn > 0) {
				sum += 2.0 * confusion[c * k + c] / rowAndColumn; // tp is in row and column
				met++;
			}
		}
		return sum / met;
	}
}
