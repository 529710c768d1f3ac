/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Block;
import org.recital.api.data.Recommendations;
import org.recital.api.data.ValueScale;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.evaluation.ListsMetric;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;
import org.recital.api.evaluation.RatingMetric;
import org.recital.api.evaluation.ScoreMetric;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;

/** Judges one recommender, or the lists of one other tool, by all metrics in one part. */
final class Judge {

	private final Truth truth;
	private final List<MetricRequest> metrics;
	private final Map<String, UserGroups> groups;
	private final int part;
	private final StepContext context;
	private final Progress progress;
	private final List<String> notes = new ArrayList<>();
	private final Map<String, RankingMetric> ready = new HashMap<>();

	/**
	 * @param groups by the attribute metrics name
	 */
	Judge(Truth truth, List<MetricRequest> metrics, Map<String, UserGroups> groups, int part, StepContext context, Progress progress) {
		this.truth = truth;
		this.metrics = metrics;
		this.groups = groups;
		this.part = part;
		this.context = context;
		this.progress = progress;
	}

	/** What a person should know, gathered so far. */
	List<String> notes() {
		return notes;
	}

	/** The vectors of a recommender; those metrics it cannot be judged by are noted. */
	List<MetricVector> judge(String name, Recommender recommender, JudgedLists lists) {
		List<MetricVector> vectors = new ArrayList<>(ofLists(name, lists));
		vectors.addAll(ofScores(name, recommender));
		vectors.addAll(ofRatings(name, recommender));
		return vectors;
	}

	/** The vectors of lists: ranking metrics and those of all lists together. */
	List<MetricVector> ofLists(String name, JudgedLists lists) {
		List<Cells> cells = cells(m -> m.isOfLists() && m.metric() instanceof RankingMetric, truth.users().length);
		List<RankingMetric> prepared = prepared(cells);
		context.parallel().forBlocks(truth.users().length, JudgedLists.BATCH, (from, to) -> {
			for (int k = from; k < to; k++) {
				RankedUser user = ranked(k, lists);
				value(cells, prepared, k, user);
			}
		});
		List<MetricVector> vectors = new ArrayList<>();
		for (Cells c : cells) {
			keep(name, c, c.mean(name, part, truth.users()), vectors);
		}
		for (MetricRequest m : metrics) {
			if (m.metric() instanceof ListsMetric metric) {
				Recommendations all = lists.cut(truth.users(), Math.min(lists.n(), m.info().cutoff()));
				try {
					double value = metric.value(all, m.info().cutoff(), truth.judgement());
					if (Double.isNaN(value)) {
						notes.add(NLS.bind(Messages.Judge_nobody, name, m.info().key()));
					} else {
						vectors.add(overall(name, m, value));
					}
				} catch (RuntimeException e) {
					failed(name, m, e);
				}
			}
		}
		return vectors;
	}

	/** Metrics made ready for this part; one that fails at that is left out. */
	private List<RankingMetric> prepared(List<Cells> cells) {
		List<RankingMetric> prepared = new ArrayList<>();
		for (Cells c : cells) {
			RankingMetric metric = (RankingMetric) c.request().metric();
			try {
				prepared.add(ready.computeIfAbsent(c.request().info().id(), id -> metric.prepared(truth.judgement())));
			} catch (OperationCanceledException e) {
				throw e;
			} catch (RuntimeException e) {
				c.failed(e);
				prepared.add(metric);
			}
		}
		return prepared;
	}

	/** The values of one user by all metrics that have not failed. */
	private static void value(List<Cells> cells, List<RankingMetric> metrics, int k, RankedUser user) {
		for (int m = 0; m < metrics.size(); m++) {
			Cells c = cells.get(m);
			if (c.failure() == null) {
				try {
					c.set(k, metrics.get(m).value(user, c.request().info().cutoff()));
				} catch (RuntimeException e) {
					c.failed(e);
				}
			}
		}
	}

