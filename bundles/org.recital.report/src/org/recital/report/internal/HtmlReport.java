/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.Report;
import org.recital.api.evaluation.RunSummary;
import org.recital.evaluation.statistics.Comparison;

/**
 * A run or a comparison as one HTML file that needs nothing else: no script, no font, no address. Warnings first, then words, figures, charts, what
 * differs between runs, and what a reader needs to do it again. Light or dark as the reader's system is.
 */
public final class HtmlReport implements Report {

	@Override
	public void write(String title, List<RunSummary> runs, String baseline, Path file) throws IOException {
		List<Section> sections = Section.of(runs, baseline);
		Markup page = new Markup();
		page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
				.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
				.raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
				.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n")
				.element("title", title).raw("<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n<header>\n").element("h1", title);
		for (RunSummary run : runs) {
			page.element("p class=\"sub\"", Provenance.headline(run));
		}
		page.raw("</header>\n<main>\n");
		warnings(page, sections, runs);
		if (runs.size() == 1) {
			about(page, runs.getFirst().about());
		}
		for (Section section : sections) {
			if (sections.size() > 1) {
				page.element("h2 class=\"table\"", section.label());
			}
			tables(page, section.comparison(), section.runs(), section.baseline());
		}
		page.raw(ParametersTable.html(runs));
		page.raw(Provenance.html(runs));
		page.raw("</main>\n</body>\n</html>\n");
		Output.write(file, page.toString());
	}

	/** What one evaluation, or a comparison of runs by one, shows. */
	private static void tables(Markup page, Comparison comparison, List<RunSummary> runs, String baseline) throws IOException {
		words(page, comparison);
		page.raw(CurveSection.html(runs, baseline));
		page.raw("<section>\n").element("h2", Messages.Html_figures).raw(FiguresTable.html(comparison)).raw("</section>\n");
		charts(page, comparison);
		page.raw(ClassesSection.html(runs, comparison.entities()));
		page.raw(DifferencesTable.html(comparison));
	}

	/** What the pipeline says of itself, as it is written there. */
	private static void about(Markup page, List<String> lines) {
		if (!lines.isEmpty()) {
			page.raw("<section class=\"about\">\n").element("h2", Messages.Html_about).element("pre", String.join("\n", lines)).raw("</section>\n");
		}
	}

	private static void warnings(Markup page, List<Section> sections, List<RunSummary> runs) {
		Set<String> lines = new LinkedHashSet<>();
		sections.forEach(s -> lines.addAll(s.comparison().warnings()));
		for (RunSummary run : runs) {
			run.warnings().forEach(w -> lines.add(runs.size() == 1 ? w : run.name() + ": " + w));
		}
		if (!lines.isEmpty()) {
			page.raw("<section class=\"warnings\">\n").element("h2", Messages.Html_warnings).raw("<ul>\n");
			lines.forEach(line -> page.element("li", line));
			page.raw("</ul>\n</section>\n");
		}
	}

	private static void words(Markup page, Comparison comparison) {
		if (comparison.rows().size() > 1) {
			page.raw("<section class=\"words\">\n").element("h2", Messages.Html_words).raw(Findings.html(comparison)).raw("</section>\n");
		}
	}

	private static void charts(Markup page, Comparison comparison) {
		page.raw("<section>\n").element("h2", Messages.Html_charts).raw("<p class=\"legend\">");
		String[][] kinds = { { "base", Messages.Legend_base }, { "better", Messages.Legend_better }, { "worse", Messages.Legend_worse },
				{ "open", Messages.Legend_open }, { "untested", Messages.Legend_untested } };
		for (String[] kind : kinds) {
			page.raw("<span><i class=\"" + kind[0] + "\"></i>").text(kind[1]).raw("</span> ");
		}
		page.raw("</p>\n<div class=\"charts\">\n");
		for (int m = 0; m < comparison.metrics().size(); m++) {
			figure(page, comparison.metrics().get(m).name(), BarChart.svg(comparison, m));
		}
		page.raw("</div>\n");
		Optional<String> scatter = Scatter.svg(comparison);
		if (scatter.isPresent()) {
			page.raw("<div class=\"wide\">\n");
			figure(page, Messages.Html_scatter, scatter.get());
			page.raw("</div>\n");
		}
		page.raw("</section>\n");
	}

	private static void figure(Markup page, String caption, String svg) {
		page.raw("<figure>\n").element("figcaption", caption).raw(svg).raw("</figure>\n");
	}

	private static String style() throws IOException {
		try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
			if (in == null) {
				throw new IOException(NLS.bind(Messages.Html_noStyle, "report.css"));
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
