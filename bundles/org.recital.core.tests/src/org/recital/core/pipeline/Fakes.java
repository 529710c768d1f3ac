/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.recital.api.parameters.None;
import org.recital.api.parameters.Parameter;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.api.step.Port.Cardinality;

/** Contributions for tests of pipelines: nothing of them runs. */
final class Fakes implements Contributions {

	enum Similarity {
		COSINE, PEARSON
	}

	record Films(@Parameter(label = "Folder", help = "Folder.") Path folder, @Parameter(value = "", label = "Posters", help = "P.") Path posters,
			@Parameter(value = ",", label = "Separator", help = "S.") String separator) {
	}

	record Ratio(@Parameter(value = "0.2", label = "Test", help = "T.", min = 0, max = 1) double test,
			@Parameter(value = "0.1", label = "Validation", help = "V.", min = 0, max = 1) double validation,
			@Parameter(value = "1", label = "Repeats", help = "R.", min = 1) int repeats) {

		Ratio {
			if (test + validation >= 1) {
				throw new IllegalArgumentException("nothing is left to learn from");
			}
		}
	}

	record Knn(@Parameter(value = "20", label = "Neighbours", help = "N.", min = 1, max = 1000) int neighbours,
			@Parameter(value = "cosine", label = "Similarity", help = "S.") Similarity similarity) {
	}

	record Judge(@Parameter(value = "10", label = "Top", help = "T.", min = 1) int top,
			@Parameter(value = "precision", label = "Metrics", help = "M.", min = 1) List<String> metrics) {
	}

	private final List<Contribution> all = new ArrayList<>();

	Fakes() {
		Port data = new Port("data", Port.DATASET, Cardinality.ONE);
		Port split = new Port("split", Port.SPLIT, Cardinality.ONE);
		Port features = new Port("features", Port.FEATURES, Cardinality.ONE);
		Port recommender = new Port("recommender", Port.RECOMMENDER, Cardinality.ONE);
		add(Kind.IMPORTER, "movielens", Films.class, List.of(), List.of(data));
		add(Kind.FILTER, "k-core", None.class, List.of(data), List.of(data));
		add(Kind.SPLITTER, "ratio-split", Ratio.class, List.of(data), List.of(split));
		add(Kind.EXTRACTOR, "pretrained-cnn", None.class, List.of(data), List.of(features));
		add(Kind.TRANSFORMER, "pca", None.class, List.of(features, new Port("fit", Port.SPLIT, Cardinality.OPTIONAL)), List.of(features));
		add(Kind.ENGINE, "user-knn", Knn.class, List.of(split, new Port("features", Port.FEATURES, Cardinality.MANY)), List.of(recommender));
		add(Kind.ENGINE, "popular", None.class, List.of(split), List.of(recommender));
		add(Kind.STEP, "hpss", None.class, List.of(features),
				List.of(new Port("harmonic", Port.FEATURES, Cardinality.ONE), new Port("percussive", Port.FEATURES, Cardinality.ONE)));
		add(Kind.STEP, "evaluate", Judge.class, List.of(split, new Port("recommenders", Set.of(Port.RECOMMENDER, Port.RECOMMENDATIONS), Cardinality.AT_LEAST_ONE)),
				List.of(new Port("evaluation", Port.EVALUATION, Cardinality.ONE)));
		add(Kind.METRIC, "ndcg", None.class, List.of(), List.of());
		all.add(new Fake(Kind.ENGINE, "broken", null, List.of(split), List.of(recommender), null));
	}

	private void add(Kind kind, String id, Class<? extends Record> parameters, List<Port> inputs, List<Port> outputs) {
		all.add(new Fake(kind, id, ParameterSchema.of(parameters), inputs, outputs, null));
	}

	@Override
	public List<Contribution> all(Kind kind) {
		return all.stream().filter(c -> c.kind() == kind).toList();
	}

	@Override
	public List<Problem> problems() {
		return List.of();
	}

	/** An engine whose class is what is given. */
	void addEngine(String id, Class<? extends Record> parameters, Supplier<Object> code) {
		all.add(new Fake(Kind.ENGINE, id, ParameterSchema.of(parameters), List.of(new Port("split", Port.SPLIT, Cardinality.ONE)),
				List.of(new Port("recommender", Port.RECOMMENDER, Cardinality.ONE)), code));
	}

	private record Fake(Kind kind, String id, ParameterSchema<?> schema, List<Port> inputs, List<Port> outputs, Supplier<Object> code)
			implements Contribution {

		@Override
		public String name() {
			return id;
		}

		@Override
		public String description() {
			return id;
		}

		@Override
		public String paper() {
			return "";
		}

		@Override
		public String icon() {
			return "";
		}

		@Override
		public String bundle() {
			return "org.example.fakes";
		}

		@Override
		public String bundleVersion() {
			return "1.0.0";
		}

		@Override
		public String bundleHash() {
			return "00";
		}

		@Override
		public boolean gathers() {
			return id.equals("evaluate");
		}

		@Override
		public ParameterSchema<?> parameters() throws ContributionException {
			if (schema == null) {
				throw new ContributionException("engine 'broken' of the bundle org.example.fakes is switched off: it threw x", null);
			}
			return schema;
		}

		@Override
		public <T> T create(Class<T> type) throws ContributionException {
			if (code == null) {
				throw new ContributionException(id, null);
			}
			return type.cast(code.get());
		}
	}
}
