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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.MetricInfo;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Comparison.Row;

/** A comparison in words. */
final class Words {

	private final Comparison comparison;

	Words(Comparison comparison) {
		this.comparison = comparison;
	}

	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		for (int m = 0; m < comparison.metrics().size(); m++) {
			if (!comparison.isPerUser(m)) {
				overall(m, sentences);
				continue;
			}
			Map<Integer, List<Integer>> byBaseline = new LinkedHashMap<>();
			for (int row = 0; row < comparison.rows().size(); row++) {
				int base = comparison.rows().get(row).baseline();
				if (base >= 0 && !Double.isNaN(comparison.cell(row, m).difference())) {
					byBaseline.computeIfAbsent(base, b -> new ArrayList<>()).add(row);
				}
			}
			int metric = m;
			byBaseline.forEach((base, rows) -> sentences.add(against(metric, base, rows)));
		}
		return sentences;
	}

	private String against(int m, int base, List<Integer> rows) {
		List<String> better = new ArrayList<>();
		List<String> worse = new ArrayList<>();
		List<String> open = new ArrayList<>();
		int users = 0;
		for (int row : rows) {
			Cell cell = comparison.cell(row, m);
			users = cell.users();
			String label = comparison.rows().get(row).label();
			String text = cell.differences().isKnown()
					? NLS.bind(Messages.Words_item, new Object[] { label, Figures.difference(cell.difference()),
							Figures.difference(cell.differences().low()), Figures.difference(cell.differences().high()), Figures.p(cell.adjusted()) })
					: NLS.bind(Messages.Words_itemPlain, label, Figures.difference(cell.difference()));
			(cell.significant() ? comparison.isBetter(row, m) ? better : worse : open).add(text);
		}
		MetricInfo metric = comparison.metrics().get(m);
		Row baseline = comparison.rows().get(base);
		List<String> parts = new ArrayList<>();
		add(parts, Messages.Words_better, better);
		add(parts, Messages.Words_worse, worse);
		add(parts, Messages.Words_open, open);
		return NLS.bind(Messages.Words_sentence, new Object[] { metric.name(), users, baseline.label(),
				Figures.value(comparison.cell(base, m).value()), String.join("; ", parts) });
	}

	private static void add(List<String> parts, String template, List<String> items) {
		if (!items.isEmpty()) {
			parts.add(NLS.bind(template, String.join(", ", items)));
		}
	}

	private void overall(int m, List<String> sentences) {
		List<String> best = new ArrayList<>();
		double value = Double.NaN;
		for (int row = 0; row < comparison.rows().size(); row++) {
			if (comparison.isBest(row, m)) {
				best.add(comparison.rows().get(row).label());
				value = comparison.cell(row, m).value();
			}
		}
		if (!best.isEmpty()) {
			sentences.add(NLS.bind(Messages.Words_overall,
					new Object[] { comparison.metrics().get(m).name(), String.join(", ", best), Figures.value(value) }));
		}
	}
}
