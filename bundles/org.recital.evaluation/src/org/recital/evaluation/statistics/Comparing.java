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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.IdIndex;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Comparison.Row;

/** Makes a {@link Comparison}: users in common, draws shared among metrics over the same users, tests, correction. */
final class Comparing {

	private final List<RunSummary> runs;
	private final ComparisonSettings settings;
	private final Parallel parallel;
	private final List<String> warnings = new ArrayList<>();
	private final List<MetricInfo> metrics;
	private final int[][] userOf; // for each run: its users as users of the first run, -1: not there

	Comparing(List<RunSummary> runs, ComparisonSettings settings, Parallel parallel) {
		this.runs = runs;
		this.settings = settings;
		this.parallel = parallel;
		Map<String, MetricInfo> byKey = new LinkedHashMap<>();
		for (RunSummary run : runs) {
			run.evaluation().metrics().forEach(m -> byKey.putIfAbsent(m.key(), m));
		}
		metrics = List.copyOf(byKey.values());
		userOf = new int[runs.size()][];
		for (int r = 0; r < userOf.length; r++) {
			userOf[r] = users(runs.getFirst().evaluation().entities(), runs.get(r).evaluation().entities());
		}
	}

	Comparison compare() throws InputException {
		List<Row> rows = Rows.of(runs, settings);
		warnSplits();
		warnSampled();
		warnCandidates();
		warnCurve();
		warnParts();
		Cell[][] cells = new Cell[rows.size()][metrics.size()];
		Tests[] tests = new Tests[metrics.size()];
		// metrics over the same users share one bootstrap
		Map<Users, List<Integer>> groups = new LinkedHashMap<>();
		Values[][] values = new Values[rows.size()][metrics.size()];
		for (int m = 0; m < metrics.size(); m++) {
			if (metrics.get(m).aggregate() == Aggregate.OVERALL) {
				overall(rows, m, cells, tests);
			} else {
				for (int row = 0; row < rows.size(); row++) {
					values[row][m] = values(rows.get(row), metrics.get(m).key());
				}
				groups.computeIfAbsent(common(values, m), u -> new ArrayList<>()).add(m);
			}
		}
		groups.forEach((users, ofGroup) -> group(rows, users.of, ofGroup, values, cells, tests));
		return new Comparison(rows, metrics, corrected(cells), pairs(rows, tests), warnings, settings, runs.getFirst().evaluation().kind(), ranked(),
				runs.size() == 1 ? KnownCurve.words(runs.getFirst()) : List.of());
	}

	private Pairs pairs(List<Row> rows, Tests[] tests) {
		if (settings.pairing() == ComparisonSettings.Pairing.SAME_NAME || rows.size() < 2) {
			return Pairs.NONE;
		}
		double[][] p = new double[tests.length][];
		for (int m = 0; m < p.length; m++) {
			p[m] = tests[m].pairs(rows.size(), parallel);
		}
		return new Pairs(p, rows.size(), settings);
	}

	private void overall(List<Row> rows, int m, Cell[][] cells, Tests[] tests) {
		double[] value = new double[rows.size()];
		for (int row = 0; row < rows.size(); row++) {
			value[row] = runs.get(rows.get(row).run()).evaluation().overall(rows.get(row).recommender(), metrics.get(m).key());
		}
		double[][] parts = parts(rows, m, null);
		tests[m] = new Tests(settings, null, parts, ratio());
		for (int row = 0; row < rows.size(); row++) {
			int base = rows.get(row).baseline();
			cells[row][m] = new Cell(value[row], Interval.NONE, 0, base < 0 ? Double.NaN : value[row] - value[base], Interval.NONE,
					base < 0 ? Double.NaN : tests[m].p(row, base), Double.NaN, false, Effect.NONE, spread(rows.get(row), parts[row]));
		}
	}

