/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Port;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.StoredEntry;

/**
 * What of a run is exported: its first evaluation with the lists it keeps, and the split of each part, from the cache.
 *
 * @param name       what files are called by
 * @param evaluation lists and who was judged
 * @param engines    whose lists are wanted, by their steps
 * @param splits     by part
 * @param relevant   least value of a relevant interaction
 * @param excludes   whether an interaction with an item the user had met does not count
 * @param judged     the side that was judged on
 */
public record Exported(String name, Evaluation evaluation, List<String> engines, Map<Part, Split> splits, double relevant, boolean excludes,
		Role judged) {

	/**
	 * Reads.
	 *
	 * @param engines names of steps, empty for all
	 * @throws InputException when the run has no evaluation, keeps no lists, knows no such engine, or its splits are no longer in the cache
	 */
	public static Exported of(RunFolder run, List<String> engines, ArtifactStore store, Contributions contributions)
			throws InputException, IOException {
		Evaluation evaluation = run.evaluation().orElseThrow(
				() -> new InputException(Messages.bind(Messages.Export_noEvaluation, run.folder()), Messages.Export_noEvaluationExpected));
		for (String engine : engines) {
			if (!evaluation.recommenders().contains(engine)) {
				throw new InputException(Messages.bind(Messages.Export_noEngine, engine),
						Messages.bind(Messages.Export_oneOf, String.join(", ", evaluation.recommenders()))); //$NON-NLS-1$
			}
		}
		if (evaluation.lists().isEmpty()) {
			throw new InputException(Messages.bind(Messages.Export_noLists, run.folder()), Messages.Export_noListsExpected);
		}
		StepRecord judge = run.record().steps().stream().filter(s -> s.outputs().containsValue(Port.EVALUATION)).findFirst().orElseThrow();
		String from = judge.inputs().getOrDefault(Port.SPLIT, List.of("")).getFirst(); //$NON-NLS-1$
		Map<Part, Split> splits = new LinkedHashMap<>();
		for (Part part : evaluation.parts()) {
			splits.put(part, split(run, from, part, store, contributions));
		}
		Map<String, String> parameters = run.record().header().parameters();
		return new Exported(slug(run.record().title()), evaluation, engines.isEmpty() ? evaluation.recommenders() : List.copyOf(engines), splits,
				number(parameters.get(judge.name() + ".relevant")), !"false".equals(parameters.get(judge.name() + ".exclude-seen")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				"validation".equals(parameters.get(judge.name() + ".side")) ? Role.VALIDATION : Role.TEST); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Split split(RunFolder run, String from, Part part, ArtifactStore store, Contributions contributions)
			throws InputException, IOException {
		String step = from.contains(".") ? from.substring(0, from.indexOf('.')) : from; //$NON-NLS-1$
		Optional<String> key = run.artifact(step, part.index());
		Optional<StoredEntry> entry = key.isEmpty() ? Optional.empty() : store.find(key.get(), why -> { });
		if (entry.isPresent()) {
			for (Map.Entry<String, StoredEntry.Output> output : entry.get().outputs().entrySet()) {
				if (output.getValue().type().equals(Port.SPLIT)) {
					return (Split) store.read(entry.get(), output.getKey(), contributions);
				}
			}
		}
		throw new InputException(Messages.bind(Messages.Export_noSplit, new Object[] { step, part, store.folder() }), Messages.Export_noSplitExpected);
	}

	/** Least value, as the record of a run writes numbers; every value counts where it says nothing. */
	static double number(String text) {
		try {
			return text == null || text.contains(".inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(text); //$NON-NLS-1$
		} catch (NumberFormatException e) {
			return Double.NEGATIVE_INFINITY;
		}
	}

	private static String slug(String title) {
		String slug = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return slug.isEmpty() ? "run" : slug; //$NON-NLS-1$
	}

	/** What is added to names of files of a part: nothing where there is one. */
	public String suffix(Part part) {
		return splits.size() == 1 ? "" : "-" + part; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** One relevant interaction. */
	public record Relevant(String user, String item, float value) {
	}

	/** What counted as relevant in a part, as the evaluation has it. */
	public List<Relevant> relevant(Part part) {
		Split split = splits.get(part);
		Interactions side = split.interactions(judged);
		Interactions seen = judged == Role.TEST ? split.seen() : split.interactions(Role.TRAIN, Role.KNOWN);
		List<Relevant> found = new ArrayList<>();
		Block all = side.all();
		for (int user = 0; user < side.rows(); user++) {
			for (int p = all.begin(user); p < all.end(user); p++) {
				if (all.values()[p] >= (float) relevant && !(excludes && !Float.isNaN(seen.value(user, all.items()[p])))) {
					found.add(new Relevant(split.dataset().users().ids().id(user), split.dataset().items().ids().id(all.items()[p]), all.values()[p]));
				}
			}
		}
		return found;
	}

	/** One place of a list. */
	@FunctionalInterface
	public interface Place {
		/**
		 * @param place from 1
		 * @param score strictly descending within a list, so that readers who sort by it have our order
		 */
		void take(String user, String item, int place, float score) throws IOException, InputException;
	}

	/** The lists of an engine in a part, user by user; false when it has none. */
	public boolean lists(String engine, Part part, Place taker) throws IOException, InputException {
		var lists = evaluation.lists(engine, part.index());
		if (lists.isEmpty()) {
			return false;
		}
		int n = lists.get().n();
		for (int list = 0; list < lists.get().users().length; list++) {
			String user = evaluation.entities().id(lists.get().users()[list]);
			float[] scores = descending(lists.get().scores(), list * n, lists.get().list(list).length);
			for (int place = 0; place < scores.length; place++) {
				taker.take(user, evaluation.items().id(lists.get().items()[list * n + place]), place + 1, scores[place]);
			}
		}
		return true;
	}

	/** Scores made strictly descending by the least steps there are; places where some are not finite. */
	static float[] descending(float[] all, int from, int length) {
		float[] scores = new float[length];
		for (int place = 0; place < length; place++) {
			float score = all[from + place] + 0f; // -0 and 0 are equal scores
			scores[place] = place > 0 && !(score < scores[place - 1]) ? Math.nextDown(scores[place - 1]) : score;
			if (!Float.isFinite(scores[place])) {
				for (int p = 0; p < length; p++) {
					scores[p] = length - p;
				}
				return scores;
			}
		}
		return scores;
	}

	/** Tells what a reader should know. */
	@FunctionalInterface
	public interface Notes extends Consumer<String> {
	}
}
