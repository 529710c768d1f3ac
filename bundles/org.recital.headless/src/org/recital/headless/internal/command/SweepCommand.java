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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.recital.api.parameters.Names;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome;
import org.recital.core.store.ArtifactStore;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.SweepParameters;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.SweepRequest;
import org.recital.core.sweep.Sweeper;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;

/** {@code recital sweep FILE}: searches parameters; {@code recital sweep --apply RUN}: puts a choice into its pipeline. */
public final class SweepCommand implements Command {

	private static final Pattern BUDGET = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(|s|min|m|h)"); //$NON-NLS-1$
	/** Options that are parameters of a sweep by the same name. */
	private static final List<String> SAME = List.of("search", "judge", "metric", "recommender", "validation", "early-stopping", "points", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"resource", "eta"); //$NON-NLS-1$ //$NON-NLS-2$

	@Override
	public String name() {
		return "sweep"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "FILE"; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.sweep_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.many("step", "STEP", Messages.sweep_step), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("search", "grid|random|tpe|halving", Messages.sweep_search), //$NON-NLS-1$ //$NON-NLS-2$
				Option.many("budget", "N|TIME", Messages.sweep_budget), //$NON-NLS-1$ //$NON-NLS-2$
				Option.many("space", "PARAM=VALUES", Messages.sweep_space), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("metric", "KEY", Messages.sweep_metric), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("judge", "STEP", Messages.sweep_judge), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("recommender", "STEP", Messages.sweep_recommender), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("validation", "SHARE", Messages.sweep_validation), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("early-stopping", "SHARE", Messages.sweep_earlyStopping), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("points", "N", Messages.sweep_points), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("resource", "STEP.PARAM", Messages.sweep_resource), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("eta", "N", Messages.sweep_eta), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("apply", "RUN", Messages.sweep_apply), //$NON-NLS-1$ //$NON-NLS-2$
				Option.many("set", "STEP.PARAM=VALUE", Messages.option_set), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("data", "DIR", Messages.option_data), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("out", "DIR", Messages.option_out), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("title", "TEXT", Messages.option_title), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("jobs", "N", Messages.option_jobs), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("memory", "SIZE", Messages.option_memory), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of("cache", "DIR", Messages.option_cache), //$NON-NLS-1$ //$NON-NLS-2$
				Option.flag("quiet", Messages.option_quiet)); //$NON-NLS-1$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Exception {
		if (arguments.has("apply")) { //$NON-NLS-1$
			return apply(arguments, session);
		}
		if (arguments.operands().size() != 1) {
			throw new Usage(Messages.bind(Messages.operand_one, operands()));
		}
		Path file = session.folder().resolve(arguments.operands().getFirst()).normalize();
		PipelineDocument document = PipelineDocument.parse(Pipelines.read(file));
		CheckContext context = new CheckContext(file, session.contributions(), arguments.path("data"), arguments.assignments("set")); //$NON-NLS-1$ //$NON-NLS-2$
		// all problems of the file first, with their lines
		Pipelines.open(file, arguments.path("data"), arguments.assignments("set"), session); //$NON-NLS-1$ //$NON-NLS-2$
		SweepParameters parameters = parameters(arguments, document, file);
		Path out = arguments.path("out").orElse(session.folder().resolve(Runs.FOLDER)); //$NON-NLS-1$
		ArtifactStore store = new ArtifactStore(arguments.path("cache").orElseGet(ArtifactStore::defaultFolder)); //$NON-NLS-1$
		SweepProgressText progress = new SweepProgressText(session.terminal(), arguments.has("quiet")); //$NON-NLS-1$
		SweepOutcome outcome = new Sweeper(store, session.contributions()).run(new SweepRequest(document, context, parameters,
				arguments.value("title").orElse(""), out, arguments.number("jobs", 1, 0), arguments.bytes("memory", 0)), progress, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				session.monitor());
		progress.end();
		if (session.json()) {
			session.json("sweep", json(outcome)); //$NON-NLS-1$
		} else {
			SweepText.print(outcome, file, session.terminal());
			if (outcome.run() != null) {
				RunCommand.print(outcome.run(), Optional.empty(), session);
			}
			if (outcome.result() == RunOutcome.Result.DONE) {
				session.terminal().say(Messages.bind(Messages.sweep_next, outcome.run().folder().getFileName()));
			}
		}
		return switch (outcome.result()) {
		case DONE -> ExitCode.DONE;
		case FAILED -> ExitCode.FAILED;
		case CANCELLED -> ExitCode.CANCELLED;
		};
	}

	/** What the file says, and what the options say instead. */
	private static SweepParameters parameters(Arguments arguments, PipelineDocument document, Path file) throws Usage, InputException {
		Map<String, Object> given = new LinkedHashMap<>();
		document.sweep().ifPresent(s -> given.putAll(s.with()));
		if (arguments.has("step")) { //$NON-NLS-1$
			given.put("steps", arguments.values("step")); //$NON-NLS-1$ //$NON-NLS-2$
			given.remove("space"); // that of other steps //$NON-NLS-1$
		}
		if (arguments.has("space")) { //$NON-NLS-1$
			given.put("space", arguments.assignments("space")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (String name : SAME) {
			arguments.value(name).ifPresent(v -> given.put(name, v));
		}
		if (arguments.has("budget")) { //$NON-NLS-1$
			given.remove("trials"); //$NON-NLS-1$
			given.remove("minutes"); //$NON-NLS-1$
			for (String budget : arguments.values("budget")) { //$NON-NLS-1$
				budget(budget, given);
			}
		}
		List<ParameterProblem> problems = new ArrayList<>();
		Optional<SweepParameters> made = ParameterSchema.of(SweepParameters.class).create(given, file.getParent(), problems);
		if (made.isEmpty()) {
			throw new InputException(problems.stream().map(p -> Problem.error("sweep", 0, 0, p.message(), p.expected())).toList()); //$NON-NLS-1$
		}
		return made.get();
	}

	private static void budget(String text, Map<String, Object> given) throws Usage {
		Matcher m = BUDGET.matcher(text.strip());
		if (!m.matches() || m.group(2).isEmpty() && m.group(1).contains(".")) { //$NON-NLS-1$
			throw new Usage(Messages.bind(Messages.sweep_noBudget, text));
		}
		switch (m.group(2)) {
		case "" -> given.put("trials", m.group(1)); //$NON-NLS-1$ //$NON-NLS-2$
		case "s" -> given.put("minutes", Double.parseDouble(m.group(1)) / 60); //$NON-NLS-1$ //$NON-NLS-2$
		case "h" -> given.put("minutes", Double.parseDouble(m.group(1)) * 60); //$NON-NLS-1$ //$NON-NLS-2$
		default -> given.put("minutes", m.group(1)); //$NON-NLS-1$
		}
	}

	private int apply(Arguments arguments, Session session) throws Usage, InputException, IOException {
		RunFolder run = Runs.find(arguments.value("apply").orElseThrow(), session, arguments.path("out").orElse(null)); //$NON-NLS-1$ //$NON-NLS-2$
		SweepRecord record = SweepRecord.of(run.folder())
				.orElseThrow(() -> new Usage(Messages.bind(Messages.sweep_noSweep, run.folder())));
		if (arguments.operands().size() > 1) {
			throw new Usage(Messages.bind(Messages.operand_one, operands()));
		}
		Path file = arguments.operands().isEmpty() ? Path.of(run.record().header().file())
				: session.folder().resolve(arguments.operands().getFirst()).normalize();
		String before = Pipelines.read(file);
		PipelineDocument document = PipelineDocument.parse(before);
		String after = Sweeper.apply(record, document).text();
		Map<String, Object> setting = record.best().orElseThrow().setting();
		if (!after.equals(before)) {
			replace(file, after);
		}
		if (session.json()) {
			session.json("apply", Map.of("file", file, "changed", !after.equals(before), "setting", setting)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		} else {
			session.terminal().print(Messages.bind(after.equals(before) ? Messages.sweep_unchanged : Messages.sweep_applied, file,
					SweepText.setting(setting)));
		}
		return ExitCode.DONE;
	}

	/** The file as it was or as it will be, never half of it. */
	private static void replace(Path file, String text) throws IOException {
		Path real = file.toRealPath(); // a link stays one
		Path made = Files.createTempFile(real.getParent(), ".recital-", ".tmp"); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			Files.writeString(made, text, StandardCharsets.UTF_8);
			if (Files.getFileStore(real).supportsFileAttributeView("posix")) { //$NON-NLS-1$
				Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(real));
			}
			Files.move(made, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(made);
		}
	}

	private static Map<String, Object> json(SweepOutcome outcome) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("result", Names.kebab(outcome.result().name())); //$NON-NLS-1$
		json.put("before", outcome.before()); //$NON-NLS-1$
		json.put("folder", outcome.run() == null ? null : outcome.run().folder()); //$NON-NLS-1$
		json.put("run", outcome.run() == null ? null : outcome.run().record().header()); //$NON-NLS-1$
		json.put("sweep", outcome.record()); //$NON-NLS-1$
		return json;
	}
}