	private RankedUser ranked(int k, JudgedLists lists) {
		int user = truth.users()[k];
		int n = lists.n();
		int length = lists.length(k);
		int[] items = Arrays.copyOfRange(lists.items(), k * n, k * n + length);
		float[] gains = new float[length];
		Block row = truth.judgement().relevant().block(user, user + 1);
		for (int place = 0; place < length; place++) {
			int at = Arrays.binarySearch(row.items(), row.begin(0), row.end(0), items[place]);
			gains[place] = at < 0 ? 0 : Truth.gain(row.values()[at]);
		}
		return new RankedUser(user, items, length, gains, truth.ideal()[k].length, truth.ideal()[k], truth.judgement());
	}

	private List<MetricVector> ofScores(String name, Recommender recommender) {
		List<Cells> cells = cells(m -> m.metric() instanceof ScoreMetric, truth.users().length);
		List<Cells> sampled = cells(MetricRequest::isSampled, truth.users().length);
		if (cells.isEmpty() && sampled.isEmpty()) {
			return List.of();
		}
		List<RankingMetric> prepared = prepared(sampled);
		UserFoldIn foldIn = recommender instanceof UserFoldIn f ? f : null;
		context.parallel().forBlocks(truth.users().length, JudgedLists.BATCH, (from, to) -> {
			float[] scores = new float[recommender.items()];
			boolean[] candidate = new boolean[scores.length];
			SampledRanking sampling = new SampledRanking(truth, context.seed());
			for (int k = from; k < to; k++) {
				context.checkCancelled();
				int user = truth.users()[k];
				if (foldIn != null && truth.isNew(user)) {
					foldIn.score(truth.known().columns(user), truth.known().values(user), scores);
				} else {
					recommender.score(user, scores);
				}
				sampled(sampled, prepared, sampling, k, scores);
				for (int item = 0; item < candidate.length; item++) {
					candidate[item] = truth.isCandidate(item);
				}
				if (truth.seen() != null) {
					Block seen = truth.seen().block(user, user + 1);
					for (int p = seen.begin(0); p < seen.end(0); p++) {
						candidate[seen.items()[p]] = false;
					}
				}
				for (Cells c : cells) {
					if (c.failure() == null) {
						try {
							c.set(k, ((ScoreMetric) c.request().metric()).value(user, scores, candidate, truth.judgement()));
						} catch (RuntimeException e) {
							c.failed(e);
						}
					}
				}
			}
			progress.worked(to - from);
		});
		List<MetricVector> vectors = new ArrayList<>();
		for (MetricRequest m : metrics) {
			for (Cells c : m.isSampled() ? sampled : cells) {
				if (c.request() == m) {
					keep(name, c, c.request().metric() instanceof ScoreMetric s && s.isWeighted()
							? c.weighted(name, part, truth.users(), weights(s)) : c.mean(name, part, truth.users()), vectors);
				}
			}
		}
		return vectors;
	}

	private double[] weights(ScoreMetric metric) {
		double[] weights = new double[truth.users().length];
		Arrays.setAll(weights, k -> metric.weight(truth.users()[k], truth.judgement()));
		return weights;
	}

	/** Metrics of sampled items; those of the same number share the list. */
	private static void sampled(List<Cells> cells, List<RankingMetric> metrics, SampledRanking sampling, int k, float[] scores) {
		int[] sizes = cells.stream().mapToInt(c -> c.request().info().sampled()).distinct().toArray();
		for (int size : sizes) {
			int most = cells.stream().filter(c -> c.request().info().sampled() == size).mapToInt(c -> c.request().info().cutoff()).max().getAsInt();
			RankedUser user = sampling.rank(k, scores, size, most);
			for (int m = 0; m < metrics.size(); m++) {
				if (cells.get(m).request().info().sampled() == size) {
					value(cells.subList(m, m + 1), metrics.subList(m, m + 1), k, user);
				}
			}
		}
	}

