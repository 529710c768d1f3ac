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
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Figures;

/** One metric as horizontal bars from 0, one a recommender, with intervals as whiskers. */
final class BarChart {

	private static final int WIDTH = 520;
	private static final int LABELS = 168;
	private static final int ROW = 26;
	private static final int TOP = 6;
	private static final int BOTTOM = 26;
	private static final int LONGEST = 24;

	private BarChart() {
	}

	static String svg(Comparison comparison, int metric) {
		int rows = comparison.rows().size();
		double least = 0;
		double most = 0;
		for (int r = 0; r < rows; r++) {
			Cell cell = comparison.cell(r, metric);
			if (cell.isKnown()) {
				least = Math.min(least, cell.interval().isKnown() ? cell.interval().low() : cell.value());
				most = Math.max(most, cell.interval().isKnown() ? cell.interval().high() : cell.value());
			}
		}
		Axis axis = Axis.over(least, most, LABELS, WIDTH - 16, 5);
		int height = TOP + rows * ROW + BOTTOM;
		String name = comparison.metrics().get(metric).name();
		Markup svg = new Markup();
		svg.raw("<svg class=\"chart\" viewBox=\"0 0 " + WIDTH + ' ' + height + "\" role=\"img\" aria-label=\"")
				.text(NLS.bind(Messages.Chart_bars, name)).raw("\">\n");
		for (double tick : axis.ticks()) {
			String x = Markup.number(axis.at(tick));
			svg.raw("<line class=\"grid\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + TOP + "\" y2=\"" + (height - BOTTOM) + "\"/>")
					.raw("<text class=\"tick\" x=\"" + x + "\" y=\"" + (height - BOTTOM + 16) + "\">").text(axis.label(tick)).raw("</text>\n");
		}
		for (int r = 0; r < rows; r++) {
			bar(svg, comparison, r, metric, axis);
		}
		return svg.raw("</svg>\n").toString();
	}

	private static void bar(Markup svg, Comparison comparison, int row, int metric, Axis axis) {
		Cell cell = comparison.cell(row, metric);
		String label = comparison.rows().get(row).label();
		double middle = TOP + row * ROW + ROW / 2.0;
		svg.raw("<g><title>").text(label + ": " + Figures.value(cell.value())
				+ (cell.interval().isKnown() ? " (" + Figures.interval(cell.interval()) + ")" : "")).raw("</title>");
		svg.raw("<text class=\"name\" x=\"" + (LABELS - 8) + "\" y=\"" + Markup.number(middle + 4) + "\">").text(shortened(label))
				.raw("</text>");
		if (cell.isKnown()) {
			double zero = axis.at(0);
			double end = axis.at(cell.value());
			svg.raw("<rect class=\"bar " + kind(comparison, row, metric) + "\" x=\"" + Markup.number(Math.min(zero, end)) + "\" y=\""
					+ Markup.number(middle - 8) + "\" width=\"" + Markup.number(Math.max(0.5, Math.abs(end - zero)))
					+ "\" height=\"16\" rx=\"2\"/>");
			if (cell.interval().isKnown()) {
				whisker(svg, axis.at(cell.interval().low()), axis.at(cell.interval().high()), middle);
			}
		} else {
			svg.raw("<text class=\"missing\" x=\"" + Markup.number(axis.at(0) + 6) + "\" y=\"" + Markup.number(middle + 4) + "\">")
					.text(Messages.Chart_notJudged).raw("</text>");
		}
		svg.raw("</g>\n");
	}

	private static void whisker(Markup svg, double low, double high, double middle) {
		String a = Markup.number(low);
		String b = Markup.number(high);
		svg.raw("<path class=\"whisker\" d=\"M" + a + ' ' + Markup.number(middle) + "H" + b + "M" + a + ' ' + Markup.number(middle - 4) + "v8M" + b
				+ ' ' + Markup.number(middle - 4) + "v8\"/>");
	}

	/** What the colour says: the baseline, better, worse, not told apart, or not tested. */
	static String kind(Comparison comparison, int row, int metric) {
		Cell cell = comparison.cell(row, metric);
		if (cell.significant()) {
			return comparison.isBetter(row, metric) ? "better" : "worse";
		}
		if (comparison.rows().stream().anyMatch(r -> r.baseline() == row)) {
			return "base";
		}
		return Double.isNaN(cell.p()) ? "untested" : "open";
	}

	static String shortened(String label) {
		return label.codePointCount(0, label.length()) <= LONGEST ? label
				: label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
	}
}
