/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.MetricInfo;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Figures;

/** Recommenders and metrics: figures, intervals, marks of significance. */
final class FiguresTable {

	private FiguresTable() {
	}

	static String html(Comparison comparison) {
		Markup table = new Markup();
		table.raw("<div class=\"scroll\"><table class=\"figures\">\n<thead><tr><th scope=\"col\">").text(Messages.Table_recommender)
				.raw("</th>");
		for (int m = 0; m < comparison.metrics().size(); m++) {
			MetricInfo metric = comparison.metrics().get(m);
			table.raw("<th scope=\"col\">").text(metric.name()).raw("<small>")
					.text(metric.higherIsBetter() ? Messages.Table_higher : Messages.Table_lower).raw("</small></th>");
		}
		table.raw("</tr></thead>\n<tbody>\n");
		for (int r = 0; r < comparison.rows().size(); r++) {
			int row = r;
			boolean base = comparison.rows().stream().anyMatch(other -> other.baseline() == row);
			table.raw(base ? "<tr class=\"base\">" : "<tr>").raw("<th scope=\"row\">").text(comparison.rows().get(r).label());
			if (base) {
				table.raw("<small>").text(Messages.Table_baseline).raw("</small>");
			}
			table.raw("</th>");
			for (int m = 0; m < comparison.metrics().size(); m++) {
				cell(table, comparison, r, m);
			}
			table.raw("</tr>\n");
		}
		return table.raw("</tbody></table></div>\n<p class=\"note\">")
				.text(NLS.bind(Messages.Table_note,
						new Object[] { Figures.percent(comparison.settings().level()), comparison.settings().draws(), comparison.method(), comparison.entities() }))
				.text(spread(comparison)).raw("</p>\n").toString();
	}

	private static String spread(Comparison comparison) {
		int parts = 0;
		for (int r = 0; r < comparison.rows().size(); r++) {
			for (int m = 0; m < comparison.metrics().size(); m++) {
				parts = Math.max(parts, comparison.cell(r, m).spread().parts());
			}
		}
		return parts < 2 ? "" : ' ' + NLS.bind(Messages.Table_spreadNote, parts);
	}

	private static void cell(Markup table, Comparison comparison, int row, int metric) {
		Cell cell = comparison.cell(row, metric);
		if (!cell.isKnown()) {
			table.raw("<td class=\"none\">").text(Figures.value(Double.NaN)).raw("</td>");
			return;
		}
		boolean best = comparison.isBest(row, metric) && comparison.rows().size() > 1;
		table.raw(best ? "<td class=\"best\">" : "<td>").raw("<span class=\"value\">").text(Figures.value(cell.value())).raw("</span>");
		if (cell.significant()) {
			boolean better = comparison.isBetter(row, metric);
			table.raw(better ? "<span class=\"mark better\" title=\"" : "<span class=\"mark worse\" title=\"")
					.text((better ? Messages.Legend_better : Messages.Legend_worse) + ", " + Figures.difference(cell.difference()) + ", "
							+ Figures.p(cell.adjusted()))
					.raw(better ? "\">\u25b2</span>" : "\">\u25bc</span>");
		} else {
			table.raw("<span class=\"mark\"></span>");
		}
		if (cell.interval().isKnown()) {
			table.raw("<small>").text(Figures.interval(cell.interval())).raw("</small>");
		}
		if (cell.spread().isKnown()) {
			table.raw("<small>").text(NLS.bind(Messages.Table_spread, Figures.value(cell.spread().deviation()))).raw("</small>");
		}
		table.raw("</td>");
	}
}
