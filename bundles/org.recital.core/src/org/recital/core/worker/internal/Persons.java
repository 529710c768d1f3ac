/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.recital.api.data.Entities;
import org.recital.api.data.Interactions;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunFolder.ModelFile;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.internal.EntitiesFile;
import org.recital.core.store.internal.RecommenderCodec;
import org.recital.core.worker.ListedItem;
import org.recital.core.worker.PersonAnswer;
import org.recital.core.worker.RecommendAnswer;

/** Answers about one person, of the models a run keeps. The last models asked stay in memory. */
public final class Persons {

	private static final int MODELS = 16;

	private record Loaded(FileTime time, RecommenderModel model) {
	}

	private final Contributions contributions;
	private final Pictures pictures;
	private final Map<Path, Loaded> models = new LinkedHashMap<>(MODELS, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Path, Loaded> eldest) {
			return size() > MODELS;
		}
	};

	public Persons(ArtifactStore store, Contributions contributions) {
		this.contributions = contributions;
		this.pictures = new Pictures(store, contributions);
	}

	/** A model, read when it is not in memory or its file has changed. */
	RecommenderModel model(ModelFile file) throws IOException {
		FileTime time = Files.getLastModifiedTime(file.file());
		synchronized (models) {
			Loaded known = models.get(file.file());
			if (known != null && known.time.equals(time)) {
				return known.model;
			}
		}
		RecommenderModel model = RecommenderCodec.read(file.file(), contributions);
		synchronized (models) {
			models.put(file.file(), new Loaded(time, model));
		}
		return model;
	}

	/** What one recommender gives. */
	public RecommendAnswer recommend(Path run, String step, String user, int n) throws InputException, IOException {
		RunFolder folder = RunFolder.open(run);
		List<ModelFile> all = models(folder);
		ModelFile file = all.stream().filter(m -> m.step().equals(step)).findFirst().orElseThrow(() -> new InputException(
				Messages.bind(Messages.noStep, folder.record().id(), step),
				Answers.nearest(step, all.stream().map(ModelFile::step).distinct().toList())));
		RecommenderModel model = model(file);
		int index = find(model.users(), user);
		return recommend(file, model, index, n, ids(model, test(folder, file.part(), model).map(t -> t.columns(index))),
				pictures.of(run, folder));
	}

	static List<ModelFile> models(RunFolder folder) throws InputException {
		List<ModelFile> all = folder.models();
		if (all.isEmpty()) {
			throw new InputException(Messages.bind(Messages.noModels, folder.record().id()), ""); //$NON-NLS-1$
		}
		return all;
	}

	static int find(Entities users, String user) throws InputException {
		int index = users.ids().indexOf(user);
		if (index < 0) {
			String some = IntStream.range(0, Math.min(5, users.size())).mapToObj(users.ids()::id).collect(Collectors.joining(", ")); //$NON-NLS-1$
			throw new InputException(Messages.bind(Messages.noPerson, user), Messages.bind(Messages.people, users.size(), some));
		}
		return index;
	}

	private static RecommendAnswer recommend(ModelFile file, RecommenderModel model, int user, int n, Set<String> wanted,
			UnaryOperator<String> pictures) {
		int[] items = new int[n];
		float[] scores = new float[n];
		model.recommender().recommend(new int[] { user }, n, model.seen(), items, scores);
		List<ListedItem> listed = new ArrayList<>();
		Why why = new Why(model, user);
		for (int i = 0; i < n && items[i] >= 0; i++) {
			String id = model.items().ids().id(items[i]);
			listed.add(new ListedItem(id, model.items().label(items[i]), scores[i], wanted.contains(id), genres(model, items[i]),
					why.of(items[i]), pictures.apply(id)));
		}
		return new RecommendAnswer(file.step(), file.label(), model.users().ids().id(user), listed);
	}

	/** What they liked, what was held out, what each recommender gives. */
	public PersonAnswer person(Path run, String user, int n) throws InputException, IOException {
		RunFolder folder = RunFolder.open(run);
		List<ModelFile> all = models(folder);
		int part = part(folder, all, user);
		List<ModelFile> own = all.stream().filter(m -> m.part() == part).toList();
		RecommenderModel first = model(own.getFirst());
		int index = find(first.users(), user);
		Optional<Interactions> test = test(folder, part, first);
		int[] testItems = test.map(t -> t.columns(index)).orElse(new int[0]);
		Set<String> heldOutIds = ids(first, Optional.of(testItems));
		UnaryOperator<String> posters = pictures.of(run, folder);
		List<RecommendAnswer> engines = new ArrayList<>();
		Set<String> recommended = new TreeSet<>();
		for (ModelFile m : own) {
			RecommenderModel model = model(m);
			RecommendAnswer answer = recommend(m, model, find(model.users(), user), n, heldOutIds, posters);
			answer.items().forEach(i -> recommended.add(i.id()));
			engines.add(answer);
		}
		List<ListedItem> liked = list(first, first.seen().columns(index), first.seen().values(index), Set.of(), posters);
		List<ListedItem> heldOut = list(first, testItems, test.map(t -> t.values(index)).orElse(new float[0]), recommended, posters);
		return new PersonAnswer(user, part, liked.subList(0, Math.min(n, liked.size())), liked.size(), heldOut, engines);
	}

	/** What was held out, when it is of the same users and items as the model. */
	private static Optional<Interactions> test(RunFolder folder, int part, RecommenderModel model) throws IOException {
		return folder.heldOut(part).filter(t -> t.rows() == model.users().size() && t.columns() == model.items().size());
	}

	private static Set<String> ids(RecommenderModel model, Optional<int[]> items) {
		Set<String> ids = new TreeSet<>();
		Arrays.stream(items.orElse(new int[0])).mapToObj(model.items().ids()::id).forEach(ids::add);
		return ids;
	}

	/** The first part in which the person was judged; else the first part. */
	private int part(RunFolder folder, List<ModelFile> all, String user) throws IOException {
		int first = all.getFirst().part();
		Optional<Evaluation> evaluation = folder.evaluation();
		if (evaluation.isEmpty()) {
			return first;
		}
		int index = evaluation.get().entities().indexOf(user);
		return index < 0 ? first
				: evaluation.get().lists().stream().filter(l -> l.lists().indexOf(index) >= 0).mapToInt(Evaluation.Lists::part)
						.filter(p -> all.stream().anyMatch(m -> m.part() == p)).min().orElse(first);
	}

	private static List<String> genres(RecommenderModel model, int item) {
		return model.items().categories(EntitiesFile.GENRES)
				.map(g -> Arrays.stream(g.codes(item)).mapToObj(c -> g.labels()[c]).toList()).orElse(List.of());
	}

	private static List<ListedItem> list(RecommenderModel model, int[] items, float[] values, Set<String> hits,
			UnaryOperator<String> pictures) {
		List<ListedItem> listed = new ArrayList<>();
		for (int i = 0; i < items.length; i++) {
			String id = model.items().ids().id(items[i]);
			listed.add(new ListedItem(id, model.items().label(items[i]), values[i], hits.contains(id), genres(model, items[i]), "",
					pictures.apply(id))); //$NON-NLS-1$
		}
		listed.sort(Comparator.comparingDouble(ListedItem::value).reversed().thenComparing(ListedItem::title));
		return listed;
	}
}
