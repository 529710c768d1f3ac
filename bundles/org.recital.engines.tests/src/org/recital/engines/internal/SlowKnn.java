/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.recital.api.data.Interactions;

/**
 * Neighbourhoods the slow and obvious way: dense matrices, doubles, one formula after another as the papers have them.
 * Entries that are not there are NaN.
 */
final class SlowKnn {

	private final double[][] ratings;
	private final int k;
	private final String similarity;
	private final boolean binary;
	private final double shrinkage;
	private double amplification = 1;

	SlowKnn(Interactions m, int k, String similarity, boolean binary, double shrinkage) {
		this.ratings = new double[m.rows()][m.columns()];
		for (int u = 0; u < m.rows(); u++) {
			for (int i = 0; i < m.columns(); i++) {
				ratings[u][i] = m.value(u, i);
			}
		}
		this.k = k;
		this.similarity = similarity;
		this.binary = binary;
		this.shrinkage = shrinkage;
	}

	/** Raises similarities of user neighbours to a power. */
	SlowKnn amplified(double power) {
		amplification = power;
		return this;
	}

	private static double[][] transposed(double[][] m) {
		double[][] t = new double[m[0].length][m.length];
		for (int r = 0; r < m.length; r++) {
			for (int c = 0; c < t.length; c++) {
				t[c][r] = m[r][c];
			}
		}
		return t;
	}

	/** Similarity of two rows of a matrix. */
	double similarity(double[][] m, int a, int b) {
		double n = 0;
		double xy = 0;
		double xx = 0;
		double yy = 0;
		double countA = 0;
		double countB = 0;
		double[] x = m[a].clone();
		double[] y = m[b].clone();
		if (similarity.equals("pearson")) {
			centre(x, y);
		} else if (similarity.equals("adjusted-cosine")) {
			takeColumnMeans(m, x);
			takeColumnMeans(m, y);
		} else if (binary) {
			ones(x);
			ones(y);
		}
		boolean common = similarity.equals("pearson") || similarity.equals("adjusted-cosine");
		for (int c = 0; c < x.length; c++) {
			boolean hasX = !Double.isNaN(x[c]);
			boolean hasY = !Double.isNaN(y[c]);
			countA += hasX ? 1 : 0;
			countB += hasY ? 1 : 0;
			if (hasX && hasY) {
				n++;
				xy += x[c] * y[c];
			}
			if (hasX && (hasY || !common)) {
				xx += x[c] * x[c];
			}
			if (hasY && (hasX || !common)) {
				yy += y[c] * y[c];
			}
		}
		if (n == 0) {
			return 0;
		}
		double s = similarity.equals("jaccard") ? n / (countA + countB - n) : xx * yy < 1e-12 ? 0 : xy / Math.sqrt(xx * yy);
		return s * n / (n + shrinkage);
	}

	private static void centre(double[] x, double[] y) {
		double meanX = 0;
		double meanY = 0;
		int n = 0;
		for (int c = 0; c < x.length; c++) {
			if (!Double.isNaN(x[c] + y[c])) {
				meanX += x[c];
				meanY += y[c];
				n++;
			}
		}
		for (int c = 0; c < x.length; c++) {
			x[c] -= meanX / n;
			y[c] -= meanY / n;
		}
	}

	private static void takeColumnMeans(double[][] m, double[] x) {
		for (int c = 0; c < x.length; c++) {
			double sum = 0;
			int n = 0;
			for (double[] row : m) {
				if (!Double.isNaN(row[c])) {
					sum += row[c];
					n++;
				}
			}
			x[c] -= sum / n;
		}
	}

	private static void ones(double[] x) {
		for (int c = 0; c < x.length; c++) {
			x[c] = Double.isNaN(x[c]) ? x[c] : 1;
		}
	}

	/** The k most similar of some rows. */
	private List<Integer> nearest(double[][] m, int row, IntStream among) {
		return among.filter(j -> j != row && similarity(m, row, j) > 1e-9).boxed()
				.sorted(Comparator.comparingDouble((Integer j) -> -similarity(m, row, j)).thenComparing(j -> j)).limit(k).toList();
	}

	private double worth(double rating) {
		return binary ? 1 : rating;
	}

	/** Score of every item by item neighbours; 0: none. */
	double[] itemScores(int user) {
		double[][] items = transposed(ratings);
		double[] scores = new double[items.length];
		for (int i = 0; i < scores.length; i++) {
			for (int j : nearest(items, i, IntStream.range(0, items.length))) {
				if (!Double.isNaN(ratings[user][j])) {
					scores[i] += similarity(items, i, j) * worth(ratings[user][j]);
				}
			}
		}
		return scores;
	}

	/** Score of every item by user neighbours; 0: none. */
	double[] userScores(int user) {
		double[] scores = new double[ratings[0].length];
		for (int v : nearest(ratings, user, IntStream.range(0, ratings.length))) {
			double s = similarity(ratings, user, v);
			double weight = s > 0 ? Math.pow(s, amplification) : s;
			for (int i = 0; i < scores.length; i++) {
				if (!Double.isNaN(ratings[v][i])) {
					scores[i] += weight * worth(ratings[v][i]);
				}
			}
		}
		return scores;
	}

	/** Rating by item neighbours. */
	double itemPrediction(int user, int item, Bias bias) {
		double[][] items = transposed(ratings);
		double sum = 0;
		double norm = 0;
		for (int j : nearest(items, item, IntStream.range(0, items.length).filter(j -> !Double.isNaN(ratings[user][j])))) {
			double s = similarity(items, item, j);
			sum += s * (ratings[user][j] - bias.predict(user, j));
			norm += s;
		}
		return bias.predict(user, item) + (norm > 0 ? sum / norm : 0);
	}

	/** Rating by user neighbours. */
	double userPrediction(int user, int item, Bias bias) {
		double sum = 0;
		double norm = 0;
		for (int v : nearest(ratings, user, IntStream.range(0, ratings.length).filter(v -> !Double.isNaN(ratings[v][item])))) {
			double s = similarity(ratings, user, v);
			sum += s * (ratings[v][item] - bias.predict(v, item));
			norm += s;
		}
		return bias.predict(user, item) + (norm > 0 ? sum / norm : 0);
	}
}
