/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one metric says of the rows that are compared with one baseline. Rows are places among {@link Comparison#rows()}, the
 * greatest difference for the better first.
 *
 * @param metric   place among {@link Comparison#metrics()}
 * @param baseline place of the baseline
 * @param better   significantly better than the baseline
 * @param worse    significantly worse
 * @param open     cannot be told apart from it
 */
public record Finding(int metric, int baseline, List<Integer> better, List<Integer> worse, List<Integer> open) {

	/** The findings of a metric, one a baseline; none for one number of all users that was not tested. */
	static List<Finding> of(Comparison comparison, int metric) {
		if (!comparison.isPerUser(metric) && !comparison.isTested(metric)) {
			return List.of();
		}
		double sign = comparison.metrics().get(metric).higherIsBetter() ? -1 : 1;
		List<Integer> rows = new ArrayList<>();
		for (int row = 0; row < comparison.rows().size(); row++) {
			if (!Double.isNaN(comparison.cell(row, metric).difference())) {
				rows.add(row);
			}
		}
		rows.sort(Comparator.comparingDouble(row -> sign * comparison.cell(row, metric).difference()));
		Map<Integer, Finding> byBaseline = new LinkedHashMap<>();
		for (int row : rows) {
			Finding f = byBaseline.computeIfAbsent(comparison.rows().get(row).baseline(),
					base -> new Finding(metric, base, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
			(comparison.cell(row, metric).significant() ? comparison.isBetter(row, metric) ? f.better : f.worse : f.open).add(row);
		}
		return List.copyOf(byBaseline.values());
	}
}
