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
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.data.AssetSource;
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
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Extractor;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.api.step.StepContext;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.Reference;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.internal.EntitiesFile;
import org.recital.core.worker.AlikeAnswer;
import org.recital.core.worker.IndexChoice;
import org.recital.core.worker.ListedItem;
import org.recital.linalg.ColumnScale;
import org.recital.linalg.NearestVectors;
import org.recital.linalg.NearestVectors.Measure;
import org.recital.linalg.NeighbourIndex;

/**
 * Finds items whose images are like a given one: the extractor of a step describes that image as it described those of the data
 * set, and all rows are compared, or a graph of neighbours is asked, which is a step of its own behind the extractor and so kept in
 * the cache by what the features are. Columns that have names are of many units: those are standardised, count the less the further they move when an image
 * comes again in another quality or size, and their distance counts; of others, layers of networks, the cosine counts. Safe for any number of threads.
 */
public final class AlikeItems {

	/** Id of the step that builds a graph over features. */
	static final String GRAPH = "neighbour-graph"; //$NON-NLS-1$

	private static final String DATA = "data"; //$NON-NLS-1$
	private static final String FEATURES = "features"; //$NON-NLS-1$

	private final ArtifactStore store;
	private final Contributions contributions;
	private final int many;
	/** What was searched last, so that the next question need not read it again. */
	private volatile SoftReference<List<Object>> held = new SoftReference<>(List.of());
	private volatile SoftReference<Moves> moved = new SoftReference<>(null);

	/** How far the columns of features move; empty: not known. */
	private record Moves(Features of, float[] moves) {
	}

	public AlikeItems(ArtifactStore store, Contributions contributions) {
		this(store, contributions, IndexChoice.MANY);
	}

	/** @param many rows from which on the graph is asked unless told otherwise */
	AlikeItems(ArtifactStore store, Contributions contributions, int many) {
		this.store = store;
		this.contributions = contributions;
		this.many = many;
	}

	/** What a person wrote. */
	static IndexChoice choice(String id) throws InputException {
		return IndexChoice.of(id).orElseThrow(() -> new InputException(Messages.bind(Messages.noSuchIndex, id), Answers.nearest(id, IndexChoice.ids())));
	}

	/**
	 * Finds them.
	 *
	 * @param step name of a step that extracts features of images; empty for the first
	 * @param n    how many
	 */
	public AlikeAnswer of(Pipeline pipeline, String step, Path image, int n, IndexChoice index, IProgressMonitor monitor) throws InputException, IOException {
		if (!Files.isRegularFile(image)) {
			throw new InputException(image.toString(), 0, Messages.noImage, Messages.imageExpected);
		}
		StepNode node = extracting(pipeline, step);
		Dataset data = (Dataset) value(pipeline, node.inputs().get(DATA).getFirst(), monitor);
		Features features = (Features) value(pipeline, new Reference(node.name(), node.contribution().outputs().getFirst().name()), monitor);
		SimpleContext context = new SimpleContext(pipeline.seed(), Parallel.machine(), monitor, contributions);
		Features asked = describe(node, features.kind(), image, context);
		if (asked.width() != features.width()) {
			throw new InputException(Messages.bind(Messages.notOneImage, node.name()), Messages.imageStepExpected);
		}
		Measure measure = features.labels().isEmpty() ? Measure.COSINE : Measure.EUCLIDEAN;
		Optional<NeighbourIndex> graph = index == IndexChoice.EXACT || index == IndexChoice.AUTO && features.rows() < many ? Optional.empty()
				: graph(pipeline, node, () -> moves(node, features, data, context), index, monitor);
		held = new SoftReference<>(List.of(data, features, graph));
		BiFunction<float[], Integer, NearestVectors.Found> search = graph.isPresent() ? graph.get()::of : exact(features, measure, moves(node, features, data, context));
		List<ListedItem> items = nearest(features, asked, measure, n, data, search);
		return new AlikeAnswer(node.name(), node.title(), image.toString(), measure == Measure.COSINE ? "cosine" : "distance", items, //$NON-NLS-1$ //$NON-NLS-2$
				graph.isPresent() ? IndexChoice.GRAPH.id() : IndexChoice.EXACT.id(), features.rows(), graph.map(NeighbourIndex::recall).orElse(1.0),
				graph.map(NeighbourIndex::sampled).orElse(0));
	}

