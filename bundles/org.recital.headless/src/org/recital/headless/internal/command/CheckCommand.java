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
import java.util.Optional;

import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;

/** {@code recital check FILE...}: all problems of pipelines at once, without running them. */
public final class CheckCommand implements Command {

	@Override
	public String name() {
		return "check"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "FILE..."; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.check_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.many("set", "STEP.PARAM=VALUE", Messages.option_set), Option.of("data", "DIR", Messages.option_data)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Usage {
		if (arguments.operands().isEmpty()) {
			throw new Usage(Messages.bind(Messages.operand_missing, operands()));
		}
		Optional<Path> data = arguments.path("data"); //$NON-NLS-1$
		Map<String, String> sets = arguments.assignments("set"); //$NON-NLS-1$
		List<Object> files = new ArrayList<>();
		boolean wrong = false;
		for (String operand : arguments.operands()) {
			Path file = session.folder().resolve(operand).normalize();
			List<Problem> problems = problems(file, data, sets, session);
			boolean error = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
			wrong |= error;
			if (session.json()) {
				files.add(json(file, problems));
			} else {
				problems.forEach(p -> session.terminal().print(Messages.bind(
						p.severity() == Problem.Severity.ERROR ? Messages.problem_error : Messages.problem_warning, p)));
				session.terminal().print(Messages.count(error ? Messages.check_wrong : Messages.check_fine, operand,
						problems.size()));
			}
		}
		if (session.json()) {
			session.json("check", Map.of("files", files)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return wrong ? ExitCode.WRONG_INPUT : ExitCode.DONE;
	}

	private static List<Problem> problems(Path file, Optional<Path> data, Map<String, String> sets, Session session) {
		try {
			CheckedPipeline checked = Pipelines.check(file, data, sets, session);
			return checked.problems().stream().map(PipelineProblem::problem).toList();
		} catch (InputException e) {
			return e.problems();
		}
	}

	private static Map<String, Object> json(Path file, List<Problem> problems) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("file", file); //$NON-NLS-1$
		json.put("problems", problems); //$NON-NLS-1$
		return json;
	}
}
