/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.recital.evaluation.statistics.ComparisonSettings.Family;

/** All pairs of rows by all metrics: their p values, corrected together, and which rows cannot be told apart. */
final class Pairs {

	/** No pairs. */
	static final Pairs NONE = new Pairs(new double[0][], 0, ComparisonSettings.DEFAULT);

	private final double[][] adjusted; // by metric, then row * rows + other for row < other
	private final int[] family;
	private final int rows;
	private final double level;

	/**
	 * @param p by metric, then {@code row * rows + other} for row below other; NaN where there is no test
	 */
	Pairs(double[][] p, int rows, ComparisonSettings settings) {
		this.rows = rows;
		this.level = settings.level();
		this.adjusted = new double[p.length][];
		this.family = new int[p.length];
		if (settings.family() == Family.TABLE) {
			double[] all = settings.correction().adjust(Arrays.stream(p).flatMapToDouble(Arrays::stream).toArray());
			for (int m = 0; m < p.length; m++) {
				adjusted[m] = Arrays.copyOfRange(all, m * rows * rows, (m + 1) * rows * rows);
			}
			Arrays.fill(family, Correction.count(all));
		} else {
			for (int m = 0; m < p.length; m++) {
				adjusted[m] = settings.correction().adjust(p[m]);
				family[m] = Correction.count(p[m]);
			}
		}
	}

	double adjusted(int row, int other, int metric) {
		return metric >= adjusted.length || row == other ? Double.NaN : adjusted[metric][Math.min(row, other) * rows + Math.max(row, other)];
	}

	int family(int metric) {
		return metric < family.length ? family[metric] : 0;
	}

	List<List<Integer>> groups(Comparison comparison, int metric) {
		List<Integer> tested = new ArrayList<>();
		for (int row = 0; row < rows && metric < adjusted.length; row++) {
			int one = row;
			if (tests(one, metric) > 0) {
				tested.add(one);
			}
		}
		if (tested.isEmpty()) {
			return List.of();
		}
		double sign = comparison.metrics().get(metric).higherIsBetter() ? -1 : 1;
		tested.sort(Comparator.comparingDouble(row -> sign * comparison.cell(row, metric).value()));
		boolean[][] alike = new boolean[tested.size()][tested.size()];
		for (int a = 0; a < alike.length; a++) {
			for (int b = 0; b < alike.length; b++) {
				alike[a][b] = a != b && !(adjusted(tested.get(a), tested.get(b), metric) < 1 - level);
			}
		}
		return Cliques.of(alike).stream().map(group -> group.stream().map(tested::get).toList()).toList();
	}

	private int tests(int row, int metric) {
		int n = 0;
		for (int other = 0; other < rows; other++) {
			n += Double.isNaN(adjusted(row, other, metric)) ? 0 : 1;
		}
		return n;
	}
}
