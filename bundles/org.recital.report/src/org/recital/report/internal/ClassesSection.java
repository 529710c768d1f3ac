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
import java.util.Locale;

import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.Evaluation.Classes;
import org.recital.api.evaluation.RunSummary;
import org.recital.evaluation.statistics.Figures;

/**
 * Which class each classifier took for which, over all parts: counts with precision, recall and F1 of each class, darker the greater their share of
 * the class, and how often it was right where it was how sure.
 */
final class ClassesSection {

	private ClassesSection() {
	}

	/**
	 * Nothing where no classifier was judged.
	 *
	 * @param entities who was judged, in the plural
	 */
	static String html(List<RunSummary> runs, String entities) {
		Markup html = new Markup();
		for (RunSummary run : runs) {
			Evaluation e = run.evaluation();
			for (int r = 0; r < e.recommenders().size(); r++) {
				List<Classes> parts = e.classes(e.recommenders().get(r));
				if (!parts.isEmpty()) {
					String label = runs.size() == 1 ? e.labels().get(r) : e.labels().get(r) + " (" + run.name() + ')';
					one(html, label, Classes.sum(parts), entities);
				}
			}
		}
		return html.toString().isEmpty() ? ""
				: "<section>\n" + new Markup().element("h2", Messages.Classes_heading).element("p class=\"note\"", Messages.Classes_confusion)
						+ html + "</section>\n";
	}

	private static void one(Markup html, String label, Classes c, String entities) {
		int k = c.labels().size();
		html.element("h3", label).raw("<div class=\"scroll\"><table class=\"confusion\">\n<thead><tr><th scope=\"col\">").text(Messages.Classes_class)
				.raw("</th>");
		for (String l : c.labels()) {
			html.raw("<th scope=\"col\">").text(l).raw("</th>");
		}
		for (String head : new String[] { Messages.Classes_precision, Messages.Classes_recall, Messages.Classes_f1, Messages.Classes_count }) {
			html.raw("<th scope=\"col\">").text(head).raw("</th>");
		}
		html.raw("</tr></thead>\n<tbody>\n");
		for (int t = 0; t < k; t++) {
			int row = 0;
			int column = 0;
			for (int o = 0; o < k; o++) {
				row += c.confusion()[t * k + o];
				column += c.confusion()[o * k + t];
			}
			html.raw("<tr><th scope=\"row\">").text(c.labels().get(t)).raw("</th>");
			for (int o = 0; o < k; o++) {
				int n = c.confusion()[t * k + o];
				// at most half covered, so that the number stays readable in light and dark
				double share = row == 0 ? 0 : 0.5 * n / row;
				html.raw("<td class=\"" + (o == t ? "hit" : "miss") + "\" style=\"--share:" + String.format(Locale.ROOT, "%.1f", 100 * share) + "%\">")
						.text(Integer.toString(n)).raw("</td>");
			}
			int hit = c.confusion()[t * k + t];
			figure(html, column == 0 ? Double.NaN : (double) hit / column);
			figure(html, row == 0 ? Double.NaN : (double) hit / row);
			figure(html, row + column == 0 ? Double.NaN : 2.0 * hit / (row + column));
			html.raw("<td>").text(Integer.toString(row)).raw("</td></tr>\n");
		}
		html.raw("</tbody></table></div>\n");
		if (c.binned() > 0) {
			html.raw("<figure class=\"calibration\">\n").element("figcaption", Messages.Classes_calibration)
					.element("p class=\"note\"", CalibrationChart.words(c, entities)).raw(CalibrationChart.svg(c, entities)).raw("</figure>\n");
		}
	}

	private static void figure(Markup html, double value) {
		html.raw("<td>").text(Figures.value(value)).raw("</td>");
	}
}
