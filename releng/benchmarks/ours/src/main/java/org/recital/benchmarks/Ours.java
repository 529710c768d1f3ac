/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;
import org.recital.api.engine.Engine;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.core.contributions.ContributionRegistry;

/** Recital's engines, called as a pipeline calls them. */
final class Ours implements Contender {

	private static final Contributions ALL = ContributionRegistry.classpath(Ours.class.getClassLoader());

	private final TrainingData data;
	private final Contribution contribution;
	private final Record parameters;
	private final boolean rates;
	private final SimpleContext context;
	private Recommender recommender;

	private Ours(Work work, Ratings train) throws Exception {
		rates = work == Work.BIASED_MF;
		contribution = ALL.find(Kind.ENGINE, id(work)).orElseThrow();
		ParameterSchema<?> schema = contribution.parameters();
		List<ParameterProblem> problems = new ArrayList<>();
		parameters = schema.create(given(work), java.nio.file.Path.of(""), problems)
				.orElseThrow(() -> new IllegalArgumentException(problems.toString()));
		float[] values = train.values();
		if (!rates) {
			values = new float[train.size()];
			Arrays.fill(values, 1);
		}
		Events events = new Events(IntColumn.of(train.rows()), IntColumn.of(train.columns()), FloatColumn.of(values), null, Map.of());
		byte[] roles = new byte[train.size()];
		Arrays.fill(roles, Role.TRAIN.code());
		Split split = new Split(new Dataset("generated", events, entities(EntityKind.ITEM, train.items()),
				entities(EntityKind.USER, train.users()), rates ? ValueScale.ratings(1, 5, 1) : ValueScale.UNARY,
				Origin.generated("benchmark")), Part.ONLY, "given", roles);
		data = new TrainingData(split, List.of(), List.of());
		// Building the sparse matrices is reading the data into the library's own structures.
		data.train().all();
		data.seen().all();
		// Classes of the platform are there long before a step runs; from a plain class path, which checks signatures, they are dear.
		context = new SimpleContext(1, Parallel.machine(), new NullProgressMonitor(), ALL);
		NLS.bind("{0}", work);
	}

	private static Entities entities(EntityKind kind, int size) {
		return new Entities(kind, IdIndex.of(IntStream.range(0, size).mapToObj(Integer::toString).toArray(String[]::new)));
	}

	private static String id(Work work) {
		return switch (work) {
		case ITEM_KNN -> "item-knn";
		case USER_KNN -> "user-knn";
		case IALS -> "ials";
		case EASE -> "ease";
		case BIASED_MF -> "biased-mf";
		};
	}

	private static Map<String, ?> given(Work work) {
		return switch (work) {
		case ITEM_KNN -> Map.of("neighbours", 20, "similarity", "cosine");
		case USER_KNN -> Map.of("neighbours", 100, "similarity", "cosine");
		case IALS -> Map.of("factors", 64, "sweeps", 15);
		case EASE -> Map.of("lambda", Settings.EASE_LAMBDA);
		case BIASED_MF -> Map.of("factors", 50, "epochs", 20, "patience", 0);
		};
	}

	@Override
	@SuppressWarnings("unchecked")
	public void fit() throws Exception {
		Engine<Record> engine = contribution.create(Engine.class);
		recommender = engine.fit(parameters, data, context);
	}

	@Override
	public void recommend(int n, int[] lists) {
		int users = data.users();
		Parallel.machine().forBlocks(users, 256, (from, to) -> {
			int[] some = IntStream.range(from, to).toArray();
			int[] items = new int[some.length * n];
			recommender.recommend(some, n, data.seen(), items, new float[items.length]);
			System.arraycopy(items, 0, lists, from * n, items.length);
		});
	}

	@Override
	public boolean rates() {
		return rates;
	}

	@Override
	public void predict(int[] users, int[] items, float[] into) {
		RatingPredictor predictor = (RatingPredictor) recommender;
		for (int k = 0; k < into.length; k++) {
			into[k] = Math.max(1, Math.min(5, predictor.predict(users[k], items[k])));
		}
	}

	public static void main(String[] arguments) throws Exception {
		Process.main(arguments, Ours::new);
	}
}
