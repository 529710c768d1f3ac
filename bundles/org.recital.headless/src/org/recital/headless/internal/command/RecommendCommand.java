/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.recital.core.run.RunFolder;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.ListedItem;
import org.recital.core.worker.Questions;
import org.recital.core.worker.RecommendAnswer;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.TextTable;
import org.recital.headless.internal.cli.Usage;

/**
 * {@code recital recommend RUN --user ID}: what the models of a run give a person; {@code --photos FOLDER}: songs that suit photos. Needs
 * nothing but the run.
 */
public final class RecommendCommand implements Command {

	@Override
	public String name() {
		return "recommend"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "RUN"; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.recommend_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.of("user", "ID", Messages.recommend_user), Option.of("top", "N", Messages.recommend_top), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.many("engine", "STEP", Messages.recommend_engine), Option.of("photos", "FOLDER", Messages.recommend_photos), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.many("like", "ITEM", Messages.recommend_like), Option.many("dislike", "ITEM", Messages.recommend_dislike), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.of("runs", "DIR", Messages.option_runs), Option.of("cache", "DIR", Messages.option_cache)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Exception {
		if (arguments.operands().size() != 1) {
			throw new Usage(Messages.bind(Messages.operand_one, operands()));
		}
		if (arguments.value("photos").isPresent() || !arguments.values("like").isEmpty() || !arguments.values("dislike").isEmpty()) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return ForPhotos.run(arguments, session);
		}
		String user = arguments.value("user").orElseThrow(() -> new Usage(Messages.bind(Messages.option_missing, "user"))); //$NON-NLS-1$ //$NON-NLS-2$
		int top = arguments.number("top", 1, 10); //$NON-NLS-1$
		RunFolder run = Runs.find(arguments.operands().getFirst(), session, arguments.path("runs").orElse(null)); //$NON-NLS-1$
		Set<String> known = new LinkedHashSet<>();
		run.models().forEach(m -> known.add(m.step()));
		if (known.isEmpty()) {
			throw new Usage(Messages.bind(Messages.recommend_noModel, run.folder()));
		}
		List<String> steps = arguments.values("engine").isEmpty() ? List.copyOf(known) : arguments.values("engine"); //$NON-NLS-1$ //$NON-NLS-2$
		for (String step : steps) {
			if (!known.contains(step)) {
				throw new Usage(Messages.bind(Messages.recommend_unknown, step, String.join(", ", known))); //$NON-NLS-1$
			}
		}
		Questions questions = new Questions(new ArtifactStore(arguments.path("cache").orElseGet(ArtifactStore::defaultFolder)), session.contributions()); //$NON-NLS-1$
		List<RecommendAnswer> answers = new ArrayList<>();
		for (String step : steps) {
			answers.add(questions.recommend(run.folder(), step, user, top));
		}
		if (session.json()) {
			session.json("recommend", Map.of("user", user, "recommendations", answers)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} else {
			answers.forEach(a -> print(a, session));
		}
		return ExitCode.DONE;
	}

	private static void print(RecommendAnswer answer, Session session) {
		session.terminal().print(Messages.bind(Messages.recommend_title, answer.label(), answer.user()));
		TextTable table = new TextTable(">", Messages.recommend_item, ">" + Messages.recommend_score, Messages.recommend_id); //$NON-NLS-1$ //$NON-NLS-2$
		int place = 1;
		for (ListedItem item : answer.items()) {
			table.row(place++, item.title(), String.format(Locale.ROOT, "%.4g", item.value()), item.id()); //$NON-NLS-1$
		}
		table.lines().forEach(session.terminal()::print);
		if (answer.items().isEmpty()) {
			session.terminal().print(Messages.recommend_nothing);
		}
		session.terminal().print(""); //$NON-NLS-1$
	}
}