	/** The graph over the features of a step: that of a step of the pipeline, else one with the usual parameters. */
	private Optional<NeighbourIndex> graph(Pipeline pipeline, StepNode features, Moving moves, IndexChoice index, IProgressMonitor monitor)
			throws InputException, IOException {
		Reference of = new Reference(features.name(), features.contribution().outputs().getFirst().name());
		StepNode own = pipeline.steps().stream().filter(s -> s.contribution().id().equals(GRAPH) && List.of(of).equals(s.inputs().get(FEATURES))).findFirst()
				.orElse(null);
		Pipeline with = pipeline;
		if (own == null) {
			Contribution builder = contributions.find(Kind.STEP, GRAPH).orElse(null);
			if (builder == null) {
				if (index == IndexChoice.AUTO) {
					return Optional.empty();
				}
				throw new InputException(Messages.noGraph, Messages.noGraphExpected);
			}
			try {
				// named as a copy of the step whose features it is of, it has the seed of that and so one key in all pipelines with those
				own = new StepNode(features.name() + "~graph", "", builder, graphed(builder.parameters(), moves.get()), Map.of(), Map.of(FEATURES, List.of(of)), 0); //$NON-NLS-1$ //$NON-NLS-2$
			} catch (ContributionException e) {
				throw new InputException(e.getMessage(), ""); //$NON-NLS-1$
			}
			List<StepNode> steps = new ArrayList<>(pipeline.steps());
			steps.add(own);
			with = new Pipeline(pipeline.name(), pipeline.seed(), pipeline.file(), steps, pipeline.text());
		}
		return Optional.of((NeighbourIndex) value(with, new Reference(own.name(), own.contribution().outputs().getFirst().name()), monitor));
	}

	/** When it is needed: a graph that the pipeline has knows by itself. */
	private interface Moving {
		float[] get() throws InputException, IOException;
	}

	/** Usual parameters of a graph, and how far columns move. */
	private static <P extends Record> P graphed(ParameterSchema<P> schema, float[] moves) {
		List<Double> all = new ArrayList<>();
		for (float move : moves) {
			all.add((double) move);
		}
		Map<String, Object> values = new HashMap<>(schema.values(schema.defaults()));
		if (!all.isEmpty()) {
			values.put("moves", all); //$NON-NLS-1$
		}
		List<ParameterProblem> problems = new ArrayList<>();
		return schema.create(values, Path.of(""), problems).orElseThrow(() -> new IllegalStateException(problems.toString())); //$NON-NLS-1$
	}

	@SuppressWarnings("unchecked") // an extractor of whatever parameters
	private float[] moves(StepNode node, Features features, Dataset data, StepContext context) throws InputException, IOException {
		if (features.labels().isEmpty()) {
			return new float[0]; // values of one kind, of which the cosine counts
		}
		Moves last = moved.get();
		if (last == null || last.of != features) {
			try {
				float[] moves = ((Extractor<Record>) node.contribution().create(Extractor.class)).repeatability(node.parameters(), data, context).orElse(new float[0]);
				last = new Moves(features, moves.length == features.width() ? moves : new float[0]);
				moved = new SoftReference<>(last);
			} catch (ContributionException e) {
				throw new InputException(e.getMessage(), ""); //$NON-NLS-1$
			}
		}
		return last.moves;
	}

	private static StepNode extracting(Pipeline pipeline, String step) throws InputException {
		List<StepNode> extractors = pipeline.steps().stream()
				.filter(s -> s.contribution().kind() == Kind.EXTRACTOR && s.inputs().containsKey(DATA) && !s.inputs().containsKey("fit")).toList(); //$NON-NLS-1$
		List<String> names = extractors.stream().map(StepNode::name).toList();
		if (names.isEmpty()) {
			throw new InputException(pipeline.file().toString(), 0, Messages.noExtractor, Messages.imageStepExpected);
		}
		return step.isEmpty() ? extractors.getFirst() : extractors.stream().filter(s -> s.name().equals(step)).findFirst().orElseThrow(
				() -> new InputException(pipeline.file().toString(), 0, Messages.bind(Messages.notExtracting, step), Answers.nearest(step, names)));
	}

	private Object value(Pipeline pipeline, Reference of, IProgressMonitor monitor) throws InputException, IOException {
		return new Runner(store, contributions).value(pipeline, of.step(), of.output(), 0, monitor).orElseThrow(OperationCanceledException::new);
	}

