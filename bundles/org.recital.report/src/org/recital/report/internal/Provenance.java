/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.RunSummary;

/** What a reader needs to do it again: steps, notes, environment. */
final class Provenance {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

	private Provenance() {
	}

	/** One line on a run. */
	static String headline(RunSummary run) {
		return NLS.bind(Messages.Html_headline,
				new Object[] { run.name(), WHEN.format(run.started()), duration(run.took()), recommenders(run),
						run.evaluation().parts().size() == 1 ? Messages.Html_onePart
								: NLS.bind(Messages.Html_parts, run.evaluation().parts().size()) });
	}

	/** How many recommenders the evaluations of a run judge, each once. */
	private static long recommenders(RunSummary run) {
		return run.tables().stream().flatMap(t -> t.evaluation().recommenders().stream()).distinct().count();
	}

	static String html(List<RunSummary> runs) {
		Markup html = new Markup();
		html.raw("<section>\n").element("h2", Messages.Html_provenance);
		for (RunSummary run : runs) {
			html.raw("<details>\n").element("summary", run.name()).raw("<dl>\n");
			entry(html, Messages.Html_folder, run.id());
			entry(html, Messages.Html_started, WHEN.format(run.started()));
			entry(html, Messages.Html_took, duration(run.took()));
			for (Map.Entry<String, String> e : run.environment().entrySet()) {
				entry(html, e.getKey(), e.getValue());
			}
			html.raw("</dl>\n");
			for (RunSummary.Table table : run.tables()) {
				list(html, run.more().isEmpty() ? Messages.Html_notes : Messages.Html_notes + ": " + table.label(), table.evaluation().notes());
			}
			list(html, Messages.Html_steps, run.steps().entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
			html.raw("</details>\n");
		}
		return html.raw("</section>\n").toString();
	}

	private static void entry(Markup html, String key, String value) {
		html.element("dt", key).element("dd", value);
	}

	private static void list(Markup html, String heading, List<String> lines) {
		if (!lines.isEmpty()) {
			html.element("h3", heading).raw("<ul>\n");
			lines.forEach(line -> html.element("li", line));
			html.raw("</ul>\n");
		}
	}

	static String duration(Duration took) {
		long seconds = took.toSeconds();
		if (seconds < 60) {
			return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
		}
		return seconds < 3600 ? NLS.bind("{0} min {1} s", seconds / 60, seconds % 60) : NLS.bind("{0} h {1} min", seconds / 3600, seconds % 3600 / 60);
	}
}
