/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;

/**
 * Recommenders, of one run or of several, beside each other by all metrics: figures with intervals, and for each its difference to a
 * baseline with an interval and a paired test. Immutable.
 * <p>
 * For each metric only the users count whom all rows have a value for, so that every figure of a column is over the same
 * users and a difference is the difference of two figures that are shown. A user judged in several parts (folds, repeats) counts
 * once, with the mean of their values, see {@link org.recital.api.evaluation.Evaluation#pooled}. In a run of one part a figure
 * is the one the evaluation has.
 */
public final class Comparison {

	/**
	 * One recommender of one run.
	 *
	 * @param run         place among the runs
	 * @param runId       id of the run
	 * @param recommender name of its step
	 * @param label       what a person reads, unique among rows
	 * @param baseline    the row it is compared with, -1: none
	 */
	public record Row(int run, String runId, String recommender, String label, int baseline) {
	}

	/**
	 * What a row has by a metric.
	 *
	 * @param value       the figure
	 * @param interval    of the figure; {@link Interval#NONE} for one number of all users and for fewer than two users
	 * @param users       number of users it is over; 0 for one number of all users
	 * @param difference  to the baseline's figure, NaN without a baseline
	 * @param differences interval of the difference, from the same draws for both
	 * @param p           of the paired test, NaN where there is none
	 * @param adjusted    p after the correction, NaN where there is none
	 * @param significant whether adjusted is below 1 less the level
	 * @param effect      how great the difference is by the spread between users; {@link Effect#NONE} where there is none
	 * @param spread      how far the figure varies between parts
	 */
	public record Cell(double value, Interval interval, int users, double difference, Interval differences, double p,
			double adjusted, boolean significant, Effect effect, Spread spread) {

		/** Not judged by this metric. */
		static final Cell NONE = new Cell(Double.NaN, Interval.NONE, 0, Double.NaN, Interval.NONE, Double.NaN, Double.NaN, false,
				Effect.NONE, Spread.NONE);

		/** The same, corrected. */
		Cell corrected(double corrected, boolean holds) {
			return new Cell(value, interval, users, difference, differences, p, corrected, holds, effect, spread);
		}

		/** Whether the row was judged by the metric. */
		public boolean isKnown() {
			return !Double.isNaN(value);
		}
	}

	private final List<Row> rows;
	private final List<MetricInfo> metrics;
	private final Cell[][] cells;
	private final List<String> warnings;
	private final ComparisonSettings settings;
	private final Pairs pairs;
	private final EntityKind kind;
	private final Optional<String> ranked;
	private final List<String> curve;

	Comparison(List<Row> rows, List<MetricInfo> metrics, Cell[][] cells, Pairs pairs, List<String> warnings, ComparisonSettings settings,
			EntityKind kind, Optional<String> ranked, List<String> curve) {
		this.rows = List.copyOf(rows);
		this.metrics = List.copyOf(metrics);
		this.cells = cells;
		this.warnings = List.copyOf(warnings);
		this.settings = settings;
		this.pairs = pairs;
		this.kind = kind;
		this.ranked = ranked;
		this.curve = List.copyOf(curve);
	}

	/**
	 * Compares.
	 *
	 * @param runs     one, or several that judge the same users by name
	 * @param parallel threads for the bootstrap; the result does not depend on their number
	 * @throws InputException when there is no such baseline
	 */
	public static Comparison of(List<RunSummary> runs, ComparisonSettings settings, Parallel parallel) throws InputException {
		return new Comparing(runs, settings, parallel).compare();
	}

	/** Who is judged, in the plural as a sentence has it: users, items, tracks. */
	public String entities() {
		return plural(kind);
	}

	/** One of those who are judged: user, item, track. */
	public String entity() {
		return kind.name();
	}

	static String plural(EntityKind kind) {
		return kind.equals(EntityKind.USER) ? Messages.Comparing_users
				: kind.equals(EntityKind.ITEM) ? Messages.Comparing_items : NLS.bind(Messages.Comparing_others, kind.name());
	}

	/** Recommenders in the order of runs and pipelines. */
	public List<Row> rows() {
		return rows;
	}

	/** Metrics in the order they are met. */
	public List<MetricInfo> metrics() {
		return metrics;
	}

	/** What it was made with. */
	public ComparisonSettings settings() {
		return settings;
	}

	/** What a reader must know first: different splits, users left out. */
	public List<String> warnings() {
		return warnings;
	}

	/**
	 * A cell.
	 *
	 * @param row    place among {@link #rows()}
	 * @param metric place among {@link #metrics()}
	 */
	public Cell cell(int row, int metric) {
		return cells[row][metric];
	}

	/** Place of a metric: by its key, or by its id when only one has that. */
	public OptionalInt metric(String name) {
		int found = -1;
		for (int m = 0; m < metrics.size(); m++) {
			if (metrics.get(m).key().equals(name)) {
				return OptionalInt.of(m);
			}
			if (metrics.get(m).id().equals(name)) {
				found = found == -1 ? m : -2;
			}
		}
		return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
	}

