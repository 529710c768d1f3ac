/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.lists;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Dataset;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.lists.ListFile.ListRows;

/**
 * Reads lists that another tool made (a TREC run, a table, RecBole's or Elliot's), so that they are judged like our own. With a split
 * connected it reads one file a part. Scores order a list, the highest first; equal ones stay in the order of the file (in a TREC
 * run: by descending name, as trec_eval has it).
 */
public final class GivenLists implements Step<GivenListsParameters> {

	@Override
	public void run(GivenListsParameters parameters, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		Split split = inputs.find(Port.SPLIT, Split.class).orElse(null);
		Dataset data = split != null ? split.dataset() : inputs.find("data", Dataset.class)
				.orElseThrow(() -> new InputException(Messages.Lists_nothing, Messages.Lists_nothing_expected));
		String name = parameters.file().replace("{fold}", Integer.toString(inputs.part().fold() + parameters.first()))
				.replace("{repeat}", Integer.toString(inputs.part().repeat() + parameters.first()));
		if (name.equals(parameters.file()) && inputs.part().folds() * inputs.part().repeats() > 1) {
			context.warn(Problem.warning(parameters.file(), 0, 0, Messages.Lists_sameFile, Messages.Lists_sameFile_expected));
		}
		Path file = parameters.folder().resolve(name);
		ListFile reader = new ListFile(parameters, data);
		ListRows rows = reader.read(file, context::checkCancelled);
		int[] repeated = new int[1];
		Recommendations lists = lists(rows, reader.layout().format(), data, parameters, file, repeated);
		note(reader, lists, repeated[0], file, context);
		if (lists.users().length == 0) {
			throw new InputException(file.toString(), 1, Messages.TrecLists_nobody,
					NLS.bind(Messages.Lists_nobody_expected, reader.users().count() > 0 ? reader.users().first() : reader.items().first()));
		}
		outputs.put("lists", lists);
	}

	private static void note(ListFile reader, Recommendations lists, int repeated, Path file, StepContext context) {
		context.note(NLS.bind(Messages.Lists_read,
				new Object[] { lists.users().length, file.getFileName(), reader.layout().format().name().toLowerCase(Locale.ROOT) }));
		count(Messages.Lists_users, reader.users(), context);
		count(Messages.Lists_items, reader.items(), context);
		if (reader.lines().count() > 0) {
			String message = NLS.bind(Messages.Lists_lines, reader.lines().count(), reader.lines().first());
			context.note(message);
			context.warn(Problem.warning(file.toString(), 0, 0, message, reader.layout().expected()));
		}
		if (repeated > 0) {
			context.note(NLS.bind(Messages.Lists_repeated, repeated));
		}
	}

	private static void count(String message, ListFile.LeftOut left, StepContext context) {
		if (left.count() > 0) {
			context.note(NLS.bind(message, left.count(), left.first()));
		}
	}

	private static Recommendations lists(ListRows rows, ListFormat format, Dataset data, GivenListsParameters parameters, Path file, int[] repeated)
			throws InputException {
		int n = parameters.top();
		int[][] byUser = byUser(rows, data.users().size());
		int[] lastIn = new int[data.items().size()]; // the user, counted from 1, in whose list the item was met last
		List<Integer> who = new ArrayList<>();
		int longest = 0;
		for (int user = 0; user < byUser.length; user++) {
			if (byUser[user] != null) {
				who.add(user);
				longest = Math.max(longest, Math.min(n, byUser[user].length));
			}
		}
		int[] items = new int[Math.multiplyExact(who.size(), longest)];
		float[] scores = new float[items.length];
		Arrays.fill(items, -1);
		for (int k = 0; k < who.size(); k++) {
			int place = 0;
			for (int row : sorted(rows, byUser[who.get(k)], format, data.items().ids())) {
				int item = rows.item(row);
				if (lastIn[item] == who.get(k) + 1) {
					if (parameters.strict()) {
						throw new InputException(file.toString(), rows.line(row),
								NLS.bind(Messages.Lists_twice, data.items().ids().id(item), data.users().ids().id(who.get(k))), Messages.Lists_twice_expected);
					}
					repeated[0]++;
				} else {
					lastIn[item] = who.get(k) + 1;
					if (place < longest) {
						items[k * longest + place] = item;
						scores[k * longest + place++] = rows.score(row);
					}
				}
			}
		}
		return new Recommendations(longest, who.stream().mapToInt(u -> u).toArray(), items, scores);
	}

	/** The rows of each user in the order of the file; null without any. */
	private static int[][] byUser(ListRows rows, int users) {
		int[] count = new int[users];
		for (int row = 0; row < rows.size(); row++) {
			count[rows.user(row)]++;
		}
		int[][] byUser = new int[users][];
		int[] filled = new int[users];
		for (int row = 0; row < rows.size(); row++) {
			int user = rows.user(row);
			if (byUser[user] == null) {
				byUser[user] = new int[count[user]];
			}
			byUser[user][filled[user]++] = row;
		}
		return byUser;
	}

	private static int[] sorted(ListRows rows, int[] ofUser, ListFormat format, IdIndex items) {
		return Arrays.stream(ofUser).boxed().sorted((a, b) -> {
			int byScore = Float.compare(rows.score(b) + 0f, rows.score(a) + 0f); // -0 and 0 are equal scores
			return byScore != 0 || format != ListFormat.TREC ? byScore
					: Arrays.compareUnsigned(items.id(rows.item(b)).getBytes(StandardCharsets.UTF_8),
							items.id(rows.item(a)).getBytes(StandardCharsets.UTF_8));
		}).mapToInt(r -> r).toArray();
	}
}
