/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.evaluation.statistics.Figures;
import org.recital.evaluation.statistics.KnownCurve;

/** Curves over how much is known of what is new, for runs that were split by cold-curve: a chart and a table a metric. */
final class CurveSection {

	private CurveSection() {
	}

	/** The section; empty where no run has a curve. */
	static String html(List<RunSummary> runs, String baseline) throws IOException {
		StringBuilder all = new StringBuilder();
		for (RunSummary run : runs) {
			Optional<KnownCurve> curve = curve(run, runs.size() == 1 ? baseline : null);
			if (curve.isPresent()) {
				all.append(html(curve.get(), runs.size() == 1 ? "" : run.name()));
			}
		}
		return all.toString();
	}

	private static Optional<KnownCurve> curve(RunSummary run, String baseline) throws IOException {
		try {
			return KnownCurve.of(run, ComparisonSettings.of(List.of(run)).withBaseline(baseline), Parallel.machine());
		} catch (InputException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private static String html(KnownCurve curve, String name) {
		Markup html = new Markup();
		String heading = curve.of().equals("item") ? Messages.Curve_items : Messages.Curve_users;
		html.raw("<section>\n").element("h2", name.isEmpty() ? heading : heading + " (" + name + ')');
		Comparison first = curve.points().getFirst();
		html.element("p class=\"note\"", NLS.bind(Messages.Curve_note, Figures.percent(first.settings().level()), first.entities()));
		curve.points().getLast().ranked().ifPresent(words -> html.element("p class=\"note\"", words));
		html.raw("<div class=\"curves\">\n");
		for (int m = 0; m < first.metrics().size(); m++) {
			MetricInfo metric = first.metrics().get(m);
			if (first.isPerUser(m)) {
				html.raw("<figure>\n").element("figcaption", metric.name()).raw(CurveChart.svg(curve, m)).raw(table(curve, m)).raw("</figure>\n");
			}
		}
		return html.raw("</div>\n</section>\n").toString();
	}

	private static String table(KnownCurve curve, int metric) {
		Markup table = new Markup();
		table.raw("<div class=\"scroll\"><table class=\"curve\">\n<thead><tr><th scope=\"col\">").text(Messages.Curve_known).raw("</th>");
		curve.known().forEach(known -> table.raw("<th scope=\"col\">").text(known.toString()).raw("</th>"));
		table.raw("</tr></thead>\n<tbody>\n");
		Comparison first = curve.points().getFirst();
		for (int row = 0; row < first.rows().size(); row++) {
			table.raw("<tr><th scope=\"row\"><i class=\"line" + row % CurveChart.LINES + "\"></i> ").text(first.rows().get(row).label()).raw("</th>");
			for (Comparison point : curve.points()) {
				Cell cell = point.cell(row, metric);
				table.raw("<td").raw(point.isBest(row, metric) && first.rows().size() > 1 ? " class=\"best\"" : "")
						.raw("><span class=\"value\">").text(Figures.value(cell.value())).raw("</span>");
				if (cell.interval().isKnown()) {
					table.raw("<small>").text(Figures.interval(cell.interval())).raw("</small>");
				}
				table.raw("</td>");
			}
			table.raw("</tr>\n");
		}
		return table.raw("</tbody></table></div>\n").toString();
	}
}
