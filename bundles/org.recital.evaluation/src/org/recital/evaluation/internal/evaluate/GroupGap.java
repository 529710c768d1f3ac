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
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.MetricVector;
import org.recital.evaluation.statistics.Column;
import org.recital.evaluation.statistics.Figures;
import org.recital.evaluation.statistics.Welch;

/**
 * The difference of a figure between groups of users: the greatest group's less the least group's. Groups of fewer than {@value #LEAST}
 * users with a value are passed over.
 *
 * @param gap  0 or more; NaN with fewer than two groups
 * @param note the figures of all groups in words
 * @see "Li, Chen, Fu, Ge, Zhang: User-oriented Fairness in Recommendation, WWW 2021"
 */
record GroupGap(double gap, String note) {

	/** Fewer users say nothing of their group. */
	static final int LEAST = 5;

	/** One group's values. */
	private record Group(String name, double[] values, double figure) {
	}

	static GroupGap of(String recommender, MetricRequest metric, MetricVector vector, UserGroups groups) {
		Aggregate aggregate = MetricRequest.aggregate(metric.metric());
		List<Group> known = new ArrayList<>();
		int small = 0;
		for (Map.Entry<String, int[]> e : groups.groups().entrySet()) {
			Group g = group(e.getKey(), e.getValue(), vector, aggregate);
			if (g.values.length >= LEAST) {
				known.add(g);
			} else if (g.values.length > 0) {
				small++;
			}
		}
		if (known.size() < 2) {
			return new GroupGap(Double.NaN, NLS.bind(Messages.Groups_few, new Object[] { recommender, metric.info().key(), LEAST }));
		}
		double most = known.stream().mapToDouble(Group::figure).max().getAsDouble();
		double least = known.stream().mapToDouble(Group::figure).min().getAsDouble();
		List<String> words = known.stream()
				.map(g -> NLS.bind(Messages.Groups_group, new Object[] { g.name, Figures.value(g.figure), g.values.length })).toList();
		String note = NLS.bind(Messages.Groups_note, new Object[] { recommender, metric.info().key(), String.join(", ", words),
				Figures.value(most - least) });
		if (known.size() == 2 && vector.weights() == null) {
			double[] a = known.get(0).values;
			double[] b = known.get(1).values;
			note += ' ' + NLS.bind(Messages.Groups_test, Figures.p(Welch.p(a, b)), String.format(Locale.ROOT, "%.3f", Welch.delta(a, b)));
		}
		if (small > 0) {
			note += ' ' + NLS.bind(Messages.Groups_small, LEAST, small);
		}
		return new GroupGap(most - least, note);
	}

	private static Group group(String name, int[] users, MetricVector vector, Aggregate aggregate) {
		double[] values = new double[users.length];
		double[] weights = vector.weights() == null ? null : new double[users.length];
		int n = 0;
		for (int user : users) {
			int at = Arrays.binarySearch(vector.entities(), user);
			if (at >= 0) {
				if (weights != null) {
					weights[n] = vector.weights()[at];
				}
				values[n++] = vector.values()[at];
			}
		}
		values = Arrays.copyOf(values, n);
		return new Group(name, values, new Column(values, weights == null ? null : Arrays.copyOf(weights, n), aggregate).value());
	}
}
