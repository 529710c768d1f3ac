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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TopItems;
import org.recital.api.engine.UserFeatureFoldIn;
import org.recital.api.engine.UserFeatureFoldIn.Cue;
import org.recital.api.engine.UserFeatureFoldIn.Reason;
import org.recital.api.engine.UserFeatureFoldIn.Taste;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunFolder.ModelFile;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.ListenAnswer;
import org.recital.core.worker.ListenAnswer.CueAnswer;
import org.recital.core.worker.ListenAnswer.ListedSong;
import org.recital.core.worker.ListenAnswer.SeenPhoto;
import org.recital.core.worker.ListenAnswer.TasteAnswer;
import org.recital.core.worker.ListenAnswer.TraitAnswer;
import org.recital.core.worker.ListenSpec;

/** Songs for photos and thumbs: the photos are seen as those of the run were, the thumbs folded in; nothing is learned. */
public final class Listening {

	/** A thumb up counts as much as so many songs that were merely played; one down as much as one. */
	static final float UP = 3;
	private static final int CUES = 6;
	private static final String TEMPO = "beats a minute"; //$NON-NLS-1$

	private final Persons persons;
	private final PhotoSight sight;
	private final SongShelf shelf;

	public Listening(ArtifactStore store, Contributions contributions, Persons persons) {
		this.persons = persons;
		this.sight = new PhotoSight(contributions);
		this.shelf = new SongShelf(store, contributions);
	}

	/** Answers. */
	public ListenAnswer listen(ListenSpec spec, IProgressMonitor monitor) throws InputException, IOException {
		RunFolder run = RunFolder.open(spec.run());
		ModelFile file = file(run, spec.step());
		RecommenderModel model = persons.model(file);
		if (!(model.recommender() instanceof UserFeatureFoldIn recommender)) {
			throw new InputException(Messages.bind(Messages.notListening, run.record().id(), file.step()), Messages.listeningExpected);
		}
		shelf.open(run);
		PhotoSight.Sight seen = new PhotoSight.Sight(null, List.of(), List.of());
		if (!spec.photos().isEmpty()) {
			StepRecord step = run.record().step(file.step()).orElseThrow();
			seen = sight.of(run, step, spec.photos(), monitor);
		}
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		int user = spec.user().isEmpty() ? -1 : Persons.find(model.users(), spec.user());
		float[] row = seen.all() != null || user < 0 ? seen.all() : recommender.features(user);
		long begun = System.nanoTime();
		Evidence evidence = evidence(model, user, spec.thumbs());
		Taste taste = recommender.taste(row, evidence.items, evidence.weights);
		List<ListedSong> songs = songs(model, recommender, taste, row, evidence, user, spec);
		double millis = (System.nanoTime() - begun) / 1e6;
		return new ListenAnswer(file.step(), file.label(), answer(taste), photos(recommender, spec, seen), songs, evidence.passedOver, millis);
	}

	private ModelFile file(RunFolder run, String step) throws InputException, IOException {
		List<ModelFile> all = Persons.models(run);
		List<String> suit = new ArrayList<>();
		for (ModelFile m : all) {
			boolean asked = step.isEmpty() || m.step().equals(step);
			if (asked && run.record().step(m.step()).isPresent() && persons.model(m).recommender() instanceof UserFeatureFoldIn) {
				return m;
			}
			if (!suit.contains(m.step())) {
				suit.add(m.step());
			}
		}
		throw new InputException(step.isEmpty() ? Messages.bind(Messages.noListening, run.record().id()) : suit.contains(step)
				? Messages.bind(Messages.notListening, run.record().id(), step) : Messages.bind(Messages.noStep, run.record().id(), step),
				Messages.listeningExpected);
	}

	/** Items ascending, with weights, and the ids of songs that the run does not have: a library has others too. */
	private record Evidence(int[] items, float[] weights, List<String> passedOver) {
	}

