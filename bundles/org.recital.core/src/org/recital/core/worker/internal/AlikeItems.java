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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import org.recital.api.problem.InputException;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Extractor;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.Reference;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.internal.EntitiesFile;
import org.recital.core.worker.AlikeAnswer;
import org.recital.core.worker.ListedItem;
import org.recital.linalg.NearestVectors;
import org.recital.linalg.NearestVectors.Measure;

/**
 * Finds items whose images are like a given one: the extractor of a step describes that image as it described those of the data
 * set, and all rows are compared. Columns that have names are of many units: those are standardised and their distance counts;
 * of others, layers of networks, the cosine counts.
 */
public final class AlikeItems {

	private static final String DATA = "data"; //$NON-NLS-1$

	private final ArtifactStore store;
	private final Contributions contributions;

	public AlikeItems(ArtifactStore store, Contributions contributions) {
		this.store = store;
		this.contributions = contributions;
	}

	/**
	 * Finds them.
	 *
	 * @param step name of a step that extracts features of images; empty for the first
	 * @param n    how many
	 */
	public AlikeAnswer of(Pipeline pipeline, String step, Path image, int n, IProgressMonitor monitor) throws InputException, IOException {
		if (!Files.isRegularFile(image)) {
			throw new InputException(image.toString(), 0, Messages.noImage, Messages.imageExpected);
		}
		StepNode node = extracting(pipeline, step);
		Dataset data = (Dataset) value(pipeline, node.inputs().get(DATA).getFirst(), monitor);
		Features features = (Features) value(pipeline, new Reference(node.name(), node.contribution().outputs().getFirst().name()), monitor);
		Features asked = describe(node, features.kind(), image, pipeline.seed(), monitor);
		if (asked.width() != features.width()) {
			throw new InputException(Messages.bind(Messages.notOneImage, node.name()), Messages.imageStepExpected);
		}
		Measure measure = features.labels().isEmpty() ? Measure.COSINE : Measure.EUCLIDEAN;
		List<ListedItem> items = nearest(features, asked, measure, n, data);
		return new AlikeAnswer(node.name(), node.title(), image.toString(), measure == Measure.COSINE ? "cosine" : "distance", items); //$NON-NLS-1$ //$NON-NLS-2$
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
	private Features describe(StepNode node, EntityKind kind, Path image, long seed, IProgressMonitor monitor) throws InputException, IOException {
		Entities one = new Entities(EntityKind.ITEM, IdIndex.of(image.getFileName().toString()));
		Entities none = new Entities(EntityKind.USER, IdIndex.of());
		boolean items = kind.equals(EntityKind.ITEM);
		Events events = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		Dataset data = new Dataset(image.toString(), events, items ? one : new Entities(EntityKind.ITEM, IdIndex.of()),
				items ? none : new Entities(EntityKind.USER, one.ids()), List.of(new FileAssets(kind, AssetSource.IMAGE, image)), ValueScale.UNARY,
				ValueScale.UNARY.collapse(), Origin.generated(image.toString()));
		SimpleContext context = new SimpleContext(seed, Parallel.machine(), monitor, contributions);
		try {
			Features asked = ((Extractor<Record>) node.contribution().create(Extractor.class)).extract(node.parameters(), data, Optional.empty(), context);
			if (!asked.has(0)) {
				throw context.warnings().isEmpty() ? new InputException(image.toString(), 0, Messages.noImage, Messages.imageExpected)
						: new InputException(context.warnings());
			}
			return asked;
		} catch (ContributionException e) {
			throw new InputException(e.getMessage(), ""); //$NON-NLS-1$
		}
	}

	private static List<ListedItem> nearest(Features features, Features asked, Measure measure, int n, Dataset data) {
		int width = features.width();
		float[] rows = features.data();
		float[] vectors = asked.data();
		if (measure == Measure.EUCLIDEAN) {
			double[][] scale = scale(rows, features.rows(), width);
			rows = scaled(rows, scale);
			vectors = scaled(vectors, scale);
		}
		int[] entity = new int[features.rows()];
		int most = 1;
		for (int e = 0; e < features.entities(); e++) {
			Arrays.fill(entity, features.begin(e), features.end(e), e);
			most = Math.max(most, features.end(e) - features.begin(e));
		}
		NearestVectors all = new NearestVectors(measure, features.rows(), width, rows);
		float sign = measure == Measure.COSINE ? -1 : 1;
		// an item of several rows counts by its nearest
		float[] best = new float[features.entities()];
		Arrays.fill(best, Float.POSITIVE_INFINITY);
		List<Integer> found = new ArrayList<>();
		for (int r = 0; r < asked.rows(); r++) {
			NearestVectors.Found near = all.of(Arrays.copyOfRange(vectors, r * width, (r + 1) * width), (int) Math.min(features.rows(), (long) n * most));
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

	private static ListedItem listed(Dataset data, EntityKind kind, int e, float value) {
		Entities entities = data.entities(kind);
		List<String> genres = entities.categories(EntitiesFile.GENRES).map(g -> Arrays.stream(g.codes(e)).mapToObj(c -> g.labels()[c]).toList())
				.orElse(List.of());
		String picture = data.assets(kind, AssetSource.IMAGE).filter(a -> a instanceof FileAssets && a.has(e))
				.map(a -> ((FileAssets) a).file(e).toString()).orElse(""); //$NON-NLS-1$
		return new ListedItem(entities.ids().id(e), entities.label(e), value, false, genres, "", picture); //$NON-NLS-1$
	}

	/** Mean and the inverse of the deviation of each column; a column that is always the same does not count. */
	private static double[][] scale(float[] rows, int n, int width) {
		double[] mean = new double[width];
		double[] inverse = new double[width];
		for (int i = 0; i < rows.length; i++) {
			mean[i % width] += rows[i] / (double) n;
		}
		for (int i = 0; i < rows.length; i++) {
			double off = rows[i] - mean[i % width];
			inverse[i % width] += off * off / n;
		}
		for (int d = 0; d < width; d++) {
			inverse[d] = inverse[d] > 1e-12 ? 1 / Math.sqrt(inverse[d]) : 0;
		}
		return new double[][] { mean, inverse };
	}

	private static float[] scaled(float[] rows, double[][] scale) {
		int width = scale[0].length;
		float[] out = new float[rows.length];
		for (int i = 0; i < rows.length; i++) {
			out[i] = (float) ((rows[i] - scale[0][i % width]) * scale[1][i % width]);
		}
		return out;
	}
}
