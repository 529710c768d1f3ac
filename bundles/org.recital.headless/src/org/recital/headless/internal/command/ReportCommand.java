/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.recital.api.evaluation.Report;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Contribution;
import org.recital.api.step.Kind;
import org.recital.core.run.RunFolder;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;

/** {@code recital report RUN...}: writes one or several runs as HTML, CSV, LaTeX or what else bundles contribute. */
public final class ReportCommand implements Command {

	private static final List<String> SHIPPED = List.of("html", "csv", "latex"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	@Override
	public String name() {
		return "report"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "RUN..."; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.report_help;
	}

	@Override
	public List<Option> options() {
		List<Option> options = new ArrayList<>(List.of(Option.flag("html", Messages.report_html), Option.flag("csv", Messages.report_csv), //$NON-NLS-1$ //$NON-NLS-2$
				Option.flag("latex", Messages.report_latex), Option.many("format", "ID", Messages.report_format), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Option.of("out", "DIR", Messages.report_out), Option.of("title", "TEXT", Messages.option_title), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.of("baseline", "STEP", Messages.option_baseline), Option.of("runs", "DIR", Messages.option_runs))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		options.addAll(Statistics.options());
		return options;
	}

	@Override
	public int run(Arguments arguments, Session session) throws Exception {
		if (arguments.operands().isEmpty()) {
			throw new Usage(Messages.bind(Messages.operand_missing, operands()));
		}
		List<String> formats = new ArrayList<>(SHIPPED.stream().filter(arguments::has).toList());
		formats.addAll(arguments.values("format")); //$NON-NLS-1$
		if (formats.isEmpty()) {
			formats.add(SHIPPED.getFirst());
		}
		List<Contribution> reports = new ArrayList<>();
		for (String format : formats) {
			reports.add(session.contributions().find(Kind.REPORT, format).orElseThrow(() -> new Usage(Messages.bind(Messages.report_unknown, format,
					String.join(", ", session.contributions().all(Kind.REPORT).stream().map(Contribution::id).toList()))))); //$NON-NLS-1$
		}
		Path runs = arguments.path("runs").orElse(null); //$NON-NLS-1$
		List<RunSummary> summaries = new ArrayList<>();
		Path first = null;
		for (String operand : arguments.operands()) {
			RunFolder run = Runs.find(operand, session, runs);
			first = first == null ? run.folder() : first;
			summaries.add(asked(run.summary(), arguments));
		}
		Path out = arguments.path("out").orElse(first); //$NON-NLS-1$
		java.nio.file.Files.createDirectories(out);
		List<Path> written = new ArrayList<>();
		for (Contribution c : reports) {
			Path file = out.resolve("report." + ending(c)); //$NON-NLS-1$
			c.create(Report.class).write(arguments.value("title").orElse(summaries.getFirst().name()), summaries, //$NON-NLS-1$
					arguments.value("baseline").orElse(null), file); //$NON-NLS-1$
			written.add(file);
		}
		if (session.json()) {
			session.json("report", Map.of("files", written)); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			written.forEach(f -> session.terminal().print(f.toString()));
		}
		return ExitCode.DONE;
	}

	/** A run of which each evaluation asks for what the options say, and for its own where they say nothing. */
	private static RunSummary asked(RunSummary run, Arguments arguments) throws Usage {
		List<RunSummary.Table> tables = new ArrayList<>();
		for (int i = 0; i < run.tables().size(); i++) {
			RunSummary first = run.first(i);
			tables.add(new RunSummary.Table(first.label(), Statistics.apply(ComparisonSettings.of(first.evaluation()), arguments).in(first).evaluation()));
		}
		RunSummary.Table first = tables.removeFirst();
		return new RunSummary(run.id(), run.name(), run.started(), run.took(), run.parameters(), run.steps(), run.environment(), run.warnings(),
				first.evaluation(), first.label(), tables, run.about());
	}

	/** The usual ending of a format's files. */
	static String ending(Contribution report) {
		return report.id().equals("latex") ? "tex" : report.id(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
