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

import org.eclipse.osgi.util.NLS;
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

	/** Nothing where no classifier was judged. */
	static String html(List<RunSummary> runs) {
		Markup html = new Markup();
		for (RunSummary run : runs) {
			Evaluation e = run.evaluation();
			for (int r = 0; r < e.recommenders().size(); r++) {
				List<Classes> parts = e.classes(e.recommenders().get(r));
				if (!parts.isEmpty()) {
					String label = runs.size() == 1 ? e.labels().get(r) : e.labels().get(r) + " (" + run.name() + ')';
					one(html, label, sum(parts));
				}
			}
		}
		return html.toString().isEmpty() ? ""
				: "<section>\n" + new Markup().element("h2", Messages.Classes_heading).element("p class=\"note\"", Messages.Classes_confusion)
						+ html + "</section>\n";
	}

	private static Classes sum(List<Classes> parts) {
		Classes first = parts.getFirst();
		int[] confusion = new int[first.confusion().length];
		int[] bins = new int[first.bins().length];
		double[] confidence = new double[bins.length];
		int[] hits = new int[bins.length];
		for (Classes c : parts) {
			for (int i = 0; i < confusion.length; i++) {
				confusion[i] += c.confusion()[i];
			}
			for (int b = 0; b < bins.length; b++) {
				bins[b] += c.bins()[b];
				confidence[b] += c.confidence()[b];
				hits[b] += c.hits()[b];
			}
		}
		return new Classes(first.recommender(), 0, first.labels(), confusion, bins, confidence, hits);
	}

	private static void one(Markup html, String label, Classes c) {
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
		html.raw("</tbody></table></div>\n").raw("<figure class=\"calibration\">\n")
				.element("figcaption", NLS.bind(Messages.Classes_calibration, c.bins().length)).raw(calibration(c)).raw("</figure>\n");
	}

	private static void figure(Markup html, double value) {
		html.raw("<td>").text(Figures.value(value)).raw("</td>");
	}

	/** A bar a bin as high as its share of hits; the line is where shares equal probabilities. */
	private static String calibration(Classes c) {
		Markup svg = new Markup();
		double width = 240;
		double height = 120;
		svg.raw("<svg viewBox=\"0 0 240 120\" role=\"img\" aria-label=\"").text(NLS.bind(Messages.Classes_calibration, c.bins().length)).raw("\">\n");
		int n = c.bins().length;
		for (int b = 0; b < n; b++) {
			if (c.bins()[b] > 0) {
				double share = (double) c.hits()[b] / c.bins()[b];
				svg.raw("<rect class=\"bin\" x=\"" + Markup.number(b * width / n + 1) + "\" y=\"" + Markup.number(height * (1 - share)) + "\" width=\""
						+ Markup.number(width / n - 2) + "\" height=\"" + Markup.number(height * share) + "\"><title>")
						.text(NLS.bind(Messages.Classes_bin, new Object[] { Figures.value(b / (double) n) + "\u2013" + Figures.value((b + 1) / (double) n),
								c.bins()[b], Figures.value(c.confidence()[b] / c.bins()[b]), Figures.value(share) }))
						.raw("</title></rect>\n");
			}
		}
		return svg.raw("<line class=\"diagonal\" x1=\"0\" y1=\"120\" x2=\"240\" y2=\"0\"/>\n</svg>\n").toString();
	}
}
