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
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.evaluation.statistics.Comparison.Cell;

/** A comparison in words. */
final class Words {

	/** With more rows than this a sentence that names every group is read by nobody; the table has them all. */
	private static final int MOST_GROUPED = 12;

	private final Comparison comparison;

	Words(Comparison comparison) {
		this.comparison = comparison;
	}

	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		boolean tested = false;
		for (int m = 0; m < comparison.metrics().size(); m++) {
			int metric = m;
			Finding.of(comparison, m).forEach(f -> sentences.add(sentence(f)));
			groups(metric).ifPresent(sentences::add);
			if (!comparison.isPerUser(m) && !comparison.isTested(m)) {
				overall(m, sentences);
			}
			tested |= comparison.isTested(m);
		}
		comparison.ranked().ifPresent(sentences::add);
		if (tested) {
			sentences.add(comparison.method());
			comparison.groupsMethod().ifPresent(sentences::add);
		}
		return sentences;
	}

	/** How far the figures vary between parts: the least and the greatest of all rows. */
	Optional<String> spreads(int metric) {
		int least = -1;
		int greatest = -1;
		for (int row = 0; row < comparison.rows().size(); row++) {
			Spread spread = comparison.cell(row, metric).spread();
			if (spread.isKnown()) {
				least = least < 0 || spread.deviation() < comparison.cell(least, metric).spread().deviation() ? row : least;
				greatest = greatest < 0 || spread.deviation() > comparison.cell(greatest, metric).spread().deviation() ? row : greatest;
			}
		}
		if (least < 0) {
			return Optional.empty();
		}
		Spread low = comparison.cell(least, metric).spread();
		Spread high = comparison.cell(greatest, metric).spread();
		String name = comparison.metrics().get(metric).name();
		return Optional.of(least == greatest ? NLS.bind(Messages.Words_spread, new Object[] { name, high.parts(), Figures.value(high.deviation()) })
				: NLS.bind(Messages.Words_spreads, new Object[] { name, high.parts(), Figures.value(low.deviation()), comparison.rows().get(least).label(),
						Figures.value(high.deviation()), comparison.rows().get(greatest).label() }));
	}

	/** Which rows cannot be told apart among themselves; nothing for fewer than three, of which the sentence before says all. */
	Optional<String> groups(int metric) {
		List<List<Integer>> groups = comparison.groups(metric);
		List<Integer> tested = groups.stream().flatMap(List::stream).distinct().toList();
		if (tested.size() < 3) {
			return Optional.empty();
		}
		int best = groups.getFirst().getFirst();
		List<Integer> rivals = groups.stream().filter(g -> g.contains(best)).flatMap(List::stream).distinct().filter(r -> r != best).sorted(
				java.util.Comparator.comparingInt(tested::indexOf)).toList();
		String name = comparison.metrics().get(metric).name();
		String value = Figures.value(comparison.cell(best, metric).value());
		String first = rivals.isEmpty() ? NLS.bind(Messages.Words_bestAlone, new Object[] { name, label(best), value })
				: NLS.bind(Messages.Words_bestShared, new Object[] { name, label(best), value, and(rivals) });
		List<List<Integer>> several = groups.stream().filter(g -> g.size() > 1).toList();
		String second;
		if (several.isEmpty()) {
			second = Messages.Words_allApart;
		} else if (several.getFirst().size() == tested.size()) {
			second = Messages.Words_noneApart;
		} else if (tested.size() > MOST_GROUPED) {
			second = NLS.bind(Messages.Words_manyGroups, several.size());
		} else {
			second = NLS.bind(Messages.Words_groups, String.join("; ", several.stream().map(this::and).toList()));
		}
		return Optional.of(NLS.bind(Messages.Words_grouping, new Object[] { first, second, Methods.test(comparison.settings().test()),
				Methods.correction(comparison.settings().correction()), comparison.pairs(metric) }));
	}

	private String label(int row) {
		return comparison.rows().get(row).label();
	}

	/** {@code A, B and C}. */
	private String and(List<Integer> rows) {
		List<String> labels = rows.stream().map(this::label).toList();
		return labels.size() == 1 ? labels.getFirst()
				: NLS.bind(Messages.Words_and, String.join(", ", labels.subList(0, labels.size() - 1)), labels.getLast());
	}

	private String sentence(Finding f) {
		List<String> parts = new ArrayList<>();
		add(parts, Messages.Words_better, f.better(), f.metric());
		add(parts, Messages.Words_worse, f.worse(), f.metric());
		add(parts, Messages.Words_open, f.open().stream().filter(row -> !comparison.isSame(row, f.metric())).toList(), f.metric());
		List<Integer> same = f.open().stream().filter(row -> comparison.isSame(row, f.metric())).toList();
		if (!same.isEmpty()) {
			parts.add(NLS.bind(Messages.Words_same, and(same), comparison.entity()));
		}
		Cell base = comparison.cell(f.baseline(), f.metric());
		if (comparison.isPerUser(f.metric()) && base.users() == 1) {
			return NLS.bind(Messages.Words_one, new Object[] { comparison.metrics().get(f.metric()).name(), comparison.entity() });
		}
		if (!comparison.isPerUser(f.metric())) {
			return NLS.bind(Messages.Words_sentenceOverall, new Object[] { comparison.metrics().get(f.metric()).name(),
					comparison.rows().get(f.baseline()).label(), Figures.value(base.value()), String.join("; ", parts) });
		}
		return NLS.bind(Messages.Words_sentence, new Object[] { comparison.metrics().get(f.metric()).name(), base.users(),
				comparison.rows().get(f.baseline()).label(), Figures.value(base.value()), String.join("; ", parts), comparison.entities() });
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
			return Double.isNaN(cell.adjusted()) || cell.significant() ? NLS.bind(Messages.Words_itemPlain, label, difference)
					: NLS.bind(Messages.Words_itemPlainOpen, new Object[] { label, difference, Figures.p(cell.adjusted()) });
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
					new Object[] { comparison.metrics().get(m).name(), String.join(", ", best), Figures.value(value), comparison.entities() }));
		}
	}
}
