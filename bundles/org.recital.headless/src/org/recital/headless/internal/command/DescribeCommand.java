/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.step.Kind;
import org.recital.core.describe.DatasetDescription;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.StepNode;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.ProbeAnswer;
import org.recital.core.worker.Questions;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;

/**
 * {@code recital describe DATASET}: what a data set holds. A data set is a folder or file that an importer knows, or a
 * pipeline of which the first importer (or the step named by {@code --step}) is described.
 */
public final class DescribeCommand implements Command {

	@Override
	public String name() {
		return "describe"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "DATASET"; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.describe_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.of("importer", "ID", Messages.describe_importer), //$NON-NLS-1$ //$NON-NLS-2$
				Option.many("set", "PARAM=VALUE", Messages.describe_set), Option.of("step", "STEP", Messages.describe_step), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.of("data", "DIR", Messages.option_data), Option.of("cache", "DIR", Messages.option_cache)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Exception {
		if (arguments.operands().size() != 1) {
			throw new Usage(Messages.bind(Messages.operand_one, operands()));
		}
		Path path = session.folder().resolve(arguments.operands().getFirst()).normalize();
		if (!Files.exists(path)) {
			throw new Usage(Messages.bind(Messages.describe_missing, path));
		}
		Questions questions = new Questions(new ArtifactStore(arguments.path("cache").orElseGet(ArtifactStore::defaultFolder)), //$NON-NLS-1$
				session.contributions());
		DatasetDescription description = isPipeline(path) && !arguments.has("importer") ? ofPipeline(path, arguments, questions, session) //$NON-NLS-1$
				: ofData(path, arguments, questions, session);
		if (session.json()) {
			session.json("describe", Map.of("dataset", description)); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			DescriptionText.lines(description).forEach(session.terminal()::print);
		}
		return ExitCode.DONE;
	}

	private static boolean isEmpty(Path path) throws java.io.IOException {
		if (Files.isDirectory(path)) {
			try (var files = Files.list(path)) {
				return files.findAny().isEmpty();
			}
		}
		return Files.isRegularFile(path) && Files.size(path) == 0;
	}

	private static boolean isPipeline(Path path) {
		String name = path.getFileName().toString();
		return Files.isRegularFile(path) && (name.endsWith(".yaml") || name.endsWith(".yml")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static DatasetDescription ofPipeline(Path path, Arguments arguments, Questions questions, Session session) throws Exception {
		Pipeline pipeline = Pipelines.open(path, arguments.path("data"), arguments.assignments("set"), session); //$NON-NLS-1$ //$NON-NLS-2$
		String step = arguments.value("step").orElse(pipeline.steps().stream().filter(s -> s.contribution().kind() == Kind.IMPORTER) //$NON-NLS-1$
				.map(StepNode::name).findFirst().orElseThrow(() -> new Usage(Messages.bind(Messages.describe_noImporter, path))));
		if (pipeline.step(step).isEmpty()) {
			throw new Usage(Messages.bind(Messages.step_unknown, step, path));
		}
		return questions.describe(pipeline, step, session.monitor());
	}

	private static DatasetDescription ofData(Path path, Arguments arguments, Questions questions, Session session) throws Exception {
		Map<String, Object> parameters = new LinkedHashMap<>();
		List<ProbeAnswer> answers = questions.probe(path);
		String wanted = arguments.value("importer").orElse(null); //$NON-NLS-1$
		ProbeAnswer best = answers.stream().filter(a -> wanted == null || a.importer().equals(wanted)).findFirst().orElse(null);
		if (best == null && isEmpty(path)) {
			throw new Usage(Messages.bind(Messages.describe_empty, path));
		}
		if (best == null && wanted == null) {
			throw new Usage(Messages.bind(Messages.describe_unknown, path,
					String.join(", ", session.contributions().all(Kind.IMPORTER).stream().map(c -> c.id()).toList()))); //$NON-NLS-1$
		}
		if (best != null) {
			parameters.putAll(best.parameters());
			session.terminal().say(Messages.bind(Messages.describe_as, best.importer(), best.summary()));
		}
		parameters.putAll(arguments.assignments("set")); //$NON-NLS-1$
		return questions.describe(best == null ? wanted : best.importer(), parameters, session.folder(), session.monitor());
	}
}