	private void group(List<Row> rows, int[] users, List<Integer> ofGroup, Values[][] values, Cell[][] cells, Tests[] tests) {
		List<Column> columns = new ArrayList<>();
		int[][] place = new int[rows.size()][metrics.size()];
		Spread[][] spreads = new Spread[rows.size()][metrics.size()];
		for (int m : ofGroup) {
			Column[] byRow = new Column[rows.size()];
			for (int row = 0; row < rows.size(); row++) {
				place[row][m] = -1;
				if (values[row][m] != null && users.length > 0) {
					place[row][m] = columns.size();
					byRow[row] = values[row][m].over(users, metrics.get(m).aggregate());
					columns.add(byRow[row]);
				}
			}
			double[][] parts = parts(rows, m, users);
			for (int row = 0; row < rows.size(); row++) {
				spreads[row][m] = spread(rows.get(row), parts[row]);
			}
			tests[m] = new Tests(settings, byRow, parts, ratio());
		}
		Bootstrap bootstrap = users.length < 2 ? null : Bootstrap.of(columns, settings.draws(), settings.seed(), parallel);
		int[][] all = new int[rows.size() * ofGroup.size()][];
		for (int k = 0; k < all.length; k++) {
			all[k] = new int[] { k % rows.size(), ofGroup.get(k / rows.size()) };
		}
		parallel.forEach(all.length, k -> {
			int row = all[k][0];
			int m = all[k][1];
			int base = rows.get(row).baseline();
			cells[row][m] = place[row][m] < 0 ? Cell.NONE : cell(columns, place[row][m], base < 0 ? -1 : place[base][m], bootstrap, tests[m], row, base, spreads[row][m]);
		});
	}

	private Cell cell(List<Column> columns, int at, int baseAt, Bootstrap bootstrap, Tests tests, int row, int base, Spread spread) {
		Column column = columns.get(at);
		Interval interval = bootstrap == null ? Interval.NONE : bootstrap.interval(at, settings.level());
		if (baseAt < 0) {
			return new Cell(column.value(), interval, column.values().length, Double.NaN, Interval.NONE, Double.NaN, Double.NaN, false,
					Effect.NONE, spread);
		}
		return new Cell(column.value(), interval, column.values().length, column.value() - columns.get(baseAt).value(),
				bootstrap == null ? Interval.NONE : bootstrap.difference(at, baseAt, settings.level()), tests.p(row, base), Double.NaN,
				false, tests.effect(row, base), spread);
	}

	/** Between parts that are repeats of each other: points of a curve differ on purpose. */
	private Spread spread(Row row, double[] parts) {
		return KnownCurve.parts(runs.get(row.run()).evaluation()).size() > 1 ? Spread.NONE : Spread.of(parts);
	}

	/** The figures of all rows part by part. */
	private double[][] parts(List<Row> rows, int m, int[] users) {
		double[][] parts = new double[rows.size()][];
		boolean[] counted = new boolean[userOf[0].length];
		for (int user : users == null ? new int[0] : users) {
			counted[user] = true;
		}
		for (int row = 0; row < parts.length; row++) {
			int[] of = userOf[rows.get(row).run()];
			boolean[] counts = new boolean[of.length];
			for (int u = 0; u < of.length; u++) {
				counts[u] = of[u] >= 0 && counted[of[u]];
			}
			parts[row] = Tests.parts(runs.get(rows.get(row).run()).evaluation().vectors(rows.get(row).recommender(), metrics.get(m).key()),
					metrics.get(m), counts);
		}
		return parts;
	}

	private double ratio() {
		return PartSizes.ratio(runs.getFirst().evaluation());
	}

	private Cell[][] corrected(Cell[][] cells) {
		if (settings.family() == ComparisonSettings.Family.TABLE) {
			List<int[]> all = new ArrayList<>();
			for (int row = 0; row < cells.length; row++) {
				for (int m = 0; m < metrics.size(); m++) {
					all.add(new int[] { row, m });
				}
			}
			correct(cells, all);
		} else {
			for (int m = 0; m < metrics.size(); m++) {
				List<int[]> column = new ArrayList<>();
				for (int row = 0; row < cells.length; row++) {
					column.add(new int[] { row, m });
				}
				correct(cells, column);
			}
		}
		return cells;
	}

	private void correct(Cell[][] cells, List<int[]> family) {
		double[] adjusted = settings.correction().adjust(family.stream().mapToDouble(at -> cells[at[0]][at[1]].p()).toArray());
		for (int k = 0; k < adjusted.length; k++) {
			int[] at = family.get(k);
			cells[at[0]][at[1]] = cells[at[0]][at[1]].corrected(adjusted[k], adjusted[k] < 1 - settings.level());
		}
	}

	private Values values(Row row, String metric) {
		Evaluation.Pooled pooled = runs.get(row.run()).evaluation().pooled(row.recommender(), metric);
		return pooled.entities().length == 0 ? null : Values.of(pooled, userOf[row.run()], userOf[0].length);
	}

