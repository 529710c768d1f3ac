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
import org.recital.api.evaluation.Evaluation.Classes;
import org.recital.evaluation.statistics.Figures;

/**
 * How often a classifier was right where it was how sure (a reliability diagram): a bar a bin of probabilities as high as its share of hits, a mark at
 * its mean probability, which is where the bar should end, and how many are in it.
 */
final class CalibrationChart {

	private static final int WIDTH = 420;
	private static final int HEIGHT = 300;
	private static final int LEFT = 56;
	private static final int RIGHT = 12;
	private static final int TOP = 10;
	private static final int BOTTOM = 62;
	private static final int TICKS = 5;

	private CalibrationChart() {
	}

	/** The error and what it is of. */
	static String words(Classes c, String entities) {
		return NLS.bind(Messages.Classes_error, new Object[] { Figures.value(c.calibrationError()), c.binned(), entities, c.bins().length });
	}

	static String svg(Classes c, String entities) {
		Axis x = new Axis(0, 1, 1.0 / TICKS, LEFT, WIDTH - RIGHT);
		Axis y = new Axis(0, 1, 1.0 / TICKS, HEIGHT - BOTTOM, TOP);
		Markup svg = new Markup();
		svg.raw("<svg class=\"chart reliability\" viewBox=\"0 0 " + WIDTH + ' ' + HEIGHT + "\" role=\"img\" aria-label=\"")
				.text(Messages.Classes_calibration + ". " + words(c, entities)).raw("\">\n");
		for (double tick : x.ticks()) {
			String at = Markup.number(x.at(tick));
			svg.raw("<line class=\"grid\" x1=\"" + at + "\" x2=\"" + at + "\" y1=\"" + TOP + "\" y2=\"" + (HEIGHT - BOTTOM) + "\"/>")
					.raw("<text class=\"tick\" x=\"" + at + "\" y=\"" + (HEIGHT - BOTTOM + 32) + "\">").text(x.label(tick)).raw("</text>\n");
			at = Markup.number(y.at(tick));
			svg.raw("<line class=\"grid\" x1=\"" + LEFT + "\" x2=\"" + (WIDTH - RIGHT) + "\" y1=\"" + at + "\" y2=\"" + at + "\"/>")
					.raw("<text class=\"name\" x=\"" + (LEFT - 8) + "\" y=\"" + Markup.number(y.at(tick) + 4) + "\">").text(y.label(tick)).raw("</text>\n");
		}
		for (int b = 0; b < c.bins().length; b++) {
			if (c.bins()[b] > 0) {
				bin(svg, c, b, x, y);
			}
		}
		svg.raw("<line class=\"diagonal\" x1=\"" + LEFT + "\" y1=\"" + (HEIGHT - BOTTOM) + "\" x2=\"" + (WIDTH - RIGHT) + "\" y2=\"" + TOP + "\"/>\n");
		svg.raw("<text class=\"title\" x=\"" + (LEFT + WIDTH - RIGHT) / 2 + "\" y=\"" + (HEIGHT - 8) + "\">").text(NLS.bind(Messages.Classes_axis, entities))
				.raw("</text><text class=\"title\" transform=\"translate(14 " + (TOP + HEIGHT - BOTTOM) / 2 + ") rotate(-90)\">").text(Messages.Classes_share)
				.raw("</text>\n");
		return svg.raw("</svg>\n").toString();
	}

	private static void bin(Markup svg, Classes c, int b, Axis x, Axis y) {
		int bins = c.bins().length;
		double share = (double) c.hits()[b] / c.bins()[b];
		double mean = c.confidence()[b] / c.bins()[b];
		double from = x.at((double) b / bins) + 1.5;
		double to = x.at((b + 1.0) / bins) - 1.5;
		svg.raw("<g><title>").text(NLS.bind(Messages.Classes_bin, new Object[] { Figures.value(b / (double) bins) + "\u2013" + Figures.value((b + 1) / (double) bins),
				c.bins()[b], Figures.value(mean), Figures.value(share) })).raw("</title><rect class=\"bin\" x=\"" + Markup.number(from) + "\" y=\""
						+ Markup.number(y.at(share)) + "\" width=\"" + Markup.number(to - from) + "\" height=\"" + Markup.number(y.at(0) - y.at(share)) + "\"/>");
		svg.raw("<path class=\"mean\" d=\"M" + Markup.number(from) + ' ' + Markup.number(y.at(mean)) + "H" + Markup.number(to) + "\"/>");
		svg.raw("<text class=\"tick count\" x=\"" + Markup.number((from + to) / 2) + "\" y=\"" + (HEIGHT - BOTTOM + 15) + "\">")
				.text(Integer.toString(c.bins()[b])).raw("</text></g>\n");
	}
}
