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

import org.recital.api.step.Parallel;

/**
 * The bootstrap over users: as many users as there are, drawn with replacement, again and again, and the figure computed of each draw.
 * All columns share the draws, so that the difference of two columns can be taken draw by draw (paired), and a user is
 * drawn once for all metrics and recommenders. The same draws for the same seed and number of users, for any number of
 * threads.
 *
 * @see "Efron, Tibshirani: An Introduction to the Bootstrap, 1993, chapter 13"
 * @see "Sakai: Evaluating Evaluation Metrics based on the Bootstrap, SIGIR 2006"
 */
public final class Bootstrap {

	/** Draws, where nobody says otherwise. */
	public static final int DRAWS = 2000;

	private final double[][] figures;

	private Bootstrap(double[][] figures) {
		this.figures = figures;
	}

	/**
	 * Draws.
	 *
	 * @param columns over the same users in the same order, at least one user
	 * @param draws   1 or more
	 * @throws IllegalArgumentException when columns differ in length
	 */
	public static Bootstrap of(List<Column> columns, int draws, long seed, Parallel parallel) {
		int n = columns.isEmpty() ? 0 : columns.getFirst().values().length;
		int width = columns.size();
		List<double[]> weights = new ArrayList<>();
		int[] weightOf = new int[width];
		for (int c = 0; c < width; c++) {
			if (columns.get(c).values().length != n) {
				throw new IllegalArgumentException("columns over " + n + " and " + columns.get(c).values().length + " users");
			}
			weightOf[c] = weight(columns.get(c).weights(), weights);
		}
		int stride = width + weights.size();
		double[] table = table(columns, weights, n, stride);
		double[][] figures = new double[width][draws];
		parallel.forBlocks(draws, 50, (from, to) -> {
			int[] counts = new int[n];
			double[] sums = new double[stride];
			for (int draw = from; draw < to; draw++) {
				count(new Draws(seed, draw), counts);
				sum(table, counts, sums);
				for (int c = 0; c < width; c++) {
					double total = weightOf[c] < 0 ? n : sums[width + weightOf[c]];
					figures[c][draw] = columns.get(c).finish(sums[c] / total);
				}
			}
		});
		return new Bootstrap(figures);
	}

	/** The figure of a column in each draw; nobody changes it. */
	public double[] figures(int column) {
		return figures[column];
	}

	/** The percentile interval of a column. */
	public Interval interval(int column, double level) {
		return Interval.percentile(figures[column], level);
	}

	/** The percentile interval of the difference of two columns: the first less the second, draw by draw. */
	public Interval difference(int column, int other, double level) {
		double[] differences = new double[figures[column].length];
		for (int draw = 0; draw < differences.length; draw++) {
			differences[draw] = figures[column][draw] - figures[other][draw];
		}
		return Interval.percentile(differences, level);
	}

	/** Place of the weights among those met so far, or -1 for none: recommenders judged on the same users share theirs. */
	private static int weight(double[] weights, List<double[]> met) {
		if (weights == null) {
			return -1;
		}
		for (int w = 0; w < met.size(); w++) {
			if (java.util.Arrays.equals(met.get(w), weights)) {
				return w;
			}
		}
		met.add(weights);
		return met.size() - 1;
	}

	/** Users x columns, weighted, then the weights themselves: one row is one user, so that a draw reads in order. */
	private static double[] table(List<Column> columns, List<double[]> weights, int n, int stride) {
		double[] table = new double[Math.multiplyExact(n, stride)];
		for (int c = 0; c < columns.size(); c++) {
			double[] v = columns.get(c).values();
			double[] w = columns.get(c).weights();
			for (int u = 0; u < n; u++) {
				table[u * stride + c] = w == null ? v[u] : v[u] * w[u];
			}
		}
		for (int k = 0; k < weights.size(); k++) {
			for (int u = 0; u < n; u++) {
				table[u * stride + columns.size() + k] = weights.get(k)[u];
			}
		}
		return table;
	}

	private static void count(Draws random, int[] counts) {
		java.util.Arrays.fill(counts, 0);
		for (int k = 0; k < counts.length; k++) {
			counts[random.nextInt(counts.length)]++;
		}
	}

	private static void sum(double[] table, int[] counts, double[] sums) {
		java.util.Arrays.fill(sums, 0);
		int stride = sums.length;
		for (int u = 0; u < counts.length; u++) {
			double times = counts[u];
			if (times != 0) {
				int row = u * stride;
				for (int c = 0; c < stride; c++) {
					sums[c] += times * table[row + c];
				}
			}
		}
	}
}
