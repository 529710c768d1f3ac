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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.Report;
import org.recital.api.evaluation.RunSummary;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Comparison.Row;
import org.recital.evaluation.statistics.Figures;

/**
 * A comparison as a LaTeX table to be included: lines of booktabs, figures with their intervals, the best in bold, arrows for differences that
 * hold. Needs {@code \\usepackage{booktabs}} and UTF-8.
 */
public final class LatexReport implements Report {

	@Override
	public void write(String title, List<RunSummary> runs, String baseline, Path file) throws IOException {
		StringBuilder tex = new StringBuilder();
		tex.append("% ").append(NLS.bind(Messages.Latex_needs, "\\usepackage{booktabs}")).append('\n');
		List<Section> sections = Section.of(runs, baseline);
		for (Section section : sections) {
			boolean named = sections.size() > 1 && !section.label().isEmpty();
			table(tex, named ? title + ": " + section.label() : title, section.comparison());
		}
		Output.write(file, tex.toString());
	}

	private static void table(StringBuilder tex, String title, Comparison comparison) {
		int metrics = comparison.metrics().size();
		comparison.warnings().forEach(w -> tex.append("% ").append(w.replaceAll("\\R", " ")).append('\n'));
		tex.append("\\begin{table}\n\\centering\n\\caption{").append(escape(caption(title, comparison))).append("}\n\\begin{tabular}{l")
				.append("c".repeat(metrics)).append("}\n\\toprule\n");
		comparison.metrics().forEach(m -> tex.append(" & ").append(escape(m.name())));
		tex.append(" \\\\\n\\midrule\n");
		for (int r = 0; r < comparison.rows().size(); r++) {
			tex.append(escape(comparison.rows().get(r).label()));
			for (int m = 0; m < metrics; m++) {
				tex.append(" & ").append(figure(comparison, r, m));
			}
			tex.append(" \\\\\n");
			if (hasIntervals(comparison, r)) {
				for (int m = 0; m < metrics; m++) {
					Cell cell = comparison.cell(r, m);
					tex.append(" & ").append(cell.interval().isKnown()
							? "{\\scriptsize [" + number(cell.interval().low()) + ", " + number(cell.interval().high()) + "]}"
							: "");
				}
				tex.append(" \\\\\n");
			}
		}
		tex.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n");
	}

	private static String caption(String title, Comparison comparison) {
		String level = Figures.percent(comparison.settings().level());
		Optional<Row> baseline = comparison.baseline().filter(b -> comparison.rows().size() > 1);
		String ranked = comparison.ranked().map(words -> ' ' + words).orElse("");
		return title + (title.matches(".*[.?!]") ? " " : ". ") + (baseline.isPresent() ? NLS.bind(Messages.Latex_caption,
				new Object[] { level, baseline.get().label(), comparison.method(), comparison.entities() })
				: NLS.bind(Messages.Latex_captionAlone, level, comparison.entities())) + ranked;
	}

	private static boolean hasIntervals(Comparison comparison, int row) {
		for (int m = 0; m < comparison.metrics().size(); m++) {
			if (comparison.cell(row, m).interval().isKnown()) {
				return true;
			}
		}
		return false;
	}

	private static String figure(Comparison comparison, int row, int metric) {
		Cell cell = comparison.cell(row, metric);
		if (!cell.isKnown()) {
			return "--";
		}
		String value = number(cell.value());
		String figure = comparison.isBest(row, metric) && comparison.rows().size() > 1 ? "\\textbf{" + value + "}" : value;
		return cell.significant() ? figure + (comparison.isBetter(row, metric) ? "$^{\\uparrow}$" : "$^{\\downarrow}$") : figure;
	}

	private static String number(double value) {
		// digits outside mathematics, so that they can be set in bold
		return (value < 0 ? "$-$" : "") + String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.4f" : "%.2f", Math.abs(value));
	}

	/** Text with all characters that mean something to TeX escaped; controls become blanks. */
	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '\\' -> escaped.append("\\textbackslash{}");
			case '~' -> escaped.append("\\textasciitilde{}");
			case '^' -> escaped.append("\\textasciicircum{}");
			case '<' -> escaped.append("\\textless{}");
			case '>' -> escaped.append("\\textgreater{}");
			case '|' -> escaped.append("\\textbar{}");
			case '"' -> escaped.append("\\textquotedbl{}");
			case '{', '}', '$', '&', '#', '_', '%' -> escaped.append('\\').append(c);
			default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
			}
		}
		return escaped.toString();
	}
}