	private List<MetricVector> ofRatings(String name, Recommender recommender) {
		int users = truth.side().rows();
		List<Cells> cells = cells(m -> m.metric() instanceof RatingMetric, users);
		if (cells.isEmpty()) {
			return List.of();
		}
		if (!(recommender instanceof RatingPredictor predictor)) {
			notes.add(NLS.bind(Messages.Judge_noRatings, name, keys(cells)));
			return List.of();
		}
		ValueScale scale = truth.judgement().split().dataset().scale();
		boolean clamp = scale.kind() == ValueScale.Kind.RATING;
		double[] weights = new double[users];
		context.parallel().forBlocks(users, JudgedLists.BATCH, (from, to) -> {
			context.checkCancelled();
			Block rows = truth.side().block(from, to);
			double[] sums = new double[cells.size()];
			for (int user = from; user < to; user++) {
				Arrays.fill(sums, 0);
				int n = 0;
				for (int p = rows.begin(user - from); p < rows.end(user - from); p++) {
					double predicted = predictor.predict(user, rows.items()[p]);
					if (Double.isNaN(predicted)) {
						throw new IllegalStateException(NLS.bind(Messages.Judge_notANumber, user, rows.items()[p]));
					}
					predicted = clamp ? scale.clamp(predicted) : predicted;
					for (int c = 0; c < sums.length; c++) {
						sums[c] += ((RatingMetric) cells.get(c).request().metric()).error(predicted, rows.values()[p]);
					}
					n++;
				}
				weights[user] = n;
				for (int c = 0; c < sums.length && n > 0; c++) {
					cells.get(c).set(user, sums[c] / n);
				}
			}
		});
		int[] everybody = new int[users];
		Arrays.setAll(everybody, u -> u);
		List<MetricVector> vectors = new ArrayList<>();
		for (Cells c : cells) {
			MetricVector vector = c.weighted(name, part, everybody, weights);
			if (vector != null && MetricRequest.aggregate(c.request().metric()) == Aggregate.OVERALL) {
				vector = overall(name, c.request(), vector.overall());
			}
			keep(name, c, vector, vectors);
		}
		return vectors;
	}

	/** Notes which metrics lists of another tool cannot be judged by. */
	void noteListsOnly(String name) {
		List<Cells> cells = cells(m -> m.isSampled() || m.metric() instanceof ScoreMetric || m.metric() instanceof RatingMetric, 0);
		if (!cells.isEmpty()) {
			notes.add(NLS.bind(Messages.Judge_listsOnly, name, keys(cells)));
		}
	}

	private List<Cells> cells(Predicate<MetricRequest> which, int users) {
		List<Cells> cells = new ArrayList<>();
		for (MetricRequest m : metrics) {
			if (which.test(m)) {
				cells.add(new Cells(m, users));
			}
		}
		return cells;
	}

	private static String keys(List<Cells> cells) {
		return String.join(", ", cells.stream().map(c -> c.request().info().key()).toList());
	}

	private MetricVector overall(String name, MetricRequest metric, double value) {
		return new MetricVector(name, metric.info().key(), part, new int[0], new double[0], null, value);
	}

	private void keep(String name, Cells cells, MetricVector vector, List<MetricVector> vectors) {
		if (cells.failure() != null) {
			failed(name, cells.request(), cells.failure());
		} else if (vector == null) {
			notes.add(NLS.bind(Messages.Judge_nobody, name, cells.request().info().key()));
		} else {
			if (cells.request().isOfGroups()) {
				GroupGap gap = GroupGap.of(name, cells.request(), vector, groups.get(cells.request().info().groups()));
				notes.add(gap.note());
				if (!Double.isNaN(gap.gap())) {
					vectors.add(overall(name, cells.request(), gap.gap()));
				}
				return;
			}
			int left = truth.users().length - vector.entities().length;
			if (cells.request().metric() instanceof RankingMetric || cells.request().metric() instanceof ScoreMetric) {
				if (left > 0) {
					notes.add(NLS.bind(Messages.Judge_leftOut, new Object[] { name, cells.request().info().key(), left }));
				}
			}
			vectors.add(vector);
		}
	}

	private void failed(String name, MetricRequest metric, RuntimeException e) {
		if (e instanceof OperationCanceledException) {
			throw e;
		}
		String message = NLS.bind(Messages.Judge_metricFailed,
				new Object[] { metric.info().key(), metric.bundle(), name, e.toString() });
		notes.add(message);
		context.warn(Problem.warning("", 0, 0, message, ""));
	}
}
