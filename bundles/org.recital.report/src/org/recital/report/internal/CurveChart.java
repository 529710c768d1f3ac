/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Figures;
import org.recital.evaluation.statistics.KnownCurve;

/** A line a recommender with an interval at each point; the points stand at equal distances, for numbers known grow by leaps. */
final class CurveChart {

	/** Kinds of lines; further recommenders begin again. */
	static final int LINES = 8;

	private static final int WIDTH = 660;
	private static final int HEIGHT = 320;
	private static final int LEFT = 64;
	private static final int RIGHT = 186;
	private static final int TOP = 12;
	private static final int BOTTOM = 44;
	private static final int APART = 5; // between the intervals of neighbouring lines at a point

	private CurveChart() {
	}

	static String svg(KnownCurve curve, int metric) {
		List<Comparison> points = curve.points();
		int rows = points.getFirst().rows().size();
		Axis y = axis(points, metric, rows);
		Markup svg = new Markup();
		svg.raw("<svg class=\"chart curve\" viewBox=\"0 0 " + WIDTH + ' ' + HEIGHT + "\" role=\"img\" aria-label=\"")
				.text(NLS.bind(Messages.Curve_chart, points.getFirst().metrics().get(metric).name())).raw("\">\n");
		for (double tick : y.ticks()) {
			String at = Markup.number(y.at(tick));
			svg.raw("<line class=\"grid\" x1=\"" + LEFT + "\" x2=\"" + (WIDTH - RIGHT) + "\" y1=\"" + at + "\" y2=\"" + at + "\"/>")
					.raw("<text class=\"name\" x=\"" + (LEFT - 8) + "\" y=\"" + Markup.number(y.at(tick) + 4) + "\">").text(y.label(tick)).raw("</text>\n");
		}
		for (int p = 0; p < points.size(); p++) {
			svg.raw("<text class=\"tick\" x=\"" + Markup.number(x(p, points.size())) + "\" y=\"" + (HEIGHT - BOTTOM + 16) + "\">")
					.text(curve.known().get(p).toString()).raw("</text>\n");
		}
		svg.raw("<text class=\"title\" x=\"" + (LEFT + WIDTH - RIGHT) / 2 + "\" y=\"" + (HEIGHT - 8) + "\">")
				.text(curve.of().equals("item") ? Messages.Curve_axisItems : Messages.Curve_axisUsers).raw("</text>\n");
		for (int row = 0; row < rows; row++) {
			line(svg, curve, metric, row, rows, y);
		}
		labels(svg, points, metric, rows, y);
		return svg.raw("</svg>\n").toString();
	}

	private static double x(int point, int points) {
		double room = WIDTH - RIGHT - LEFT - 60.0;
		return LEFT + 30 + (points == 1 ? room / 2 : room * point / (points - 1));
	}

	private static Axis axis(List<Comparison> points, int metric, int rows) {
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		for (Comparison point : points) {
			for (int row = 0; row < rows; row++) {
				Cell cell = point.cell(row, metric);
				if (cell.isKnown()) {
					least = Math.min(least, cell.interval().isKnown() ? cell.interval().low() : cell.value());
					most = Math.max(most, cell.interval().isKnown() ? cell.interval().high() : cell.value());
				}
			}
		}
		return least > most ? Axis.over(0, 1, HEIGHT - BOTTOM, TOP, 5) : Axis.over(Math.min(0, least), most, HEIGHT - BOTTOM, TOP, 5);
	}

	private static void line(Markup svg, KnownCurve curve, int metric, int row, int rows, Axis y) {
		StringBuilder path = new StringBuilder();
		Markup marks = new Markup();
		List<Comparison> points = curve.points();
		double aside = (row - (rows - 1) / 2.0) * Math.min(APART, 40.0 / rows);
		for (int p = 0; p < points.size(); p++) {
			Cell cell = points.get(p).cell(row, metric);
			if (!cell.isKnown()) {
				continue;
			}
			String px = Markup.number(x(p, points.size()) + aside);
			path.append(path.isEmpty() ? 'M' : 'L').append(px).append(' ').append(Markup.number(y.at(cell.value())));
			marks.raw("<g><title>").text(points.get(p).rows().get(row).label() + ", " + curve.known().get(p) + ": " + Figures.value(cell.value())
					+ (cell.interval().isKnown() ? " (" + Figures.interval(cell.interval()) + ')' : "")).raw("</title>");
			if (cell.interval().isKnown()) {
				marks.raw("<path d=\"M" + px + ' ' + Markup.number(y.at(cell.interval().low())) + "V" + Markup.number(y.at(cell.interval().high())) + "\"/>");
			}
			marks.raw("<circle cx=\"" + px + "\" cy=\"" + Markup.number(y.at(cell.value())) + "\" r=\"3.5\"/></g>\n");
		}
		svg.raw("<g class=\"line line" + row % LINES + "\"><path class=\"through\" d=\"" + path + "\"/>\n").raw(marks.toString()).raw("</g>\n");
	}

	/** Names at the right end, each as near its line's last point as room allows. */
	private static void labels(Markup svg, List<Comparison> points, int metric, int rows, Axis y) {
		Comparison last = points.getLast();
		List<Integer> shown = IntStream.range(0, rows).filter(r -> last.cell(r, metric).isKnown()).boxed()
				.sorted(Comparator.comparingDouble(r -> y.at(last.cell(r, metric).value()))).toList();
		double[] heights = Scatter.spread(shown.stream().mapToDouble(r -> y.at(last.cell(r, metric).value())).toArray(), TOP, HEIGHT - BOTTOM);
		for (int k = 0; k < heights.length; k++) {
			int row = shown.get(k);
			double aside = (row - (rows - 1) / 2.0) * Math.min(APART, 40.0 / rows);
			svg.raw("<path class=\"leader\" d=\"M" + Markup.number(x(points.size() - 1, points.size()) + aside) + ' '
					+ Markup.number(y.at(last.cell(row, metric).value())) + "L" + (WIDTH - RIGHT + 8) + ' ' + Markup.number(heights[k]) + "\"/>")
					.raw("<text class=\"point\" x=\"" + (WIDTH - RIGHT + 12) + "\" y=\"" + Markup.number(heights[k] + 4) + "\">")
					.text(BarChart.shortened(last.rows().get(row).label())).raw("</text>\n");
		}
	}
}
