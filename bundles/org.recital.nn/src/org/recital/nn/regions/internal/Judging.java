/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.MetricVector;

/** Gathers what is judged of several models in one part to an evaluation. */
final class Judging {

	/** Which side of a split is judged on. */
	enum Side {
		/** The test. */
		TEST(Role.TEST),
		/** Validation. */
		VALIDATION(Role.VALIDATION);

		private final Role role;

		Side(Role role) {
			this.role = role;
		}

		/** The items of that side, which are on no side before it. */
		boolean[] of(Split split) {
			return ImageLearning.side(split, role);
		}
	}

	private final Part part;
	private final Set<MetricInfo> metrics = new LinkedHashSet<>();
	private final List<String> names = new ArrayList<>();
	private final List<String> labels = new ArrayList<>();
	private final List<MetricVector> vectors = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	Judging(Part part) {
		this.part = part;
	}

	void model(String name, String label) {
		names.add(name);
		labels.add(label);
	}

	void note(String line) {
		notes.add(line);
	}

	/** One number of the last model, of all images together. */
	void overall(String key, String name, double value) {
		metrics.add(new MetricInfo(key, key, 0, name, Aggregate.OVERALL, true));
		vectors.add(new MetricVector(names.getLast(), key, part.index(), new int[0], new double[0], null, value));
	}

	/**
	 * A share of the last model: of all images together, and of each.
	 *
	 * @param items of the images, ascending
	 * @param parts what is right of an image
	 * @param wholes of how much; images with 0 are left out
	 */
	void share(String key, String name, int[] items, long[] parts, long[] wholes) {
		metrics.add(new MetricInfo(key, key, 0, name, Aggregate.WEIGHTED_MEAN, true));
		int n = 0;
		int[] who = new int[items.length];
		double[] values = new double[items.length];
		double[] weights = new double[items.length];
		double sum = 0;
		double whole = 0;
		for (int k = 0; k < items.length; k++) {
			if (wholes[k] > 0) {
				who[n] = items[k];
				values[n] = (double) parts[k] / wholes[k];
				weights[n++] = wholes[k];
				sum += parts[k];
				whole += wholes[k];
			}
		}
		vectors.add(new MetricVector(names.getLast(), key, part.index(), java.util.Arrays.copyOf(who, n), java.util.Arrays.copyOf(values, n),
				java.util.Arrays.copyOf(weights, n), whole == 0 ? Double.NaN : sum / whole));
	}

	/** The evaluation of this part. */
	Evaluation evaluation(IdIndex items) {
		boolean only = part.folds() * part.repeats() == 1;
		return new Evaluation(EntityKind.ITEM, items, IdIndex.of(), new String[0], List.of(part), names, labels, List.copyOf(metrics), vectors, List.of(),
				only ? notes : notes.stream().map(line -> part + ": " + line).toList());
	}

	List<String> notes() {
		return notes;
	}

	/** One for all parts. */
	static Evaluation gather(Collection<Object> results) {
		Evaluation first = (Evaluation) results.iterator().next();
		Set<MetricInfo> metrics = new LinkedHashSet<>();
		Set<String> names = new LinkedHashSet<>();
		List<String> labels = new ArrayList<>();
		List<Part> parts = new ArrayList<>();
		List<MetricVector> vectors = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (Object result : results) {
			Evaluation e = (Evaluation) result;
			for (int r = 0; r < e.recommenders().size(); r++) {
				if (names.add(e.recommenders().get(r))) {
					labels.add(e.labels().get(r));
				}
			}
			metrics.addAll(e.metrics());
			parts.addAll(e.parts());
			vectors.addAll(e.vectors());
			notes.addAll(e.notes());
		}
		return new Evaluation(first.kind(), first.entities(), first.items(), first.itemLabels(), parts, List.copyOf(names), labels,
				List.copyOf(metrics), vectors, List.of(), notes);
	}
}
