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

	/** Numbers of the table looked at together: 64 KiB, which the second cache of any processor holds. */
	private static final int CHUNK = 16_384;

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
		float[] table = table(columns, weights, n, stride);
		double[][] figures = new double[width][draws];
		int chunk = Math.max(8, CHUNK / stride);
		parallel.forBlocks(draws, 50, (from, to) -> {
			short[][] counts = new short[to - from][n];
			double[][] sums = new double[to - from][stride];
			int[] rows = new int[chunk + 1];
			for (int draw = from; draw < to; draw++) {
				count(new Draws(seed, draw), counts[draw - from]);
			}
			// some users for all draws of the block, then the next: the rows stay in the cache of the processor
			for (int user = 0; user < n; user += chunk) {
				for (int draw = from; draw < to; draw++) {
					sum(table, counts[draw - from], user, Math.min(n, user + chunk), rows, sums[draw - from]);
				}
			}
			for (int draw = from; draw < to; draw++) {
				for (int c = 0; c < width; c++) {
					double total = weightOf[c] < 0 ? n : sums[draw - from][width + weightOf[c]];
					figures[c][draw] = columns.get(c).finish(sums[draw - from][c] / total);
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

	/**
	 * Users x columns, weighted, then the weights themselves: one row is one user, so that a draw reads in order. In single precision,
	 * summed in double: the end of an interval moves by less than 1e-7 of the greatest value, and the loop takes half the time (an array
	 * of floats can be no array of sums, which lets the compiler use vectors).
	 */
	private static float[] table(List<Column> columns, List<double[]> weights, int n, int stride) {
		float[] table = new float[Math.multiplyExact(n, stride)];
		for (int c = 0; c < columns.size(); c++) {
			double[] v = columns.get(c).values();
			double[] w = columns.get(c).weights();
			for (int u = 0; u < n; u++) {
				table[u * stride + c] = (float) (w == null ? v[u] : v[u] * w[u]);
			}
		}
		for (int k = 0; k < weights.size(); k++) {
			for (int u = 0; u < n; u++) {
				table[u * stride + columns.size() + k] = (float) weights.get(k)[u];
			}
		}
		return table;
	}

	private static void count(Draws random, short[] counts) {
		for (int k = 0; k < counts.length; k++) {
			counts[random.nextInt(counts.length)]++;
		}
	}

	/**
	 * Adds rows times how often each was drawn, four rows at a time: a sum is then read and written once for four products, and the
	 * loop is bound by reading the rows. The order of additions is the same for any number of threads.
	 */
	private static void sum(float[] table, short[] counts, int from, int to, int[] rows, double[] sums) {
		int stride = sums.length;
		int n = 0;
		for (int u = from; u < to; u++) {
			rows[n] = u; // stays only when drawn
			n += counts[u] == 0 ? 0 : 1;
		}
		int k = 0;
		for (; k + 4 <= n; k += 4) {
			add(table, rows[k] * stride, rows[k + 1] * stride, rows[k + 2] * stride, rows[k + 3] * stride, counts[rows[k]], counts[rows[k + 1]],
					counts[rows[k + 2]], counts[rows[k + 3]], sums);
		}
		for (; k < n; k++) {
			double times = counts[rows[k]];
			int row = rows[k] * stride;
			for (int c = 0; c < stride; c++) {
				sums[c] += times * table[row + c];
			}
		}
	}

	private static void add(float[] table, int a, int b, int c, int d, double ta, double tb, double tc, double td, double[] sums) {
		for (int s = 0; s < sums.length; s++) {
			sums[s] += ta * table[a + s] + tb * table[b + s] + tc * table[c + s] + td * table[d + s];
		}
	}
}
