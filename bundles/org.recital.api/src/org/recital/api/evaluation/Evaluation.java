/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;

/**
 * How good several recommenders are by several metrics on the same parts: the value of port type {@code evaluation}. Of
 * classifiers it says the same: they stand where recommenders stand, and who is judged are items or groups of items.
 *
 * @param kind         who is judged: {@link EntityKind#USER}; for classifiers {@link EntityKind#ITEM} or a group ({@code track})
 * @param entities     their names
 * @param items        names of the items in lists
 * @param itemLabels   what a person reads for items, parallel
 * @param parts        the parts judged, ascending
 * @param recommenders names of the recommenders' steps, in the order of the pipeline
 * @param labels       what a person reads for them, parallel
 * @param metrics      in the order of the pipeline
 * @param vectors      one a recommender, metric and part
 * @param lists        what was judged, one a recommender and part
 * @param notes        what a person should know: users left out and why, how ties were broken, what was sampled
 * @param classes      which classes were taken for which, one a classifier and part; empty for recommenders
 */
public record Evaluation(EntityKind kind, IdIndex entities, IdIndex items, String[] itemLabels, List<Part> parts,
		List<String> recommenders, List<String> labels, List<MetricInfo> metrics, List<MetricVector> vectors, List<Lists> lists,
		List<String> notes, List<Classes> classes) {

	/**
	 * Which classes one classifier took for which in one part, and how far its confidence was right: the entities in bins of equal
	 * width over the probability of their likeliest class.
	 *
	 * @param part       see {@link Part#index()}
	 * @param labels     the classes by name
	 * @param confusion  number of entities by class (row) and likeliest class (column): classes x classes
	 * @param bins       number of entities in each bin, ascending from probability 0 to 1
	 * @param confidence sum of the probabilities of the likeliest classes, one a bin
	 * @param hits       number of entities whose likeliest class is true, one a bin
	 */
	public record Classes(String recommender, int part, List<String> labels, int[] confusion, int[] bins, double[] confidence,
			int[] hits) {
		public Classes {
			labels = List.copyOf(labels);
			int k = labels.size();
			if (confusion.length != k * k || confidence.length != bins.length || hits.length != bins.length) {
				throw new IllegalArgumentException(confusion.length + " counts of " + k + " classes, " + bins.length + ", " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ confidence.length + " and " + hits.length + " bins"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}

		/**
		 * Several parts of one classifier added up, as part 0.
		 *
		 * @param parts one or more, of the same classes and as many bins
		 */
		public static Classes sum(List<Classes> parts) {
			Classes first = parts.getFirst();
			int[] confusion = new int[first.confusion.length];
			int[] bins = new int[first.bins.length];
			double[] confidence = new double[bins.length];
			int[] hits = new int[bins.length];
			for (Classes c : parts) {
				for (int i = 0; i < confusion.length; i++) {
					confusion[i] += c.confusion[i];
				}
				for (int b = 0; b < bins.length; b++) {
					bins[b] += c.bins[b];
					confidence[b] += c.confidence[b];
					hits[b] += c.hits[b];
				}
			}
			return new Classes(first.recommender, 0, first.labels, confusion, bins, confidence, hits);
		}

		/** How many entities are in the bins. */
		public int binned() {
			return Arrays.stream(bins).sum();
		}

		/**
		 * Expected calibration error: the mean over entities of |share of hits - mean probability| of their bin, 0 to 1; NaN when there are
		 * none (Naeini, Cooper and Hauskrecht 2015).
		 */
		public double calibrationError() {
			double sum = 0;
			for (int b = 0; b < bins.length; b++) {
				sum += Math.abs(hits[b] - confidence[b]); // both are sums over the bin
			}
			int n = binned();
			return n == 0 ? Double.NaN : sum / n;
		}
	}

	/**
	 * The lists one recommender gave in one part.
	 *
	 * @param part see {@link Part#index()}
	 */
	public record Lists(String recommender, int part, Recommendations lists) {
	}

	/**
	 * One value an entity, over all parts.
	 *
	 * @param entities ascending
	 * @param values   the mean of the entity's values in the parts it was judged in (weighted where there are weights)
	 * @param weights  sums over the parts; null: all 1
	 */
	public record Pooled(int[] entities, double[] values, double[] weights) {
	}

	public Evaluation {
		parts = List.copyOf(parts);
		recommenders = List.copyOf(recommenders);
		labels = List.copyOf(labels);
		metrics = List.copyOf(metrics);
		vectors = List.copyOf(vectors);
		lists = List.copyOf(lists);
		notes = List.copyOf(notes);
		classes = List.copyOf(classes);
	}

	/** An evaluation of recommenders. */
	public Evaluation(EntityKind kind, IdIndex entities, IdIndex items, String[] itemLabels, List<Part> parts,
			List<String> recommenders, List<String> labels, List<MetricInfo> metrics, List<MetricVector> vectors, List<Lists> lists,
			List<String> notes) {
		this(kind, entities, items, itemLabels, parts, recommenders, labels, metrics, vectors, lists, notes, List.of());
	}

	public Optional<MetricInfo> metric(String key) {
		return metrics.stream().filter(m -> m.key().equals(key)).findFirst();
	}

	/** The vectors of a recommender and metric, by part. */
	public List<MetricVector> vectors(String recommender, String metric) {
		List<MetricVector> found = new ArrayList<>();
		for (MetricVector v : vectors) {
			if (v.recommender().equals(recommender) && v.metric().equals(metric)) {
				found.add(v);
			}
		}
		found.sort((a, b) -> Integer.compare(a.part(), b.part()));
		return found;
	}

	/** The mean of the one number over parts; NaN when the recommender was not judged by the metric. */
	public double overall(String recommender, String metric) {
		double sum = 0;
		int n = 0;
		for (MetricVector v : vectors(recommender, metric)) {
			sum += v.overall();
			n++;
		}
		return n == 0 ? Double.NaN : sum / n;
	}

	/** One value an entity over all parts: what intervals and paired tests are computed of. */
	public Pooled pooled(String recommender, String metric) {
		List<MetricVector> found = vectors(recommender, metric);
		if (found.size() == 1) {
			MetricVector only = found.getFirst();
			return new Pooled(only.entities().clone(), only.values().clone(), only.weights() == null ? null : only.weights().clone());
		}
		boolean weighted = found.stream().anyMatch(v -> v.weights() != null);
		double[] sums = new double[entities.size()];
		double[] totals = new double[sums.length];
		boolean[] met = new boolean[sums.length];
		int n = 0;
		for (MetricVector v : found) {
			for (int i = 0; i < v.entities().length; i++) {
				int entity = v.entities()[i];
				double w = v.weights() == null ? 1 : v.weights()[i];
				sums[entity] += v.values()[i] * w;
				totals[entity] += w;
				n += met[entity] ? 0 : 1;
				met[entity] = true;
			}
		}
		int[] who = new int[n];
		double[] values = new double[n];
		double[] weights = weighted ? new double[n] : null;
		int at = 0;
		for (int entity = 0; entity < met.length; entity++) {
			if (met[entity]) {
				who[at] = entity;
				values[at] = sums[entity] / totals[entity];
				if (weighted) {
					weights[at] = totals[entity];
				}
				at++;
			}
		}
		return new Pooled(who, values, weights);
	}

	/** The lists of a recommender in a part. */
	public Optional<Recommendations> lists(String recommender, int part) {
		return lists.stream().filter(l -> l.part() == part && l.recommender().equals(recommender)).map(Lists::lists).findFirst();
	}

	/** Which classes a classifier took for which, by part; empty for recommenders. */
	public List<Classes> classes(String recommender) {
		return classes.stream().filter(c -> c.recommender().equals(recommender))
				.sorted((a, b) -> Integer.compare(a.part(), b.part())).toList();
	}
}
