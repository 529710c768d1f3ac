/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.model.ImageSight;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Codec;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Importer;
import org.recital.api.step.Kind;
import org.recital.api.step.Probe;
import org.recital.core.describe.DatasetDescriber;
import org.recital.core.describe.DatasetDescription;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.StoredEntry;
import org.recital.core.store.internal.Codecs;
import org.recital.core.worker.internal.AlikeItems;
import org.recital.core.worker.internal.Answers;
import org.recital.core.worker.internal.ItemSight;
import org.recital.core.worker.internal.Listening;
import org.recital.core.worker.internal.Messages;
import org.recital.core.worker.internal.Persons;

/** The live questions, answered in this process: by a worker, and by the command line. Safe for any number of threads. */
public final class Questions {

	private static final String IMPORTING = "data"; //$NON-NLS-1$

	private final ArtifactStore store;
	private final Contributions contributions;
	private final Persons persons;
	private final Listening listening;
	private final AlikeItems alike;
	/** The model that was asked last and the splits it comes from, so that the next image need not read them again. */
	private volatile SoftReference<Seeing> seeing = new SoftReference<>(null);

	public Questions(ArtifactStore store, Contributions contributions) {
		this.store = store;
		this.contributions = contributions;
		this.persons = new Persons(store, contributions);
		this.listening = new Listening(store, contributions, persons);
		this.alike = new AlikeItems(store, contributions);
	}

	/**
	 * Describes what an importer reads; the data set is then in the cache.
	 *
	 * @param base relative paths among the parameters are relative to it
	 */
	public DatasetDescription describe(String importer, Map<String, Object> parameters, Path base, IProgressMonitor monitor)
			throws InputException, IOException {
		return describe(importing(importer, parameters, base), IMPORTING, monitor);
	}

