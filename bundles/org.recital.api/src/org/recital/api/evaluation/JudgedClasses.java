/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

import java.util.List;

/**
 * Class probabilities of some entities and what is true of them, as a {@link ClassMetric} sees them. Arrays are shared: nobody
 * changes them.
 *
 * @param labels        the classes by name
 * @param truth         class of each entity, 0 (inclusive) to classes (exclusive)
 * @param predicted     likeliest class of each entity, parallel to truth; ties go to the lower index
 * @param probabilities entities x classes
 */
public record JudgedClasses(List<String> labels, int[] truth, int[] predicted, float[] probabilities) {

	public JudgedClasses {
		labels = List.copyOf(labels);
	}

	/** Finds the likeliest class of each entity. */
	public static JudgedClasses of(List<String> labels, int[] truth, float[] probabilities) {
		int k = labels.size();
		int[] predicted = new int[truth.length];
		for (int e = 0; e < truth.length; e++) {
			for (int c = 1; c < k; c++) {
				if (probabilities[e * k + c] > probabilities[e * k + predicted[e]]) {
					predicted[e] = c;
				}
			}
		}
		return new JudgedClasses(labels, truth, predicted, probabilities);
	}

	/** Number of entities. */
	public int size() {
		return truth.length;
	}

	/** Number of classes. */
	public int classes() {
		return labels.size();
	}

	/** Number of entities by class (row) and likeliest class (column): classes x classes. */
	public int[] confusion() {
		int[] counts = new int[classes() * classes()];
		for (int e = 0; e < truth.length; e++) {
			counts[truth[e] * classes() + predicted[e]]++;
		}
		return counts;
	}

	/** Number of entities of each class. */
	public int[] counts() {
		int[] counts = new int[classes()];
		for (int t : truth) {
			counts[t]++;
		}
		return counts;
	}
}
