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
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.evaluation.statistics.Comparison.Cell;

/** A comparison in words. */
final class Words {

	private final Comparison comparison;

	Words(Comparison comparison) {
		this.comparison = comparison;
	}

	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		for (int m = 0; m < comparison.metrics().size(); m++) {
			if (comparison.isPerUser(m)) {
				Finding.of(comparison, m).forEach(f -> sentences.add(sentence(f)));
			} else {
				overall(m, sentences);
			}
		}
		return sentences;
	}

	private String sentence(Finding f) {
		List<String> parts = new ArrayList<>();
		add(parts, Messages.Words_better, f.better(), f.metric());
		add(parts, Messages.Words_worse, f.worse(), f.metric());
		add(parts, Messages.Words_open, f.open(), f.metric());
		Cell base = comparison.cell(f.baseline(), f.metric());
		return NLS.bind(Messages.Words_sentence, new Object[] { comparison.metrics().get(f.metric()).name(), base.users(),
				comparison.rows().get(f.baseline()).label(), Figures.value(base.value()), String.join("; ", parts) });
	}

	private void add(List<String> parts, String template, List<Integer> rows, int metric) {
		if (!rows.isEmpty()) {
			parts.add(NLS.bind(template, String.join(", ", rows.stream().map(row -> item(row, metric)).toList())));
		}
	}

	/** A row with its difference: label, interval, and p where the difference was not shown. */
	String item(int row, int metric) {
		Cell cell = comparison.cell(row, metric);
		String label = comparison.rows().get(row).label();
		String difference = Figures.difference(cell.difference());
		if (!cell.differences().isKnown()) {
			return NLS.bind(Messages.Words_itemPlain, label, difference);
		}
		String low = Figures.difference(cell.differences().low());
		String high = Figures.difference(cell.differences().high());
		return cell.significant() ? NLS.bind(Messages.Words_item, new Object[] { label, difference, low, high })
				: NLS.bind(Messages.Words_itemOpen, new Object[] { label, difference, low, high, Figures.p(cell.adjusted()) });
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