	/** Whether no row has a better figure by the metric (several may share the best). */
	public boolean isBest(int row, int metric) {
		double value = cells[row][metric].value();
		if (Double.isNaN(value)) {
			return false;
		}
		for (Cell[] other : cells) {
			double v = other[metric].value();
			if (metrics.get(metric).higherIsBetter() ? v > value : v < value) {
				return false;
			}
		}
		return true;
	}

	/** Whether a difference to the baseline is for the better; false for none. */
	public boolean isBetter(int row, int metric) {
		double difference = cells[row][metric].difference();
		return metrics.get(metric).higherIsBetter() ? difference > 0 : difference < 0;
	}

	/** The row most others are compared with, when there is one. */
	public Optional<Row> baseline() {
		return settings.pairing() == ComparisonSettings.Pairing.SAME_NAME ? Optional.empty()
				: rows.stream().filter(r -> r.baseline() >= 0).findFirst().map(r -> rows.get(r.baseline()))
						.or(() -> rows.stream().findFirst());
	}

	/**
	 * In words, one line a metric (and a baseline, where there are several): which differences hold, which recommenders cannot
	 * be told apart.
	 */
	public List<String> sentences() {
		return new Words(this).sentences();
	}

	/** What a metric says of the rows, one finding a baseline; none for one number of all users. */
	public List<Finding> findings(int metric) {
		return Finding.of(this, metric);
	}

	/** A row with its difference by a metric and its interval, as it stands in {@link #sentences()}. */
	public String describe(int row, int metric) {
		return new Words(this).item(row, metric);
	}

	/** How far the figures of a metric vary between parts, as a sentence; empty where no row has two parts. */
	public Optional<String> spreads(int metric) {
		return new Words(this).spreads(metric);
	}

	/**
	 * Groups of rows that cannot be told apart among themselves by a metric: no difference within a group holds when all pairs of rows
	 * are tested and corrected together. The largest such groups; a row may be in several, and a row that differs from every other is in
	 * one of its own. Each ordered from the best, and the groups by their best.
	 *
	 * @return empty where there is nothing to test, and with {@link ComparisonSettings.Pairing#SAME_NAME}
	 */
	public List<List<Integer>> groups(int metric) {
		return pairs.groups(this, metric);
	}

	/** {@link #groups(int)} in a sentence; nothing for fewer than three rows, of which {@link #findings(int)} say all. */
	public Optional<String> describeGroups(int metric) {
		return new Words(this).groups(metric);
	}

	/** How many pairs of rows were tested by a metric and corrected together for {@link #groups(int)}. */
	public int pairs(int metric) {
		return pairs.family(metric);
	}

	/** The corrected p of a difference between any two rows; NaN where there is none. */
	public double p(int row, int other, int metric) {
		return pairs.adjusted(row, other, metric);
	}

	/**
	 * How figures change as more becomes known of what is new, in words, a line a metric; empty unless it is of one run that was split by cold-curve.
	 *
	 * @see KnownCurve
	 */
	public List<String> curve() {
		return curve;
	}

	/** Among which items was ranked, in a sentence, where that were not all items. */
	public Optional<String> ranked() {
		return ranked;
	}

	/** By what differences to the baseline were tested, and how p values were corrected over how many tests, in words. */
	public String method() {
		return Methods.method(this);
	}

	/**
	 * Over how many tests p values were corrected where groups are named ({@link #describeGroups}), in words: over all pairs, which are more
	 * than the comparisons with the baseline that {@link #method()} tells of. Both families are sound by themselves, but a difference may hold
	 * in the smaller and not in the larger. Nothing where no groups are named, or nothing is corrected.
	 */
	public Optional<String> groupsMethod() {
		return Methods.groups(this);
	}

	/** How many differences to the baseline were tested by a metric. */
	public int comparisons(int metric) {
		return (int) Arrays.stream(cells).filter(row -> !Double.isNaN(row[metric].p())).count();
	}

	/** Whether a row has just what its baseline has by a metric, for everybody: not one is judged differently. */
	public boolean isSame(int row, int metric) {
		Cell cell = cells[row][metric];
		return cell.difference() == 0 && cell.differences().isKnown() && cell.differences().low() == 0 && cell.differences().high() == 0;
	}

	/** The test as it stands in a sentence: {@code paired t-test}. */
	public String testName() {
		return Methods.test(settings.test());
	}

	/** The correction as it stands in a sentence: {@code Holm's correction}. */
	public String correctionName() {
		return Methods.correction(settings.correction());
	}

	/** Whether any difference by the metric was tested. */
	public boolean isTested(int metric) {
		for (Cell[] row : cells) {
			if (!Double.isNaN(row[metric].p())) {
				return true;
			}
		}
		return false;
	}

	/** Whether a metric is a number for each user. */
	public boolean isPerUser(int metric) {
		return metrics.get(metric).aggregate() != Aggregate.OVERALL;
	}
}