	private Pipeline importing(String importer, Map<String, Object> parameters, Path base) throws InputException {
		Contribution c = contributions.find(Kind.IMPORTER, importer).orElseThrow(() -> new InputException(
				Messages.bind(Messages.noImporter, importer),
				Answers.nearest(importer, contributions.all(Kind.IMPORTER).stream().map(Contribution::id).toList())));
		List<ParameterProblem> problems = new ArrayList<>();
		Record given;
		try {
			ParameterSchema<?> schema = c.parameters();
			given = schema.create(parameters, base, problems).orElse(null);
		} catch (ContributionException e) {
			throw new InputException(e.getMessage(), ""); //$NON-NLS-1$
		}
		if (given == null) {
			throw new InputException(problems.stream().map(p -> Problem.error("", 0, 0, p.message(), p.expected())).toList()); //$NON-NLS-1$
		}
		StepNode node = new StepNode(IMPORTING, "", c, given, new LinkedHashMap<>(parameters), Map.of(), 0); //$NON-NLS-1$
		return new Pipeline(importer, 0, Path.of(""), List.of(node), ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Describes the data set that a step of a pipeline gives. */
	public DatasetDescription describe(Pipeline pipeline, String step, IProgressMonitor monitor) throws InputException, IOException {
		return DatasetDescriber.describe(dataset(pipeline, step, monitor));
	}

	/** The items of what an importer reads that have a sound in a file. */
	public List<Sound> sounds(String importer, Map<String, Object> parameters, Path base, IProgressMonitor monitor) throws InputException, IOException {
		return sounds(importing(importer, parameters, base), IMPORTING, monitor);
	}

	/** The items of the data set that a step gives that have a sound in a file, in their order. */
	public List<Sound> sounds(Pipeline pipeline, String step, IProgressMonitor monitor) throws InputException, IOException {
		Dataset data = dataset(pipeline, step, monitor);
		List<Sound> sounds = new ArrayList<>();
		if (data.assets(EntityKind.ITEM, AssetSource.AUDIO).orElse(null) instanceof FileAssets files) {
			for (int i = 0; i < files.size(); i++) {
				if (files.has(i)) {
					sounds.add(new Sound(data.items().ids().id(i), data.items().label(i), files.file(i).toString()));
				}
			}
		}
		return sounds;
	}

	/**
	 * The sound of an item.
	 *
	 * @param item  its name
	 * @param title its title; its name where it has none
	 * @param file  path of the file
	 */
	public record Sound(String item, String title, String file) {
	}

	private Dataset dataset(Pipeline pipeline, String step, IProgressMonitor monitor) throws InputException, IOException {
		StepNode node = pipeline.step(step).orElseThrow(() -> new InputException(Messages.bind(Messages.noStep, pipeline.name(), step),
				Answers.nearest(step, pipeline.steps().stream().map(StepNode::name).toList())));
		String output = node.contribution().outputs().getFirst().name();
		Object value = new Runner(store, contributions).value(pipeline, step, output, 0, monitor)
				.orElseThrow(OperationCanceledException::new);
		if (!(value instanceof Dataset data)) {
			throw new InputException(Messages.bind(Messages.noOutput, step, "dataset"), ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return data;
	}

	/**
	 * The items whose images are most like a given one, by the features of a step of a pipeline; those are taken from the cache or
	 * made.
	 *
	 * @param step name of a step that extracts features of images and learns nothing; empty for the first
	 * @param n    how many
	 * @throws InputException when there is no such step or the image cannot be read
	 */
	public AlikeAnswer alike(Pipeline pipeline, String step, Path image, int n, IProgressMonitor monitor) throws InputException, IOException {
		return alike(pipeline, step, image, n, IndexChoice.AUTO, monitor);
	}

	/**
	 * The same, looked for as is said.
	 *
	 * @param index a graph is built where there is none in the cache, which takes minutes for hundreds of thousands of rows
	 */
	public AlikeAnswer alike(Pipeline pipeline, String step, Path image, int n, IndexChoice index, IProgressMonitor monitor)
			throws InputException, IOException {
		return alike.of(pipeline, step, image, n, index, monitor);
	}

	/** What a recommender of a run gives a person. */
	public RecommendAnswer recommend(Path run, String step, String user, int n) throws InputException, IOException {
		return persons.recommend(run, step, user, n);
	}

	/**
	 * What a person liked, what was held out, and what each recommender gives, in the first part in which the person was
	 * judged.
	 */
	public PersonAnswer person(Path run, String user, int n) throws InputException, IOException {
		return persons.person(run, user, n);
	}

	/**
	 * Songs that suit photos and what was said of songs. A photo that cannot be read is named in the answer, and the others count.
	 *
	 * @throws InputException when the run has no such model, no such person or no such song
	 */
	public ListenAnswer listen(ListenSpec spec, IProgressMonitor monitor) throws InputException, IOException {
		return listening.listen(spec, monitor);
	}

	/** The importers that can read a folder or file, best first. An importer that fails to look is left out. */
	@SuppressWarnings("unchecked") // an importer of whatever parameters
	public List<ProbeAnswer> probe(Path path) {
		List<ProbeAnswer> found = new ArrayList<>();
		for (Contribution c : contributions.all(Kind.IMPORTER)) {
			try {
				Optional<Probe> probe = c.create(Importer.class).probe(path);
				probe.filter(p -> p.confidence() > 0)
						.ifPresent(p -> found.add(new ProbeAnswer(c.id(), c.name(), p.confidence(), p.parameters(), p.summary())));
			} catch (ContributionException | RuntimeException e) {
				continue; // an importer that stumbles over a folder cannot read it
			}
		}
		found.sort(Comparator.comparingDouble(ProbeAnswer::confidence).reversed());
		return found;
	}

	/**
	 * What a model of a run sees in an image, beside what the run's data sets know of it. Of a run of several parts the model of the part is asked in whose
	 * test side the item of the image was, one that did not learn from it; else that of the first part.
	 *
	 * @param step whose first output is an {@link ImageSight}
	 * @param side pixels of the longer side of the picture
	 * @throws InputException when there is no such step, its value is no longer in the cache, or the image cannot be read
	 */
	public SeenAnswer seen(Path run, String step, Path image, int side) throws InputException, IOException {
		RunFolder folder = RunFolder.open(run);
		ItemSight.Place place = ItemSight.find(folder.record(), step(folder, step), image, (from, output, part) -> stored(run, from, output, part).value());
		Object value = stored(run, step, "", place.part()).value(); //$NON-NLS-1$
		if (!(value instanceof ImageSight sight)) {
			throw new InputException(Messages.bind(Messages.noLook, step), Messages.noLookExpected);
		}
		seeing = new SoftReference<>(new Seeing(sight, place));
		try {
			ImageSight.Seen seen = place.item() < 0 ? sight.see(image, side) : sight.see(image, side, place.data(), place.item());
			String on = place.side() == ItemSight.Side.NONE ? "" : place.side() == ItemSight.Side.TEST ? SeenAnswer.TEST : SeenAnswer.OTHER; //$NON-NLS-1$
			return SeenAnswer.of(image.toString(), seen, place.id(), place.part(), place.parts(), on);
		} catch (IOException e) {
			throw new InputException(String.valueOf(e.getMessage()), ""); //$NON-NLS-1$
		}
	}

	/**
	 * A few lines on what a step of a run gave for a part, from the cache.
	 *
	 * @param output name of an output; empty for the first
	 */
	public String peek(Path run, String step, String output, int part) throws InputException, IOException {
		Stored stored = stored(run, step, output, part);
		return peek(Codecs.find(contributions, stored.type()).orElseThrow(), stored.value());
	}

	/** A value from the cache, and its port type. */
	private record Stored(Object value, String type) {
	}

	private record Seeing(ImageSight sight, ItemSight.Place place) {
	}

	private static StepRecord step(RunFolder folder, String step) throws InputException {
		return folder.record().step(step).orElseThrow(() -> new InputException(Messages.bind(Messages.noStep, folder.record().id(), step),
				Answers.nearest(step, folder.record().steps().stream().map(StepRecord::name).toList())));
	}

	private Stored stored(Path run, String step, String output, int part) throws InputException, IOException {
		RunFolder folder = RunFolder.open(run);
		StepRecord record = step(folder, step);
		String port = output.isEmpty() ? record.outputs().keySet().iterator().next() : output;
		if (!record.outputs().containsKey(port)) {
			throw new InputException(Messages.bind(Messages.noOutput, step, port), Answers.nearest(port, record.outputs().keySet()));
		}
		Optional<String> key = folder.artifact(step, part);
		Optional<StoredEntry> entry = key.isEmpty() ? Optional.empty() : store.find(key.get(), why -> { });
		if (entry.isEmpty()) {
			throw new InputException(Messages.bind(Messages.noEntry, step), Messages.runAgain);
		}
		Object value = store.read(entry.get(), port, contributions);
		return new Stored(value, entry.get().outputs().get(port).type());
	}

	private static <T> String peek(Codec<T> codec, Object value) {
		return codec.peek(codec.type().cast(value));
	}
}
