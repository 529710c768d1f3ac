/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.recital.api.evaluation.RunSummary;

/** The parameters that differ between runs; all of them, folded away. */
final class ParametersTable {

	private static final String ABSENT = "\u2013";

	private ParametersTable() {
	}

	static String html(List<RunSummary> runs) {
		Set<String> all = new LinkedHashSet<>();
		runs.forEach(r -> all.addAll(r.parameters().keySet()));
		List<String> differing = all.stream()
				.filter(p -> runs.stream().map(r -> r.parameters().getOrDefault(p, ABSENT)).distinct().count() > 1).toList();
		Markup html = new Markup();
		html.raw("<section>\n");
		if (runs.size() > 1) {
			html.element("h2", Messages.Html_differing);
			if (differing.isEmpty()) {
				html.element("p", Messages.Html_sameParameters);
			} else {
				table(html, runs, differing);
			}
		}
		html.raw("<details>\n").element("summary", Messages.Html_parameters);
		table(html, runs, List.copyOf(all));
		return html.raw("</details>\n</section>\n").toString();
	}

	private static void table(Markup html, List<RunSummary> runs, List<String> parameters) {
		html.raw("<div class=\"scroll\"><table class=\"parameters\">\n<thead><tr><th scope=\"col\">").text(Messages.Table_parameter).raw("</th>");
		runs.forEach(r -> html.raw("<th scope=\"col\">").text(r.name()).raw("</th>"));
		html.raw("</tr></thead>\n<tbody>\n");
		for (String p : parameters) {
			html.raw("<tr><th scope=\"row\"><code>").text(p).raw("</code></th>");
			runs.forEach(r -> html.raw("<td>").text(r.parameters().getOrDefault(p, ABSENT)).raw("</td>"));
			html.raw("</tr>\n");
		}
		html.raw("</tbody></table></div>\n");
	}
}
