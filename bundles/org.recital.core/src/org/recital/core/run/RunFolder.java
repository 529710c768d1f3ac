/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Interactions;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.Problem;
import org.recital.api.learning.NetworkModel;
import org.recital.api.step.Contributions;
import org.recital.api.step.Port;
import org.recital.core.run.RunRecord.PartRecord;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.run.internal.Layout;
import org.recital.core.run.internal.Messages;
import org.recital.core.run.internal.Summaries;
import org.recital.core.store.internal.EvaluationCodec;
import org.recital.core.store.internal.Json;
import org.recital.core.store.internal.NetworkCodec;
import org.recital.core.store.internal.RecommenderCodec;
import org.recital.core.store.internal.SplitCodec;

/** A run on disk; see {@link RunRecord} for run.json. */
public final class RunFolder {

	private final Path folder;
	private final RunRecord record;

	private RunFolder(Path folder, RunRecord record) {
		this.folder = folder;
		this.record = record;
	}

	/**
	 * A model kept in the run.
	 *
	 * @param step  name of the step that made it ({@code step.output} when the step has several outputs)
	 * @param label what a person reads for it
	 * @param part  place of its part
	 * @param file  the file
	 */
	public record ModelFile(String step, String label, int part, Path file) {
	}

	/**
	 * Opens.
	 *
	 * @throws IOException when there is no run, or it is damaged or of an unknown format
	 */
	public static RunFolder open(Path folder) throws IOException {
		Path file = folder.resolve(Layout.RECORD);
		if (!Files.isRegularFile(file)) {
			throw new IOException(Messages.bind(Messages.noSuchRun, folder));
		}
		RunRecord record = Json.read(file, RunRecord.class);
		if (record.header() == null || record.header().id() == null || record.header().result() == null
				|| record.header().started() == null) {
			throw new IOException(file + ": damaged: it has no complete header"); //$NON-NLS-1$
		}
		int format = record.header().format();
		if (format < 1 || format > RunRecord.FORMAT) {
			throw new IOException(file + ": run format " + format + "; this version reads formats 1 to " + RunRecord.FORMAT); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return new RunFolder(folder, record);
	}

	/** The folder. */
	public Path folder() {
		return folder;
	}

	/** What {@code run.json} says. */
	public RunRecord record() {
		return record;
	}

	/** The first evaluation in the order of the pipeline, with vectors and lists; empty when there is none. */
	public Optional<Evaluation> evaluation() throws IOException {
		return evaluations().values().stream().findFirst();
	}

	/** All evaluations by step, in the order of the pipeline. */
	public Map<String, Evaluation> evaluations() throws IOException {
		Map<String, Evaluation> found = new LinkedHashMap<>();
		for (Place p : places(Port.EVALUATION)) {
			Path at = Layout.evaluation(folder, p.name, p.part.part());
			if (Files.isDirectory(at)) {
				found.put(at.getFileName().toString(), EvaluationCodec.read(at));
			}
		}
		return found;
	}

	private record Place(String name, String label, PartRecord part) {
	}

	/** Outputs of a type, by step and part; of steps that gather only what was gathered. */
	private List<Place> places(String type) {
		List<Place> places = new ArrayList<>();
		for (StepRecord s : record.steps()) {
			s.outputs().forEach((output, t) -> {
				if (t.equals(type)) {
					String name = Layout.name(s.name(), output, s.outputs().size());
					for (PartRecord p : s.gathered() == null ? s.parts() : List.of(s.gathered())) {
						places.add(new Place(name, s.title(), p));
					}
				}
			});
		}
		return places;
	}

	/** As a report and a comparison see it; its evaluation has no recommenders when the run has none. */
	public RunSummary summary() throws IOException {
		Evaluation none = new Evaluation(EntityKind.USER, IdIndex.of(), IdIndex.of(), new String[0], List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(), List.of());
		List<String> warnings = new ArrayList<>();
		record.errors().stream().map(Problem::toString).forEach(warnings::add);
		record.warnings().stream().map(Problem::toString).forEach(warnings::add);
		Map<String, Evaluation> all = evaluations();
		List<RunSummary.Table> tables = new ArrayList<>();
		all.forEach((step, evaluation) -> tables.add(new RunSummary.Table(title(step), evaluation)));
		RunSummary.Table first = tables.isEmpty() ? new RunSummary.Table("", none) : tables.removeFirst(); //$NON-NLS-1$
		return new RunSummary(record.id(), record.title(), record.started(), Duration.ofMillis(record.header().wallMillis()),
				record.header().parameters(), Summaries.steps(record), Summaries.environment(record), warnings, first.evaluation(), first.label(),
				tables, Summaries.about(record));
	}

	/** What a person calls an evaluation, see {@link #evaluations()}. */
	public String title(String evaluation) {
		return places(Port.EVALUATION).stream().filter(p -> p.name.equals(evaluation)).map(Place::label).findFirst().orElse(evaluation);
	}

	/** Key in the cache of what a step gave for a part; the entry may be gone. For a step that gathers: of what was gathered. */
	public Optional<String> artifact(String step, int part) {
		return record.step(step).flatMap(s -> s.gathered() != null ? Optional.of(s.gathered().key())
				: s.parts().stream().filter(p -> p.index() == part || s.parts().size() == 1).findFirst().map(PartRecord::key));
	}

	/** The models, in the order of the pipeline, then of the parts. */
	public List<ModelFile> models() {
		List<ModelFile> models = new ArrayList<>();
		for (Place p : places(Port.RECOMMENDER)) {
			Path file = Layout.model(folder, p.name, p.part.part());
			if (Files.isRegularFile(file)) {
				models.add(new ModelFile(p.name, p.label, p.part.index(), file));
			}
		}
		return models;
	}

	/**
	 * Loads a model; needs neither cache nor training set.
	 *
	 * @throws IOException when there is none, it is damaged, or the bundle of its engine is missing
	 */
	public RecommenderModel model(String step, int part, Contributions contributions) throws IOException {
		List<String> names = new ArrayList<>();
		for (ModelFile m : models()) {
			if (m.step().equals(step) && m.part() == part) {
				return RecommenderCodec.read(m.file(), contributions);
			}
			if (!names.contains(m.step())) {
				names.add(m.step());
			}
		}
		throw new IOException(Messages.bind(Messages.noSuchModel, new Object[] { record.id(), step, part, String.join(", ", names) })); //$NON-NLS-1$
	}

	/** The networks, in the order of the pipeline, then of the parts. */
	public List<ModelFile> networks() {
		List<ModelFile> networks = new ArrayList<>();
		for (Place p : places(Port.NETWORK)) {
			Path file = Layout.network(folder, p.name, p.part.part());
			if (Files.isRegularFile(file)) {
				networks.add(new ModelFile(p.name, p.label, p.part.index(), file));
			}
		}
		return networks;
	}

	/**
	 * Loads a network; needs neither cache nor training set.
	 *
	 * @throws IOException when it is damaged, or the bundle of its trainer is missing
	 */
	public NetworkModel network(ModelFile file, Contributions contributions) throws IOException {
		return NetworkCodec.read(file.file(), contributions);
	}

	/** Users x items that were held out for the test in a part, by the first splitter; empty when the run has no split. */
	public Optional<Interactions> heldOut(int part) throws IOException {
		for (Place p : places(Port.SPLIT)) {
			Path file = Layout.split(folder, p.name, p.part.part());
			if (p.part.index() == part && Files.isRegularFile(file)) {
				return Optional.of(SplitCodec.heldOut(file));
			}
		}
		return Optional.empty();
	}
}
