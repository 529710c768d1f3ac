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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;
import org.recital.core.run.RunFolder;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.evaluation.statistics.ComparisonSettings.Pairing;
import org.recital.evaluation.statistics.Gate;
import org.recital.evaluation.statistics.KnownCurve;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.JUnitXml;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;

/**
 * {@code recital compare RUN...}: recommenders of one or several runs beside each other, and gates for machines. With several
 * runs and no baseline named, each recommender is compared with the one of the same name in the first run: the same pipeline
 * before and after a change.
 */
public final class CompareCommand implements Command {

	@Override
	public String name() {
		return "compare"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "RUN..."; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.compare_help;
	}

	@Override
	public List<Option> options() {
		List<Option> options = new ArrayList<>(List.of(Option.of("baseline", "STEP", Messages.option_baseline), //$NON-NLS-1$ //$NON-NLS-2$
				Option.many("fail-if", "'METRIC < MARGIN'", Messages.option_failIf), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("runs", "DIR", Messages.option_runs), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("junit", "FILE", Messages.option_junit))); //$NON-NLS-1$ //$NON-NLS-2$
		options.addAll(Statistics.options());
		return options;
	}

	@Override
	public int run(Arguments arguments, Session session) throws Exception {
		if (arguments.operands().isEmpty()) {
			throw new Usage(Messages.bind(Messages.operand_missing, operands()));
		}
		List<Gate> gates = new ArrayList<>();
		for (String text : arguments.values("fail-if")) { //$NON-NLS-1$
			gates.add(Gate.parse(text));
		}
		Path runs = arguments.path("runs").orElse(null); //$NON-NLS-1$
		List<RunSummary> summaries = new ArrayList<>();
		for (String operand : arguments.operands()) {
			RunFolder folder = Runs.find(operand, session, runs);
			RunSummary summary = folder.summary();
			if (summary.evaluation().recommenders().isEmpty()) {
				throw new InputException(Messages.bind(Messages.compare_nothing, folder.folder()), Messages.compare_nothingExpected);
			}
			summaries.add(summary);
		}
		String baseline = arguments.value("baseline").orElse(null); //$NON-NLS-1$
		Pairing pairing = summaries.size() > 1 && baseline == null ? Pairing.SAME_NAME : Pairing.BASELINE;
		Comparison comparison = Comparison.of(summaries, Statistics.apply(ComparisonSettings.of(summaries), arguments).withBaseline(baseline).withPairing(pairing),
				Parallel.machine());
		if (!session.json()) {
			ResultText.print(comparison, session.terminal());
			if (summaries.size() == 1) {
				KnownCurve.of(summaries.getFirst(), comparison.settings(), Parallel.machine()).ifPresent(curve -> CurveText.print(curve, session.terminal()));
			}
		}
		return gates(gates, comparison, arguments, session);
	}

	private static int gates(List<Gate> gates, Comparison comparison, Arguments arguments, Session session) throws Exception {
		boolean failed = false;
		List<Object> json = new ArrayList<>();
		List<JUnitXml.Suite> suites = new ArrayList<>();
		for (Gate gate : gates) {
			List<JUnitXml.Case> cases = new ArrayList<>();
			for (Gate.Outcome outcome : gate.check(comparison)) {
				failed |= outcome.failed();
				if (!session.json()) {
					session.terminal().print((outcome.failed() ? Messages.gate_failed : Messages.gate_passed) + ' ' + outcome.message());
				}
				String label = comparison.rows().get(outcome.row()).label();
				cases.add(new JUnitXml.Case(label, 0, outcome.failed() ? outcome.message() : null, false));
				Map<String, Object> j = new LinkedHashMap<>();
				j.put("gate", gate.toString()); //$NON-NLS-1$
				j.put("row", label); //$NON-NLS-1$
				j.put("failed", outcome.failed()); //$NON-NLS-1$
				j.put("message", outcome.message()); //$NON-NLS-1$
				json.add(j);
			}
			suites.add(new JUnitXml.Suite(gate.toString(), cases));
		}
		if (session.json()) {
			Map<String, Object> content = ResultText.json(comparison);
			content.put("gates", json); //$NON-NLS-1$
			session.json("compare", content); //$NON-NLS-1$
		}
		var junit = arguments.path("junit"); //$NON-NLS-1$
		if (junit.isPresent()) {
			new JUnitXml(suites).write(junit.get());
		}
		return failed ? ExitCode.GATE_FAILED : ExitCode.DONE;
	}
}
