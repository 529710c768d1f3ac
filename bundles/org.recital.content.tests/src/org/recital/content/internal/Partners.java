/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.SimpleContext;
import org.recital.api.step.StepContext;
import org.recital.content.internal.engines.ContentRidge;
import org.recital.testkit.TestData;

/** Recommenders to blend and re-rank in tests. */
public final class Partners {

	private Partners() {
	}

	/** All engines that partners here are made by. */
	public static Contributions contributions() {
		return new Engines(Map.of("content-ridge", new ContentRidge(), "fame", new Fame(), "given", new GivenScores(), "plain-factors", new PlainFactors()));
	}

	public static RecommenderModel model(Split split, String engine, Recommender r) {
		return new RecommenderModel(Kind.ENGINE, engine, r, split.dataset().users(), split.dataset().items(), split.seen(),
				split.dataset().scale());
	}

	/** Knows the tastes of {@link TestData#ratings}. */
	public static RecommenderModel tastes(Split split) throws InputException {
		return model(split, "content-ridge", new ContentRidge().fit(With.of(ContentRidge.Parameters.class),
				new TrainingData(split, List.of(TestData.features(EntityKind.ITEM, split.dataset().items().size(), TestData.TASTES, 1)), List.of()),
				new SimpleContext(1, 1)));
	}

	/** Knows what is popular. */
	public static RecommenderModel fame(Split split) {
		return model(split, "fame", new Fame().fit(new None(), new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 1)));
	}

	/** Has factors. */
	public static RecommenderModel factors(Split split) {
		return model(split, "plain-factors", new PlainFactors().fit(new None(), new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 1)));
	}

	/** Says the given scores, users x items. */
	public static RecommenderModel given(Split split, float[]... scores) {
		return model(split, "given", new Scores(scores.clone()));
	}

	/** The most popular. */
	public static final class Fame implements Engine<None> {
		@Override
		public Recommender fit(None parameters, TrainingData data, StepContext context) {
			float[] counts = new float[data.items()];
			Interactions byItem = data.train().transpose();
			for (int i = 0; i < counts.length; i++) {
				counts[i] = byItem.count(i);
			}
			return new Counts(data.users(), counts);
		}

		@Override
		public Recommender load(ModelReader in) throws java.io.IOException {
			return new Counts(in.intValue("users"), in.floats("counts"));
		}
	}

	private record Counts(int users, float[] counts) implements Recommender, UserFoldIn, Explainer {
		@Override
		public int items() {
			return counts.length;
		}

		@Override
		public void score(int user, float[] scores) {
			System.arraycopy(counts, 0, scores, 0, counts.length);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			score(0, scores);
		}

		@Override
		public Explanation explain(int user, int item) {
			return new Explanation("it is popular", List.of());
		}

		@Override
		public void save(ModelWriter out) throws java.io.IOException {
			out.put("users", users);
			out.put("counts", counts);
		}
	}

	/** Reads {@link #given}. */
	public static final class GivenScores implements Engine<None> {
		@Override
		public Recommender fit(None parameters, TrainingData data, StepContext context) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Recommender load(ModelReader in) throws java.io.IOException {
			List<float[]> rows = new ArrayList<>();
			for (int u = 0; in.has("row" + u); u++) {
				rows.add(in.floats("row" + u));
			}
			return new Scores(rows.toArray(float[][]::new));
		}
	}

	private record Scores(float[][] rows) implements Recommender {
		@Override
		public int users() {
			return rows.length;
		}

		@Override
		public int items() {
			return rows[0].length;
		}

		@Override
		public void score(int user, float[] scores) {
			System.arraycopy(rows[user], 0, scores, 0, rows[user].length);
		}

		@Override
		public void save(ModelWriter out) throws java.io.IOException {
			for (int u = 0; u < rows.length; u++) {
				out.put("row" + u, rows[u]);
			}
		}
	}
}
