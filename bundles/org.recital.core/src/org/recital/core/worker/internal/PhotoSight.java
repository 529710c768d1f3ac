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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Extractor;
import org.recital.api.step.Inputs;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.api.step.Step;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunRecord.StepRecord;

/**
 * Sees in photos what the steps of a run saw in those it learned from: the same extractor, then the same step that makes one row a
 * person of their photos. What was seen in a file is remembered as long as the file stays as it is.
 */
final class PhotoSight {

	private static final int MOST = 4096;
	private static final String FEATURES = "features"; //$NON-NLS-1$

	/** What was seen in a photo: a row, or why there is none. */
	private record Seen(long size, FileTime time, float[] row, String problem) {
	}

	/**
	 * What was seen in several photos.
	 *
	 * @param all      the row of all of them together; null when none could be read
	 * @param single   the row of each as if it were the only one; null where it could not be read
	 * @param problems why; empty where it could
	 */
	record Sight(float[] all, List<float[]> single, List<String> problems) {
	}

	/** How photos are seen: the steps of the run. */
	private record Eyes(String key, Contribution extractor, Record look, Contribution gathering, Record gather) {
	}

	private final Contributions contributions;
	private final Map<String, Seen> remembered = new LinkedHashMap<>(64, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
			return size() > MOST;
		}
	};
	private final Map<String, List<String>> labels = new LinkedHashMap<>();

	PhotoSight(Contributions contributions) {
		this.contributions = contributions;
	}

	/**
	 * Looks at photos.
	 *
	 * @param step of the recommender, whose features of people are made of features of photos
	 */
	synchronized Sight of(RunFolder run, StepRecord step, List<Path> photos, IProgressMonitor monitor) throws InputException {
		Eyes eyes = eyes(run, step);
		List<Path> unseen = new ArrayList<>();
		for (Path photo : photos) {
			if (known(eyes, photo) == null && !unseen.contains(photo)) {
				unseen.add(photo);
			}
		}
		if (!unseen.isEmpty()) {
			look(eyes, unseen, run.record().seed(), monitor);
		}
		List<float[]> rows = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		for (Path photo : photos) {
			Seen seen = known(eyes, photo);
			rows.add(seen == null ? null : seen.row);
			problems.add(seen == null ? Messages.bind(Messages.noPhoto, photo) : seen.problem);
		}
		return gathered(eyes, rows, problems, run.record().seed(), monitor);
	}

	private Seen known(Eyes eyes, Path photo) {
		try {
			Seen seen = remembered.get(eyes.key + photo);
			return seen != null && seen.size == Files.size(photo) && seen.time.equals(Files.getLastModifiedTime(photo)) ? seen : null;
		} catch (IOException e) {
			return new Seen(0, null, null, Messages.bind(Messages.noPhoto, photo));
		}
	}

	private Eyes eyes(RunFolder run, StepRecord step) throws InputException {
		StepRecord gathering = null;
		for (String reference : step.inputs().getOrDefault(FEATURES, List.of())) {
			Optional<StepRecord> from = source(run, reference);
			if (from.isPresent() && source(run, from.get()).filter(s -> s.kind().equals(Kind.EXTRACTOR.element())).isPresent()
					&& from.get().kind().equals(Kind.STEP.element())) {
				gathering = from.get();
			}
		}
		if (gathering == null) {
			throw new InputException(Messages.bind(Messages.noSight, run.record().id(), step.name()), Messages.sightExpected);
		}
		StepRecord looking = source(run, gathering).orElseThrow();
		Contribution extractor = find(Kind.EXTRACTOR, looking);
		Contribution gather = find(Kind.STEP, gathering);
		return new Eyes(looking.uses() + looking.parameters() + '\n', extractor, parameters(extractor, looking), gather, parameters(gather, gathering));
	}

	private static Optional<StepRecord> source(RunFolder run, StepRecord of) {
		return of.inputs().getOrDefault(FEATURES, List.of()).stream().findFirst().flatMap(r -> source(run, r));
	}

	private static Optional<StepRecord> source(RunFolder run, String reference) {
		int dot = reference.lastIndexOf('.');
		return run.record().step(reference).or(() -> dot < 0 ? Optional.empty() : run.record().step(reference.substring(0, dot)));
	}

	private Contribution find(Kind kind, StepRecord step) throws InputException {
		return contributions.find(kind, step.uses()).orElseThrow(() -> new InputException(Messages.bind(Messages.noContribution, step.name(), step.uses()),
				Messages.contributionExpected));
	}

	private static Record parameters(Contribution of, StepRecord step) throws InputException {
		List<ParameterProblem> problems = new ArrayList<>();
		try {
			return of.parameters().create(step.parameters(), Path.of(""), problems).orElseThrow(() -> new InputException( //$NON-NLS-1$
					problems.stream().map(p -> Problem.error("", 0, 0, p.message(), p.expected())).toList())); //$NON-NLS-1$
		} catch (ContributionException e) {
			throw new InputException(e.getMessage(), Messages.contributionExpected);
		}
	}

	@SuppressWarnings("unchecked") // an extractor of whatever parameters
	private void look(Eyes eyes, List<Path> photos, long seed, IProgressMonitor monitor) throws InputException {
		SimpleContext context = new SimpleContext(seed, Parallel.machine(), monitor, contributions);
		List<Path> there = photos.stream().filter(Files::isRegularFile).toList();
		if (there.isEmpty()) {
			return;
		}
		Dataset data = dataset(new String[] { "" }, new int[] { 0, there.size() }, there); //$NON-NLS-1$
		try {
			Features made = ((Extractor<Record>) eyes.extractor.create(Extractor.class)).extract(eyes.look, data, Optional.empty(), context);
			labels.put(eyes.key, made.labels());
			for (int k = 0; k < there.size(); k++) {
				Path photo = there.get(k);
				float[] row = made.has(k) ? made.row(made.begin(k)) : null;
				String problem = row != null ? "" : context.warnings().stream().filter(w -> w.file().equals(photo.toString())).findFirst() //$NON-NLS-1$
						.map(w -> Problem.warning("", w.line(), w.column(), w.message(), w.expected()).toString()).orElse(Messages.bind(Messages.noPhoto, photo)); //$NON-NLS-1$
				remembered.put(eyes.key + photo, new Seen(Files.size(photo), Files.getLastModifiedTime(photo), row, problem));
			}
		} catch (ContributionException e) {
			throw new InputException(e.getMessage(), Messages.contributionExpected);
		} catch (IOException e) {
			throw new InputException(e.getMessage() == null ? e.toString() : e.getMessage(), Messages.imageExpected);
		}
	}

	/** One row of all and one of each: the first person has all photos, each of the others one. */
	@SuppressWarnings("unchecked") // a step of whatever parameters
	private Sight gathered(Eyes eyes, List<float[]> rows, List<String> problems, long seed, IProgressMonitor monitor) throws InputException {
		List<Integer> readable = new ArrayList<>();
		for (int k = 0; k < rows.size(); k++) {
			if (rows.get(k) != null) {
				readable.add(k);
			}
		}
		List<float[]> single = new ArrayList<>(java.util.Collections.nCopies(rows.size(), null));
		if (readable.isEmpty()) {
			return new Sight(null, single, problems);
		}
		int n = readable.size();
		int width = rows.get(readable.getFirst()).length;
		float[] data = new float[n * width];
		String[] people = new String[n + 1];
		int[] offsets = new int[n + 2];
		offsets[1] = n;
		people[0] = "all"; //$NON-NLS-1$
		for (int k = 0; k < n; k++) {
			System.arraycopy(rows.get(readable.get(k)), 0, data, k * width, width);
			people[k + 1] = Integer.toString(k);
			offsets[k + 2] = n + k + 1;
		}
		Features photos = Features.single(EntityKind.PHOTO, eyes.extractor.id(), n, null, width, data, labels.get(eyes.key));
		Dataset all = dataset(people, offsets, java.util.Collections.nCopies(n, Path.of(""))); //$NON-NLS-1$
		Features[] made = new Features[1];
		try {
			((Step<Record>) eyes.gathering.create(Step.class)).run(eyes.gather, new Given(Map.of("data", all, FEATURES, photos)), (port, value) -> { //$NON-NLS-1$
				made[0] = (Features) value;
			}, new SimpleContext(seed, Parallel.of(1), monitor, contributions));
		} catch (ContributionException e) {
			throw new InputException(e.getMessage(), Messages.contributionExpected);
		} catch (InputException | RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new InputException(e.toString(), Messages.sightExpected);
		}
		for (int k = 0; k < n; k++) {
			single.set(readable.get(k), made[0].row(made[0].begin(k + 1)));
		}
		return new Sight(made[0].row(made[0].begin(0)), single, problems);
	}

	/** People and their photos, and no events. */
	private static Dataset dataset(String[] people, int[] offsets, List<Path> photos) {
		int n = photos.size();
		String[] names = new String[n];
		int[] codes = new int[offsets[offsets.length - 1]];
		for (int k = 0; k < n; k++) {
			names[k] = Integer.toString(k);
		}
		for (int c = 0; c < codes.length; c++) {
			codes[c] = c % n;
		}
		Entities users = new Entities(EntityKind.USER, IdIndex.of(people), List.of(new Attribute.Categories(EntityKind.PHOTOS, names, offsets, codes, null)));
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset("photos", none, new Entities(EntityKind.ITEM, IdIndex.of()), users, //$NON-NLS-1$
				List.of(new FileAssets(EntityKind.PHOTO, AssetSource.IMAGE, photos.toArray(Path[]::new))), ValueScale.UNARY, ValueScale.UNARY.collapse(),
				Origin.generated("photos")); //$NON-NLS-1$
	}

	/** Inputs that are there. */
	private record Given(Map<String, Object> values) implements Inputs {

		@Override
		public Part part() {
			return Part.ONLY;
		}

		@Override
		public <T> T get(String port, Class<T> type) {
			return find(port, type).orElseThrow(() -> new IllegalArgumentException("nothing at " + port)); //$NON-NLS-1$
		}

		@Override
		public <T> Optional<T> find(String port, Class<T> type) {
			return Optional.ofNullable(values.get(port)).map(type::cast);
		}

		@Override
		public <T> List<Named<T>> all(String port, Class<T> type) {
			return find(port, type).map(v -> List.of(new Named<>(port, port, v))).orElse(List.of());
		}
	}
}