	@SuppressWarnings("unchecked") // an extractor of whatever parameters
	private static Features describe(StepNode node, EntityKind kind, Path image, SimpleContext context) throws InputException, IOException {
		Entities one = new Entities(EntityKind.ITEM, IdIndex.of(image.getFileName().toString()));
		Entities none = new Entities(EntityKind.USER, IdIndex.of());
		boolean items = kind.equals(EntityKind.ITEM);
		Events events = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		Dataset data = new Dataset(image.toString(), events, items ? one : new Entities(EntityKind.ITEM, IdIndex.of()),
				items ? none : new Entities(EntityKind.USER, one.ids()), List.of(new FileAssets(kind, AssetSource.IMAGE, image)), ValueScale.UNARY,
				ValueScale.UNARY.collapse(), Origin.generated(image.toString()));
		try {
			Features asked = ((Extractor<Record>) node.contribution().create(Extractor.class)).extract(node.parameters(), data, Optional.empty(), context);
			if (!asked.has(0)) {
				throw context.warnings().isEmpty() ? new InputException(image.toString(), 0, Messages.noImage, Messages.imageExpected)
						: new InputException(context.warnings().stream().map(w -> Problem.error(w.file(), w.line(), w.column(), w.message(), w.expected())).toList());
			}
			return asked;
		} catch (ContributionException e) {
			throw new InputException(e.getMessage(), ""); //$NON-NLS-1$
		}
	}

	private static List<ListedItem> nearest(Features features, Features asked, Measure measure, int n, Dataset data,
			BiFunction<float[], Integer, NearestVectors.Found> search) {
		int width = features.width();
		int[] entity = new int[features.rows()];
		int most = 1;
		for (int e = 0; e < features.entities(); e++) {
			Arrays.fill(entity, features.begin(e), features.end(e), e);
			most = Math.max(most, features.end(e) - features.begin(e));
		}
		float sign = measure == Measure.COSINE ? -1 : 1;
		// an item of several rows counts by its nearest
		float[] best = new float[features.entities()];
		Arrays.fill(best, Float.POSITIVE_INFINITY);
		List<Integer> found = new ArrayList<>();
		for (int r = 0; r < asked.rows(); r++) {
			NearestVectors.Found near = search.apply(Arrays.copyOfRange(asked.data(), r * width, (r + 1) * width), (int) Math.min(features.rows(), (long) n * most));
			for (int i = 0; i < near.rows().length; i++) {
				int e = entity[near.rows()[i]];
				if (best[e] == Float.POSITIVE_INFINITY) {
					found.add(e);
				}
				best[e] = Math.min(best[e], sign * near.values()[i]);
			}
		}
		found.sort((a, b) -> best[a] != best[b] ? Float.compare(best[a], best[b]) : Integer.compare(a, b));
		List<ListedItem> items = new ArrayList<>();
		for (int e : found.subList(0, Math.min(n, found.size()))) {
			items.add(listed(data, features.kind(), e, sign * best[e]));
		}
		return items;
	}

	/** Compares all rows. */
	private static BiFunction<float[], Integer, NearestVectors.Found> exact(Features features, Measure measure, float[] moves) {
		if (measure == Measure.COSINE || features.rows() == 0) {
			return new NearestVectors(measure, features.rows(), features.width(), features.data())::of;
		}
		ColumnScale scale = ColumnScale.of(features.data(), features.width(), moves);
		NearestVectors all = new NearestVectors(measure, features.rows(), features.width(), scale.apply(features.data()));
		return (vector, k) -> all.of(scale.apply(vector), k);
	}

	private static ListedItem listed(Dataset data, EntityKind kind, int e, float value) {
		Entities entities = data.entities(kind);
		List<String> genres = entities.categories(EntitiesFile.GENRES).map(g -> Arrays.stream(g.codes(e)).mapToObj(c -> g.labels()[c]).toList())
				.orElse(List.of());
		String picture = data.assets(kind, AssetSource.IMAGE).filter(a -> a instanceof FileAssets && a.has(e))
				.map(a -> ((FileAssets) a).file(e).toString()).orElse(""); //$NON-NLS-1$
		return new ListedItem(entities.ids().id(e), entities.label(e), value, false, genres, "", picture); //$NON-NLS-1$
	}
}
