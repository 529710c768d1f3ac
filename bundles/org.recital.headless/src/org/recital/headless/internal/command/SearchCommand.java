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
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.recital.core.pipeline.Pipeline;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.AlikeAnswer;
import org.recital.core.worker.IndexChoice;
import org.recital.core.worker.ListedItem;
import org.recital.core.worker.Questions;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.TextTable;
import org.recital.headless.internal.cli.Usage;

/** {@code search}: the items whose images are most like a given one. */
public final class SearchCommand implements Command {

	@Override
	public String name() {
		return "search"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "FILE"; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.search_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.of("image", "FILE", Messages.search_image), Option.of("step", "STEP", Messages.search_step), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.of("top", "N", Messages.search_top), Option.of("index", "HOW", Messages.search_index), Option.many("set", "STEP.PARAM=VALUE", Messages.option_set), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
				Option.of("data", "DIR", Messages.option_data), Option.of("cache", "DIR", Messages.option_cache)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Exception {
		if (arguments.operands().size() != 1) {
			throw new Usage(Messages.bind(Messages.operand_one, operands()));
		}
		String image = arguments.value("image").orElseThrow(() -> new Usage(Messages.bind(Messages.option_missing, "image"))); //$NON-NLS-1$ //$NON-NLS-2$
		int top = arguments.number("top", 1, 10); //$NON-NLS-1$
		String how = arguments.value("index").orElse(IndexChoice.AUTO.id()); //$NON-NLS-1$
		IndexChoice index = IndexChoice.of(how).orElseThrow(() -> new Usage(Messages.bind(Messages.search_noIndex, how, String.join(", ", IndexChoice.ids())))); //$NON-NLS-1$
		Path file = session.folder().resolve(arguments.operands().getFirst()).normalize();
		// without what it is warned of: that nothing uses a step's features is no fault where they are searched
		Pipeline pipeline = Pipelines.sound(Pipelines.check(file, arguments.path("data"), arguments.assignments("set"), session)); //$NON-NLS-1$ //$NON-NLS-2$
		Questions questions = new Questions(new ArtifactStore(arguments.path("cache").orElseGet(ArtifactStore::defaultFolder)), //$NON-NLS-1$
				session.contributions());
		AlikeAnswer answer = questions.alike(pipeline, arguments.value("step").orElse(""), session.folder().resolve(image).normalize(), top, //$NON-NLS-1$ //$NON-NLS-2$
				index, session.monitor());
		if (session.json()) {
			session.json("search", Map.of("search", answer)); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			print(answer, session);
		}
		return ExitCode.DONE;
	}

	private static void print(AlikeAnswer answer, Session session) {
		session.terminal().print(Messages.bind(Messages.search_title, answer.image(), answer.label()));
		String value = answer.measure().equals("cosine") ? Messages.search_cosine : Messages.search_distance; //$NON-NLS-1$
		TextTable table = new TextTable(">", Messages.recommend_item, ">" + value, Messages.recommend_id); //$NON-NLS-1$ //$NON-NLS-2$
		int place = 1;
		for (ListedItem item : answer.items()) {
			table.row(place++, item.title(), String.format(Locale.ROOT, "%.4g", item.value()), item.id()); //$NON-NLS-1$
		}
		table.lines().forEach(session.terminal()::print);
		session.terminal().print(answer.approximate()
				? Messages.bind(Messages.search_graph, new Object[] { answer.rows(), String.format(Locale.ROOT, "%.1f", 100 * answer.recall()), answer.sampled() }) //$NON-NLS-1$
				: Messages.bind(Messages.search_exact, answer.rows()));
	}
}
