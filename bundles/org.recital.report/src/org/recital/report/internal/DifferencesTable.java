/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Figures;

/** All differences to the baseline with intervals and p values, folded away. */
final class DifferencesTable {

	private DifferencesTable() {
	}

	static String html(Comparison comparison) {
		Markup body = new Markup();
		boolean any = false;
		for (int m = 0; m < comparison.metrics().size(); m++) {
			for (int r = 0; r < comparison.rows().size(); r++) {
				Cell cell = comparison.cell(r, m);
				if (!Double.isNaN(cell.difference())) {
					any = true;
					body.raw("<tr><th scope=\"row\">").text(comparison.metrics().get(m).name()).raw("</th><th scope=\"row\">")
							.text(comparison.rows().get(r).label()).raw("</th><td>")
							.text(comparison.rows().get(comparison.rows().get(r).baseline()).label()).raw("</td><td>")
							.text(Figures.difference(cell.difference())).raw("</td><td>").text(Figures.interval(cell.differences()))
							.raw("</td><td>").text(Figures.p(cell.p())).raw("</td><td>").text(Figures.p(cell.adjusted())).raw("</td><td>")
							.text(number(cell.effect().cohenD())).raw("</td><td>").text(number(cell.effect().rankBiserial())).raw("</td><td>")
							.text(number(cell.effect().cliffDelta())).raw("</td><td>").text(comparison.isPerUser(m) ? Integer.toString(cell.users()) : Figures.value(Double.NaN))
							.raw("</td></tr>\n");
				}
			}
		}
		if (!any) {
			return "";
		}
		Markup table = new Markup();
		table.raw("<section>\n<details>\n").element("summary", Messages.Html_differences).raw("<div class=\"scroll\"><table class=\"differences\">\n<thead><tr>");
		for (String head : new String[] { Messages.Table_metric, Messages.Table_recommender, Messages.Table_against, Messages.Table_difference,
				Messages.Table_interval, Messages.Table_p, Messages.Table_adjusted, Messages.Table_cohen, Messages.Table_biserial, Messages.Table_cliff, capital(comparison.entities()) }) {
			table.raw("<th scope=\"col\">").text(head).raw("</th>");
		}
		return table.raw("</tr></thead>\n<tbody>\n").raw(body.toString()).raw("</tbody></table></div>\n<p class=\"note\">")
				.text(Messages.Table_effects + ' ' + comparison.method()).raw("</p>\n</details>\n</section>\n").toString();
	}

	private static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	private static String number(double effect) {
		return Figures.difference(effect);
	}
}
