/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.evaluation.Evaluation;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRequest;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.JUnitXml;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;

/** {@code recital run FILE...}: runs pipelines and prints what their evaluations found. */
public final class RunCommand implements Command {

	@Override
	public String name() {
		return "run"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "FILE..."; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.run_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.many("set", "STEP.PARAM=VALUE", Messages.option_set), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("data", "DIR", Messages.option_data), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("out", "DIR", Messages.option_out), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("up-to", "STEP", Messages.option_upTo), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("title", "TEXT", Messages.option_title), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("baseline", "STEP", Messages.option_baseline), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("jobs", "N", Messages.option_jobs), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("memory", "SIZE", Messages.option_memory), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("cache", "DIR", Messages.option_cache), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("junit", "FILE", Messages.option_junit), //$NON-NLS-1$ //$NON-NLS-2$
				Option.flag("quiet", Messages.option_quiet)); //$NON-NLS-1$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Exception {
		if (arguments.operands().isEmpty()) {
			throw new Usage(Messages.bind(Messages.operand_missing, operands()));
		}
		Path out = arguments.path("out").orElse(session.folder().resolve(Runs.FOLDER)); //$NON-NLS-1$
		int jobs = arguments.number("jobs", 1, 0); //$NON-NLS-1$
		long memory = arguments.bytes("memory", 0); //$NON-NLS-1$
		Optional<String> upTo = arguments.value("up-to"); //$NON-NLS-1$
		List<Pipeline> pipelines = open(arguments, session);
		for (Pipeline p : pipelines) {
			checkStep(upTo, p);
		}
		ArtifactStore store = new ArtifactStore(arguments.path("cache").orElseGet(ArtifactStore::defaultFolder)); //$NON-NLS-1$
		Runner runner = new Runner(store, session.contributions());
		List<RunOutcome> outcomes = new ArrayList<>();
		for (Pipeline p : pipelines) {
			session.terminal().say(Messages.bind(Messages.run_begins, p.name(), p.file()));
			RunProgress progress = new RunProgress(session.terminal(), arguments.has("quiet")); //$NON-NLS-1$
			RunOutcome outcome = runner.run(new RunRequest(p, arguments.value("title").orElse(""), upTo, out, jobs, memory), progress, //$NON-NLS-1$ //$NON-NLS-2$
					session.monitor());
			progress.end();
			outcomes.add(outcome);
			if (!session.json()) {
				print(outcome, arguments.value("baseline"), session); //$NON-NLS-1$
			}
			if (outcome.result() == RunOutcome.Result.CANCELLED) {
				break;
			}
		}
		if (session.json()) {
			session.json("run", json(outcomes)); //$NON-NLS-1$
		}
		Optional<Path> junit = arguments.path("junit"); //$NON-NLS-1$
		if (junit.isPresent()) {
			JUnitXml.ofRuns(outcomes).write(junit.get());
		}
		return code(outcomes);
	}

	private static List<Pipeline> open(Arguments arguments, Session session) throws Usage, InputException {
		List<Pipeline> pipelines = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		for (String operand : arguments.operands()) {
			try {
				pipelines.add(Pipelines.open(session.folder().resolve(operand).normalize(), arguments.path("data"), //$NON-NLS-1$
						arguments.assignments("set"), session)); //$NON-NLS-1$
			} catch (InputException e) {
				problems.addAll(e.problems());
			}
		}
		if (!problems.isEmpty()) {
			throw new InputException(problems);
		}
		return pipelines;
	}

	private static void checkStep(Optional<String> step, Pipeline pipeline) throws Usage {
		if (step.isPresent() && pipeline.step(step.get()).isEmpty()) {
			List<String> names = pipeline.steps().stream().map(s -> s.name()).toList();
			throw new Usage(Messages.bind(Messages.step_unknown, step.get(), pipeline.file()) + Names.nearest(step.get(), names)
					.map(n -> Messages.bind(Messages.list_nearest, n)).orElse(Messages.bind(Messages.step_oneOf, String.join(", ", names)))); //$NON-NLS-1$
		}
	}

	static void print(RunOutcome outcome, Optional<String> baseline, Session session) throws IOException {
		if (outcome.folder() != null) {
			RunFolder run = RunFolder.open(outcome.folder());
			Map<String, Evaluation> all = run.evaluations();
			boolean known = baseline.isPresent() && all.values().stream().anyMatch(e -> e.recommenders().contains(baseline.get()));
			for (Map.Entry<String, Evaluation> e : all.entrySet()) {
				session.terminal().print(""); //$NON-NLS-1$
				if (all.size() > 1) {
					session.terminal().print("== " + run.title(e.getKey()) + " =="); //$NON-NLS-1$ //$NON-NLS-2$
				}
				// a baseline of another table is none of this one; one of no table is told
				String own = baseline.filter(name -> !known || e.getValue().recommenders().contains(name)).orElse(null);
				ResultText.print(e.getValue(), own, session.terminal());
			}
			ResultText.meanings(all.values(), session);
		}
		for (Problem p : outcome.record().errors()) {
			session.terminal().say(Messages.bind(Messages.problem_error, p));
		}
		session.terminal().say(switch (outcome.result()) {
		case DONE -> Messages.bind(Messages.run_done, seconds(outcome), outcome.folder());
		case FAILED -> Messages.bind(Messages.run_failed, seconds(outcome), outcome.folder());
		case CANCELLED -> Messages.bind(Messages.run_cancelled, seconds(outcome));
		});
	}

	private static String seconds(RunOutcome outcome) {
		return String.format(java.util.Locale.ROOT, "%.1f s", outcome.record().header().wallMillis() / 1000.0); //$NON-NLS-1$
	}

	private static Map<String, Object> json(List<RunOutcome> outcomes) {
		List<Object> runs = new ArrayList<>();
		for (RunOutcome o : outcomes) {
			Map<String, Object> run = new LinkedHashMap<>();
			run.put("folder", o.folder()); //$NON-NLS-1$
			run.put("result", Names.kebab(o.result().name())); //$NON-NLS-1$
			run.put("run", o.record().header()); //$NON-NLS-1$
			run.put("warnings", o.record().warnings()); //$NON-NLS-1$
			run.put("errors", o.record().errors()); //$NON-NLS-1$
			runs.add(run);
		}
		return Map.of("runs", runs); //$NON-NLS-1$
	}

	private static int code(List<RunOutcome> outcomes) {
		int code = ExitCode.DONE;
		for (RunOutcome o : outcomes) {
			switch (o.result()) {
			case CANCELLED -> {
				return ExitCode.CANCELLED;
			}
			case FAILED -> code = ExitCode.FAILED;
			case DONE -> {
				// nothing to report
			}
			}
		}
		return code;
	}
}