	/** The users that all rows judged by the metric have a value for, ascending. */
	private Users common(Values[][] values, int m) {
		int judged = 0;
		int[] count = new int[userOf[0].length];
		for (Values[] row : values) {
			if (row[m] != null) {
				judged++;
				for (int user : row[m].users()) {
					count[user]++;
				}
			}
		}
		int[] common = new int[count.length];
		int n = 0;
		int dropped = 0;
		for (int user = 0; user < count.length; user++) {
			if (judged > 0 && count[user] == judged) {
				common[n++] = user;
			} else if (count[user] > 0) {
				dropped++;
			}
		}
		if (dropped > 0) {
			warnings.add(NLS.bind(Messages.Comparing_dropped, new Object[] { metrics.get(m).name(), n, dropped, Comparison.plural(runs.getFirst().evaluation().kind()) }));
		}
		return new Users(Arrays.copyOf(common, n));
	}

	private void warnSplits() {
		Set<String> first = marks(runs.getFirst());
		for (RunSummary run : runs.subList(1, runs.size())) {
			Set<String> other = marks(run);
			if (!first.isEmpty() && !other.isEmpty() && !first.equals(other)) {
				warnings.add(NLS.bind(Messages.Comparing_otherSplit, run.name(), runs.getFirst().name()));
			}
		}
	}

	private void warnSampled() {
		Set<Integer> sizes = new java.util.TreeSet<>();
		metrics.forEach(m -> sizes.add(m.sampled()));
		sizes.remove(0);
		for (int size : sizes) {
			warnings.add(NLS.bind(Messages.Comparing_sampled,
					String.join(", ", metrics.stream().filter(m -> m.sampled() == size).map(MetricInfo::name).toList()), size));
		}
	}

	/** A mean over the points of a curve says less than the curve. */
	private void warnCurve() {
		for (RunSummary run : runs) {
			Set<Integer> known = KnownCurve.parts(run.evaluation()).keySet();
			if (known.size() > 1) {
				String points = String.join(", ", known.stream().map(String::valueOf).toList());
				warnings.add(runs.size() == 1 ? NLS.bind(Messages.Curve_means, points) : NLS.bind(Messages.Curve_meansOf, run.name(), points));
			}
		}
	}

	private void warnCandidates() {
		Evaluation first = runs.getFirst().evaluation();
		for (RunSummary run : runs.subList(1, runs.size())) {
			if (!Ranked.marks(first).equals(Ranked.marks(run.evaluation()))) {
				warnings.add(NLS.bind(Messages.Ranked_otherCandidates, new Object[] { run.name(), Ranked.among(run.evaluation()),
						runs.getFirst().name(), Ranked.among(first) }));
			}
		}
	}

	/** Among what was ranked, where that is the same in all runs (else a warning says it) and not all items. */
	private Optional<String> ranked() {
		Set<String> marks = Ranked.marks(runs.getFirst().evaluation());
		boolean same = runs.stream().allMatch(r -> Ranked.marks(r.evaluation()).equals(marks));
		return same && !marks.isEmpty() ? Optional.of(NLS.bind(Messages.Ranked_sentence, Ranked.among(runs.getFirst().evaluation())))
				: Optional.empty();
	}

	/** A test over parts that has too few of them, or does not know how they share training data, says nothing: and says so. */
	private void warnParts() {
		if (settings.test().isOverParts()) {
			int least = runs.stream().mapToInt(r -> r.evaluation().parts().size()).min().getAsInt();
			if (least < 2) {
				warnings.add(Messages.Comparing_onePart);
			} else if (Double.isNaN(ratio())) {
				warnings.add(Messages.Comparing_noRatio);
			} else if (least < 10) {
				warnings.add(NLS.bind(Messages.Comparing_fewParts, least));
			}
		}
	}

	private static Set<String> marks(RunSummary run) {
		Set<String> marks = new LinkedHashSet<>();
		SplitMark.in(run.evaluation()).forEach(m -> marks.add(m.part() + m.mark()));
		return marks;
	}

	private static int[] users(IdIndex first, IdIndex own) {
		int[] users = new int[own.size()];
		for (int u = 0; u < users.length; u++) {
			users[u] = own == first ? u : first.indexOf(own.id(u));
		}
		return users;
	}

	/** Users as a key of a map. */
	private record Users(int[] of) {
		@Override
		public boolean equals(Object other) {
			return other instanceof Users u && Arrays.equals(of, u.of);
		}

		@Override
		public int hashCode() {
			return Arrays.hashCode(of);
		}
	}
}
