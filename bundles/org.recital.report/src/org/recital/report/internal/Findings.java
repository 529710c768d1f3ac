/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Figures;
import org.recital.evaluation.statistics.Finding;

/** Which differences hold, in words, metric by metric. */
final class Findings {

	private Findings() {
	}

	static String html(Comparison comparison) {
		Markup html = new Markup();
		boolean tested = false;
		for (int m = 0; m < comparison.metrics().size(); m++) {
			for (Finding finding : comparison.findings(m)) {
				Cell base = comparison.cell(finding.baseline(), m);
				html.raw("<div class=\"finding\">\n<p><b>").text(comparison.metrics().get(m).name()).raw("</b> ")
						.text(NLS.bind(comparison.isPerUser(m) ? Messages.Finding_against : Messages.Finding_againstOverall, new Object[] { comparison.rows().get(finding.baseline()).label(),
								Figures.value(base.value()), base.users(), comparison.entities() }))
						.raw("</p>\n");
				line(html, comparison, m, "better", Messages.Finding_better, finding.better());
				line(html, comparison, m, "worse", Messages.Finding_worse, finding.worse());
				int metric = m;
				line(html, comparison, m, "open", Messages.Finding_open, finding.open().stream().filter(row -> !comparison.isSame(row, metric)).toList());
				same(html, comparison, finding.open().stream().filter(row -> comparison.isSame(row, metric)).toList());
				html.raw("</div>\n");
			}
			comparison.describeGroups(m).ifPresent(words -> html.element("p class=\"groups\"", words));
			tested |= comparison.isTested(m);
		}
		comparison.ranked().ifPresent(words -> html.element("p class=\"note\"", words));
		if (tested) {
			html.element("p class=\"note\"", comparison.method());
			comparison.groupsMethod().ifPresent(words -> html.element("p class=\"note\"", words));
		}
		return html.toString();
	}

	/** Rows that are what the baseline is, of which no figure says more. */
	private static void same(Markup html, Comparison comparison, List<Integer> rows) {
		if (!rows.isEmpty()) {
			html.raw("<p><b class=\"open\">").text(NLS.bind(Messages.Finding_same, comparison.entity())).raw("</b> ")
					.text(String.join(", ", rows.stream().map(row -> comparison.rows().get(row).label()).toList())).raw("</p>\n");
		}
	}

	private static void line(Markup html, Comparison comparison, int metric, String kind, String word, List<Integer> rows) {
		if (!rows.isEmpty()) {
			html.raw("<p><b class=\"" + kind + "\">").text(word).raw("</b> ")
					.text(String.join(", ", rows.stream().map(row -> comparison.describe(row, metric)).toList())).raw("</p>\n");
		}
	}
}
