/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Figures;

/** Accuracy against diversity: a point a recommender, with intervals where there are any. */
final class Scatter {

	private static final int WIDTH = 660;
	private static final int HEIGHT = 400;
	private static final int LEFT = 64;
	private static final int RIGHT = 186;
	private static final int LABEL = 16;
	private static final int TOP = 12;
	private static final int BOTTOM = 48;
	private static final List<String> DIVERSITY = List.of("genre-diversity", "ild-genres", "ild-features", "epc", "coverage");
	private static final List<String> ACCURACY = List.of("ndcg", "ndcg-graded", "map", "precision", "recall", "mrr", "hit-rate", "auc");

	private Scatter() {
	}

	/** The chart, when there are a metric of accuracy and one of diversity. */
	static Optional<String> svg(Comparison comparison) {
		int x = first(comparison, ACCURACY);
		int y = first(comparison, DIVERSITY);
		return x < 0 || y < 0 ? Optional.empty() : Optional.of(draw(comparison, x, y));
	}

	private static int first(Comparison comparison, List<String> ids) {
		for (String id : ids) {
			for (int m = 0; m < comparison.metrics().size(); m++) {
				MetricInfo metric = comparison.metrics().get(m);
				if (metric.id().equals(id) && (metric.aggregate() == Aggregate.MEAN || metric.aggregate() == Aggregate.OVERALL)) {
					return m;
				}
			}
		}
		return -1;
	}

	private static String draw(Comparison comparison, int mx, int my) {
		Axis x = axis(comparison, mx, LEFT, WIDTH - RIGHT);
		Axis y = axis(comparison, my, HEIGHT - BOTTOM, TOP);
		String nameX = comparison.metrics().get(mx).name();
		String nameY = comparison.metrics().get(my).name();
		Markup svg = new Markup();
		svg.raw("<svg class=\"chart scatter\" viewBox=\"0 0 " + WIDTH + ' ' + HEIGHT + "\" role=\"img\" aria-label=\"")
				.text(NLS.bind(Messages.Chart_scatter, nameX, nameY)).raw("\">\n");
		for (double tick : x.ticks()) {
			String at = Markup.number(x.at(tick));
			svg.raw("<line class=\"grid\" x1=\"" + at + "\" x2=\"" + at + "\" y1=\"" + TOP + "\" y2=\"" + (HEIGHT - BOTTOM) + "\"/>")
					.raw("<text class=\"tick\" x=\"" + at + "\" y=\"" + (HEIGHT - BOTTOM + 16) + "\">").text(x.label(tick)).raw("</text>\n");
		}
		for (double tick : y.ticks()) {
			String at = Markup.number(y.at(tick));
			svg.raw("<line class=\"grid\" x1=\"" + LEFT + "\" x2=\"" + (WIDTH - RIGHT) + "\" y1=\"" + at + "\" y2=\"" + at + "\"/>")
					.raw("<text class=\"name\" x=\"" + (LEFT - 8) + "\" y=\"" + Markup.number(y.at(tick) + 4) + "\">").text(y.label(tick))
					.raw("</text>\n");
		}
		svg.raw("<text class=\"title\" x=\"" + (LEFT + WIDTH - RIGHT) / 2 + "\" y=\"" + (HEIGHT - 10) + "\">").text(nameX).raw("</text>")
				.raw("<text class=\"title\" transform=\"translate(16 " + (TOP + HEIGHT - BOTTOM) / 2 + ") rotate(-90)\">").text(nameY)
				.raw("</text>\n");
		List<Integer> shown = new ArrayList<>();
		for (int r = 0; r < comparison.rows().size(); r++) {
			if (comparison.cell(r, mx).isKnown() && comparison.cell(r, my).isKnown()) {
				shown.add(r);
			}
		}
		shown.sort(Comparator.comparingDouble(r -> y.at(comparison.cell(r, my).value())));
		double[] heights = spread(shown.stream().mapToDouble(r -> y.at(comparison.cell(r, my).value())).toArray());
		for (int k = 0; k < heights.length; k++) {
			leader(svg, x.at(comparison.cell(shown.get(k), mx).value()), y.at(comparison.cell(shown.get(k), my).value()), heights[k]);
		}
		for (int k = 0; k < heights.length; k++) {
			point(svg, comparison, shown.get(k), mx, my, x, y, heights[k]);
		}
		return svg.raw("</svg>\n").toString();
	}

	private static Axis axis(Comparison comparison, int metric, double from, double to) {
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		for (int r = 0; r < comparison.rows().size(); r++) {
			Cell cell = comparison.cell(r, metric);
			if (cell.isKnown()) {
				least = Math.min(least, cell.interval().isKnown() ? cell.interval().low() : cell.value());
				most = Math.max(most, cell.interval().isKnown() ? cell.interval().high() : cell.value());
			}
		}
		return least > most ? Axis.over(0, 1, from, to, 5) : Axis.over(least, most, from, to, 5);
	}

	private static void leader(Markup svg, double px, double py, double height) {
		svg.raw("<path class=\"leader\" d=\"M" + Markup.number(px) + ' ' + Markup.number(py) + "L" + (WIDTH - RIGHT + 8) + ' '
				+ Markup.number(height) + "\"/>\n");
	}

	private static void point(Markup svg, Comparison comparison, int row, int mx, int my, Axis x, Axis y, double height) {
		Cell a = comparison.cell(row, mx);
		Cell b = comparison.cell(row, my);
		String label = comparison.rows().get(row).label();
		double px = x.at(a.value());
		double py = y.at(b.value());
		svg.raw("<g><title>").text(label + ": " + Figures.value(a.value()) + " / " + Figures.value(b.value())).raw("</title>");
		if (a.interval().isKnown()) {
			svg.raw("<path class=\"whisker\" d=\"M" + Markup.number(x.at(a.interval().low())) + ' ' + Markup.number(py) + "H"
					+ Markup.number(x.at(a.interval().high())) + "\"/>");
		}
		if (b.interval().isKnown()) {
			svg.raw("<path class=\"whisker\" d=\"M" + Markup.number(px) + ' ' + Markup.number(y.at(b.interval().low())) + "V"
					+ Markup.number(y.at(b.interval().high())) + "\"/>");
		}
		svg.raw("<circle class=\"bar " + BarChart.kind(comparison, row, mx) + "\" cx=\"" + Markup.number(px) + "\" cy=\"" + Markup.number(py)
				+ "\" r=\"5.5\"/>");
		svg.raw("<text class=\"point\" x=\"" + (WIDTH - RIGHT + 12) + "\" y=\"" + Markup.number(height + 4) + "\">")
				.text(BarChart.shortened(label)).raw("</text></g>\n");
	}

	/**
	 * Heights of labels in the margin, each as near its point as room allows.
	 *
	 * @param points ascending
	 */
	static double[] spread(double[] points) {
		return spread(points, TOP, HEIGHT - BOTTOM);
	}

	/**
	 * The same between a top and a bottom.
	 *
	 * @param points ascending
	 */
	static double[] spread(double[] points, int top, int bottom) {
		double[] heights = points.clone();
		double room = Math.min(LABEL, (double) (bottom - top) / Math.max(1, points.length));
		for (int k = 0; k < heights.length; k++) {
			heights[k] = Math.max(heights[k], k == 0 ? top : heights[k - 1] + room);
		}
		for (int k = heights.length - 1; k >= 0; k--) {
			heights[k] = Math.min(heights[k], k == heights.length - 1 ? bottom : heights[k + 1] - room);
		}
		return heights;
	}
}
