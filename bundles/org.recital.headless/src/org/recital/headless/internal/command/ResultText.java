/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.evaluation.statistics.Figures;
import org.recital.evaluation.statistics.KnownCurve;
import org.recital.evaluation.statistics.Meanings;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Terminal;
import org.recital.headless.internal.cli.TextTable;

/** A comparison for a terminal: a table of recommenders by metrics with intervals, and what it means in words. */
final class ResultText {

	/** No row of a table is wider; further metrics go into a table of their own. */
	private static final int MOST_WIDTH = 150;

	private ResultText() {
	}

	/** Prints what one evaluation found. */
	static void print(Evaluation evaluation, String baseline, Terminal terminal) {
		if (evaluation.recommenders().isEmpty()) {
			return;
		}
		RunSummary run = new RunSummary("", "", Instant.EPOCH, Duration.ZERO, Map.of(), Map.of(), Map.of(), List.of(), evaluation); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			ComparisonSettings settings = ComparisonSettings.of(evaluation).withBaseline(baseline);
			print(Comparison.of(List.of(run), settings, Parallel.machine()), terminal);
			KnownCurve.of(run, settings, Parallel.machine()).ifPresent(curve -> CurveText.print(curve, terminal));
		} catch (InputException e) {
			e.problems().forEach(p -> terminal.say(Messages.bind(Messages.problem_error, p)));
		}
	}

	/** Prints what the columns of tables are. */
	static void meanings(Collection<Evaluation> evaluations, Session session) {
		List<String> lines = Meanings.sentences(evaluations.stream().flatMap(e -> e.metrics().stream()).toList(), session.contributions());
		if (!lines.isEmpty()) {
			session.terminal().print(""); //$NON-NLS-1$
			lines.forEach(session.terminal()::wrap);
		}
	}

	/** Prints a comparison. */
	static void print(Comparison comparison, Terminal terminal) {
		comparison.warnings().forEach(w -> terminal.say(Messages.bind(Messages.problem_warning, w)));
		List<Integer> metrics = new ArrayList<>();
		int width = labelWidth(comparison);
		int used = width;
		for (int m = 0; m < comparison.metrics().size(); m++) {
			int column = columnWidth(comparison, m) + 2;
			if (!metrics.isEmpty() && used + column > Math.clamp(terminal.width(), 60, MOST_WIDTH)) {
				table(comparison, metrics, terminal);
				terminal.print(""); //$NON-NLS-1$
				metrics.clear();
				used = width;
			}
			metrics.add(m);
			used += column;
		}
		table(comparison, metrics, terminal);
		terminal.print(""); //$NON-NLS-1$
		terminal.wrap(Messages.bind(comparison.rows().size() > 1 ? Messages.result_legend : Messages.result_legendOne,
				Figures.percent(comparison.settings().level()), comparison.entities(), comparison.baseline().map(Comparison.Row::label).orElse(Messages.result_before)));
		if (!comparison.metrics().isEmpty()) {
			comparison.spreads(0).ifPresent(terminal::wrap);
		}
		comparison.sentences().forEach(terminal::wrap);
	}

	private static void table(Comparison comparison, List<Integer> metrics, Terminal terminal) {
		String[] head = new String[metrics.size() + 1];
		head[0] = Messages.result_engine;
		for (int k = 0; k < metrics.size(); k++) {
			head[k + 1] = comparison.metrics().get(metrics.get(k)).key();
		}
		TextTable table = new TextTable(head);
		for (int row = 0; row < comparison.rows().size(); row++) {
			Object[] cells = new Object[head.length];
			cells[0] = comparison.rows().get(row).label();
			for (int k = 0; k < metrics.size(); k++) {
				cells[k + 1] = cell(comparison, row, metrics.get(k));
			}
			table.row(cells);
		}
		table.lines().forEach(terminal::print);
	}

	private static int labelWidth(Comparison comparison) {
		return comparison.rows().stream().mapToInt(r -> r.label().length()).max().orElse(0);
	}

	private static int columnWidth(Comparison comparison, int metric) {
		int width = comparison.metrics().get(metric).key().length();
		for (int row = 0; row < comparison.rows().size(); row++) {
			width = Math.max(width, cell(comparison, row, metric).length());
		}
		return width;
	}

	/** {@code *0.3261 [0.3123, 0.3400] +}: best, value, interval, better or worse than the baseline for certain. */
	private static String cell(Comparison comparison, int row, int metric) {
		Cell c = comparison.cell(row, metric);
		if (!c.isKnown()) {
			return " \u2013"; //$NON-NLS-1$
		}
		boolean coarse = comparison.metrics().get(metric).id().equals("genre-diversity"); //$NON-NLS-1$
		String format = coarse ? "%.2f" : "%.4f"; //$NON-NLS-1$ //$NON-NLS-2$
		String text = (comparison.rows().size() == 1 ? "" : comparison.isBest(row, metric) ? "*" : " ") + String.format(Locale.ROOT, format, c.value()); //$NON-NLS-1$ //$NON-NLS-2$
		if (c.interval().isKnown()) {
			text += String.format(Locale.ROOT, " [" + format + ", " + format + ']', c.interval().low(), c.interval().high()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return c.significant() ? text + (comparison.isBetter(row, metric) ? " +" : " -") : text; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** For {@code --json}. */
	static Map<String, Object> json(Comparison comparison) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("baseline", comparison.baseline().map(Comparison.Row::label).orElse(null)); //$NON-NLS-1$
		json.put("metrics", comparison.metrics()); //$NON-NLS-1$
		List<Object> rows = new ArrayList<>();
		for (int row = 0; row < comparison.rows().size(); row++) {
			Map<String, Object> r = new LinkedHashMap<>();
			r.put("run", comparison.rows().get(row).runId()); //$NON-NLS-1$
			r.put("recommender", comparison.rows().get(row).recommender()); //$NON-NLS-1$
			r.put("label", comparison.rows().get(row).label()); //$NON-NLS-1$
			Map<String, Object> cells = new LinkedHashMap<>();
			for (int m = 0; m < comparison.metrics().size(); m++) {
				MetricInfo metric = comparison.metrics().get(m);
				Cell c = comparison.cell(row, m);
				if (c.isKnown()) {
					cells.put(metric.key(), c);
				}
			}
			r.put("values", cells); //$NON-NLS-1$
			rows.add(r);
		}
		json.put("rows", rows); //$NON-NLS-1$
		json.put("sentences", comparison.sentences()); //$NON-NLS-1$
		json.put("warnings", comparison.warnings()); //$NON-NLS-1$
		return json;
	}
}