	private static Evidence evidence(RecommenderModel model, int user, Map<String, Integer> thumbs) {
		List<String> passedOver = new ArrayList<>();
		TreeMap<Integer, Float> all = new TreeMap<>();
		if (user >= 0) {
			for (int item : model.seen().columns(user)) {
				all.put(item, 1f);
			}
		}
		for (Map.Entry<String, Integer> thumb : thumbs.entrySet()) {
			int item = model.items().ids().indexOf(thumb.getKey());
			if (item < 0 && thumb.getValue() != 0) {
				passedOver.add(thumb.getKey());
			} else if (thumb.getValue() != 0) {
				all.put(item, thumb.getValue() > 0 ? UP : -1f);
			}
		}
		int[] items = new int[all.size()];
		float[] weights = new float[items.length];
		int k = 0;
		for (Map.Entry<Integer, Float> e : all.entrySet()) {
			items[k] = e.getKey();
			weights[k++] = e.getValue();
		}
		passedOver.sort(null);
		return new Evidence(items, weights, passedOver);
	}

	private List<ListedSong> songs(RecommenderModel model, UserFeatureFoldIn recommender, Taste taste, float[] row, Evidence evidence, int user,
			ListenSpec spec) {
		float[] scores = new float[model.items().size()];
		recommender.score(row, evidence.items, evidence.weights, scores);
		if (user >= 0) {
			TopItems.exclude(model.seen().block(user, user + 1), scores);
		}
		for (int k = 0; k < evidence.items.length; k++) {
			if (evidence.weights[k] < 0) {
				scores[evidence.items[k]] = Float.NaN;
			}
		}
		int n = Math.max(0, Math.min(spec.n(), scores.length));
		int[] best = new int[n];
		float[] values = new float[n];
		TopItems.select(scores, scores.length, n, best, values, 0);
		List<ListedSong> songs = new ArrayList<>();
		for (int k = 0; k < n && best[k] >= 0; k++) {
			songs.add(song(model, recommender, taste.reason(best[k]), best[k], values[k], spec.thumbs()));
		}
		return songs;
	}

	private ListedSong song(RecommenderModel model, UserFeatureFoldIn recommender, Reason why, int item, float score, Map<String, Integer> thumbs) {
		String id = model.items().ids().id(item);
		Map<String, String> traits = recommender.traits(item);
		return new ListedSong(id, model.items().label(item), shelf.text(id, "artist"), score, traits.getOrDefault("style", shelf.text(id, "style")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				traits.getOrDefault("mood", shelf.text(id, "mood")), recommender.numbers(item).getOrDefault(TEMPO, 0.0), shelf.sound(id), //$NON-NLS-1$ //$NON-NLS-2$
				Integer.signum(thumbs.getOrDefault(id, 0)), why.sentence(), cues(why.cues()));
	}

	private static TasteAnswer answer(Taste taste) {
		return new TasteAnswer(taste.sentence(), cues(taste.cues()),
				taste.traits().stream().map(t -> new TraitAnswer(t.group(), t.value(), t.share(), t.usual())).toList());
	}

	private static List<CueAnswer> cues(List<Cue> cues) {
		return cues.stream().limit(CUES).map(c -> new CueAnswer(c.text(), c.weight())).toList();
	}

	private static List<SeenPhoto> photos(UserFeatureFoldIn recommender, ListenSpec spec, PhotoSight.Sight seen) {
		List<SeenPhoto> photos = new ArrayList<>();
		for (int k = 0; k < spec.photos().size(); k++) {
			float[] row = seen.single().get(k);
			List<String> words = row == null ? List.of()
					: recommender.taste(row, new int[0], new float[0]).cues().stream().filter(c -> c.weight() > 0).limit(CUES).map(Cue::text).toList();
			photos.add(new SeenPhoto(spec.photos().get(k).toString(), words, seen.problems().get(k)));
		}
		return photos;
	}
}
