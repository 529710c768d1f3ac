/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Runs made by hand. */
final class Runs {

	static final MetricInfo NDCG = new MetricInfo("ndcg@10", "ndcg", 10, "nDCG@10", Aggregate.MEAN, true);
	static final MetricInfo RMSE = new MetricInfo("rmse", "rmse", 0, "RMSE", Aggregate.ROOT_OF_WEIGHTED_MEAN, false);
	static final MetricInfo COVERAGE = new MetricInfo("coverage@10", "coverage", 10, "Coverage@10", Aggregate.OVERALL, true);

	private final String name;
	private final IdIndex users;
	private final List<String> recommenders = new ArrayList<>();
	private final List<MetricInfo> metrics = new ArrayList<>();
	private final List<MetricVector> vectors = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private int part;
	private int parts = 1;

	Runs(String name, String... users) {
		this.name = name;
		this.users = IdIndex.of(users);
	}

	static String[] ids(int n) {
		String[] ids = new String[n];
		Arrays.setAll(ids, k -> "u" + k);
		return ids;
	}

	static double[] noise(int n, double mean, double spread, long seed) {
		Random random = new Random(seed);
		double[] v = new double[n];
		Arrays.setAll(v, k -> mean + spread * random.nextGaussian());
		return v;
	}

	/** What is added from now on is of this part. */
	Runs part(int number) {
		part = number;
		parts = Math.max(parts, number + 1);
		return this;
	}

	Runs note(String line) {
		notes.add(line);
		return this;
	}

	Runs add(String recommender, MetricInfo metric, int[] who, double[] values, double[] weights, double overall) {
		if (!recommenders.contains(recommender)) {
			recommenders.add(recommender);
		}
		if (!metrics.contains(metric)) {
			metrics.add(metric);
		}
		vectors.add(new MetricVector(recommender, metric.key(), part, who, values, weights, overall));
		return this;
	}

	Runs add(String recommender, MetricInfo metric, double... values) {
		int[] who = new int[values.length];
		Arrays.setAll(who, k -> k);
		return add(recommender, metric, who, values, null, Arrays.stream(values).average().orElseThrow());
	}

	RunSummary run() {
		Evaluation e = new Evaluation(EntityKind.USER, users, IdIndex.of("a"), new String[] { "A" }, Part.all(parts, 1), recommenders,
				recommenders.stream().map(String::toUpperCase).toList(), metrics, vectors, List.of(), notes);
		return new RunSummary("id-" + name, name, Instant.EPOCH, Duration.ZERO, Map.of(), Map.of(), Map.of(), List.of(), e);
	}
}
