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
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.step.Parallel;

/** The tests of differences between rows by one metric, over users or over parts. */
final class Tests {

	private final ComparisonSettings settings;
	private final Column[] columns;
	private final double[][] parts;
	private final double ratio;
	private final double[][] sorted; // values of columns, when first needed
	private final AtomicReferenceArray<double[]> flipped; // sums of columns under sign patterns, when first needed

	/**
	 * @param columns one a row, all over the same users; null where a row has none, or the whole array for a number of all users
	 * @param parts   one a row: its figure in each part; null where it is not needed
	 * @param ratio   see {@link PairedTest#p(double[], long, double)}
	 */
	Tests(ComparisonSettings settings, Column[] columns, double[][] parts, double ratio) {
		this.settings = settings;
		this.columns = columns;
		this.parts = parts;
		this.ratio = ratio;
		this.sorted = new double[parts.length][];
		this.flipped = new AtomicReferenceArray<>(parts.length);
	}

	/** The figures of a row in all parts of its run, over the given users; what {@link PairedTest#isOverParts()} looks at. */
	static double[] parts(List<MetricVector> vectors, MetricInfo metric, boolean[] counts) {
		List<Double> figures = new ArrayList<>();
		for (MetricVector v : vectors) {
			if (metric.aggregate() == MetricInfo.Aggregate.OVERALL) {
				figures.add(v.overall());
				continue;
			}
			int n = 0;
			double[] values = new double[v.entities().length];
			double[] weights = v.weights() == null ? null : new double[values.length];
			for (int k = 0; k < values.length; k++) {
				if (counts[v.entities()[k]]) {
					if (weights != null) {
						weights[n] = v.weights()[k];
					}
					values[n++] = v.values()[k];
				}
			}
			figures.add(new Column(java.util.Arrays.copyOf(values, n), weights == null ? null : java.util.Arrays.copyOf(weights, n),
					metric.aggregate()).value());
		}
		return figures.stream().mapToDouble(f -> f).toArray();
	}

	/** p of the difference of two rows; NaN where it cannot be tested. */
	double p(int row, int base) {
		if (settings.test().isOverParts()) {
			if (parts[row] == null || parts[base] == null || parts[row].length != parts[base].length) {
				return Double.NaN;
			}
			double[] differences = new double[parts[row].length];
			for (int k = 0; k < differences.length; k++) {
				differences[k] = parts[row][k] - parts[base][k];
				if (Double.isNaN(differences[k])) {
					return Double.NaN;
				}
			}
			return settings.test().p(differences, settings.seed(), ratio);
		}
		if (columns == null || columns[row] == null || columns[base] == null) {
			return Double.NaN;
		}
		return settings.test() == PairedTest.RANDOMISATION ? flips(row, base)
				: settings.test().p(columns[row].minus(columns[base]), settings.seed());
	}

	private double flips(int row, int base) {
		double[] a = columns[row].contributions();
		double[] b = columns[base].contributions();
		boolean drawn = SignFlip.nonZero(a, b) > SignFlip.EXACT;
		return SignFlip.p(a, b, drawn ? sums(row) : null, drawn ? sums(base) : null);
	}

	/** Made by whoever comes first; two that come at once make the same. */
	private double[] sums(int row) {
		double[] sums = flipped.get(row);
		if (sums == null) {
			sums = SignFlip.sums(columns[row].contributions(), settings.seed());
			flipped.set(row, sums);
		}
		return sums;
	}

	/** The effect of the difference of two rows. */
	Effect effect(int row, int base) {
		return columns == null || columns[row] == null || columns[base] == null ? Effect.NONE
				: Effect.ofSorted(columns[row].minus(columns[base]), sorted(row), sorted(base));
	}

	private synchronized double[] sorted(int row) {
		if (sorted[row] == null) {
			sorted[row] = Effect.sorted(columns[row].values());
		}
		return sorted[row];
	}

	/** p of all pairs, as {@link Pairs} takes it. */
	double[] pairs(int rows, Parallel parallel) {
		double[] p = new double[rows * rows];
		java.util.Arrays.fill(p, Double.NaN);
		if (settings.test() == PairedTest.RANDOMISATION && columns != null) {
			parallel.forEach(rows, row -> {
				if (columns[row] != null) {
					sums(row); // each once, before the pairs ask for them
				}
			});
		}
		parallel.forEach(rows, row -> {
			for (int other = row + 1; other < rows; other++) {
				p[row * rows + other] = p(row, other);
			}
		});
		return p;
	}
}
