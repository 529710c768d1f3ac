/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.evaluation.RunSummary;

/** Runs with made-up values, for looking at reports. */
final class SampleRuns {

	private static final int USERS = 300;

	private SampleRuns() {
	}

	/** A run whose recommenders have the given labels, the first one weaker than the others. */
	static RunSummary run(String name, long seed, String... labels) {
		List<MetricInfo> metrics = List.of(new MetricInfo("precision@10", "precision", 10, "Precision@10", Aggregate.MEAN, true),
				new MetricInfo("ndcg@10", "ndcg", 10, "nDCG@10", Aggregate.MEAN, true),
				new MetricInfo("rmse", "rmse", 0, "RMSE", Aggregate.ROOT_OF_WEIGHTED_MEAN, false),
				new MetricInfo("genre-diversity@10", "genre-diversity", 10, "Genre diversity@10", Aggregate.MEAN, true),
				new MetricInfo("coverage@10", "coverage", 10, "Coverage@10", Aggregate.OVERALL, true));
		Random random = new Random(seed);
		double[] taste = new double[USERS];
		Arrays.setAll(taste, u -> random.nextGaussian());
		List<String> names = new ArrayList<>();
		List<MetricVector> vectors = new ArrayList<>();
		int[] who = new int[USERS];
		Arrays.setAll(who, u -> u);
		double[] weights = new double[USERS];
		Arrays.setAll(weights, u -> 1 + u % 7);
		for (int k = 0; k < labels.length; k++) {
			String step = "step" + k;
			names.add(step);
			double skill = k == 0 ? 0 : k % 3 == 0 ? -0.03 : 0.03 * (k % 3);
			add(vectors, step, "precision@10", who, values(taste, 0.2 + skill, 0.08, random), null);
			add(vectors, step, "ndcg@10", who, values(taste, 0.25 + skill * 1.5, 0.1, random), null);
			if (k != 1) {
				add(vectors, step, "rmse", who, values(taste, 0.9 - skill, 0.1, random), weights);
			}
			add(vectors, step, "genre-diversity@10", who, values(taste, 6 - 20 * skill, 1, random), null);
			vectors.add(new MetricVector(step, "coverage@10", 0, new int[0], new double[0], null, 0.05 + 0.07 * k));
		}
		String[] users = new String[USERS];
		Arrays.setAll(users, u -> Integer.toString(u + 1));
		Evaluation e = new Evaluation(EntityKind.USER, IdIndex.of(users), IdIndex.of("i"), new String[] { "I" }, List.of(Part.ONLY), names,
				List.of(labels), metrics, vectors, List.of(),
				List.of("Judged: 300 of 310 users, on 2400 relevant test interactions.", "Split r0f0: per user, 20 % test [0123456789abcdef]"));
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("films.folder", "data/ml-latest-small");
		parameters.put("split.test", "0.2");
		parameters.put("plain.neighbours", Long.toString(10 * seed));
		return new RunSummary("2026-01-05-" + name, name, Instant.parse("2026-01-05T10:20:30Z"), Duration.ofMillis(8340), parameters,
				Map.of("plain", "user-knn, done in 0.4 s"), Map.of("Java", "25.0.3", "Processors", "2"),
				List.of("ratings.csv:17: expected a number; 3 lines set aside"), e);
	}

	/** The same of two repeats. */
	static RunSummary repeated(String name, String... labels) {
		RunSummary first = run(name, 1, labels);
		Evaluation e = first.evaluation();
		List<MetricVector> vectors = new ArrayList<>(e.vectors());
		run(name, 2, labels).evaluation().vectors()
				.forEach(v -> vectors.add(new MetricVector(v.recommender(), v.metric(), 1, v.entities(), v.values(), v.weights(), v.overall() + 0.02)));
		return first.with(new Evaluation(e.kind(), e.entities(), e.items(), e.itemLabels(), Part.all(1, 2), e.recommenders(), e.labels(), e.metrics(), vectors,
				e.lists(), e.notes(), e.classes()));
	}

	private static double[] values(double[] taste, double mean, double spread, Random random) {
		double[] v = new double[taste.length];
		Arrays.setAll(v, u -> Math.max(0, mean + spread * (taste[u] + random.nextGaussian()) / 1.4));
		return v;
	}

	private static void add(List<MetricVector> vectors, String step, String metric, int[] who, double[] values, double[] weights) {
		vectors.add(new MetricVector(step, metric, 0, who, values, weights, Double.NaN));
	}
}
