/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.Arrays;
import java.util.List;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TopItems;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Chooses the weights of a blend for the best mean binary nDCG on the validation side. From equal weights, one weight after
 * the other is moved along a line from 0 to 1 (the others keep their proportions) in steps of 1/20, then of 1/100 around the
 * best, until nothing is gained; for two partners that is a search of the whole line. Partners know nothing of validation
 * events, see {@link Profiles}.
 */
final class BlendWeights {

	private static final int COARSE = 20;
	private static final int FINE = 100;
	private static final int ROUNDS = 5;

	/**
	 * What was chosen.
	 *
	 * @param weights they sum to 1
	 * @param value   mean nDCG with them
	 * @param equal   mean nDCG with equal weights
	 * @param users   over how many users
	 */
	record Choice(double[] weights, double value, double equal, int users) {
	}

	private final List<Recommender> partners;
	private final Normalisation normalisation;
	private final int top;
	private final SparseRows known;
	private final SparseRows wanted;
	private final int[] users;
	private final Loop loop;

	/**
	 * @param known  users x items: what is not recommended again
	 * @param wanted users x items: what should be; users with nothing here do not count
	 */
	BlendWeights(List<Recommender> partners, Normalisation normalisation, int top, SparseRows known, Interactions wanted,
			Loop loop) {
		this.partners = partners;
		this.normalisation = normalisation;
		this.top = top;
		this.known = known;
		this.wanted = Matrices.of(wanted);
		this.loop = loop;
		int[] found = new int[this.wanted.rows()];
		int n = 0;
		for (int u = 0; u < found.length; u++) {
			if (this.wanted.count(u) > 0) {
				found[n++] = u;
			}
		}
		this.users = Arrays.copyOf(found, n);
	}

	/** Searches. */
	Choice choose() {
		int n = partners.size();
		double[] best = new double[n];
		Arrays.fill(best, 1.0 / n);
		double equal = values(new double[][] { best })[0];
		double value = equal;
		for (int round = 0; round < ROUNDS && n > 1; round++) {
			double before = value;
			// with two partners the first weight says both
			for (int p = 0; p < (n == 2 ? 1 : n); p++) {
				double[][] line = new double[COARSE + 1][];
				for (int t = 0; t <= COARSE; t++) {
					line[t] = moved(best, p, t / (double) COARSE);
				}
				double[] values = values(line);
				int at = best(values);
				if (values[at] > value) {
					value = values[at];
					best = line[at];
				}
				int centre = (int) Math.round(best[p] * FINE);
				int step = FINE / COARSE - 1;
				double[][] near = new double[2 * step + 1][];
				for (int t = -step; t <= step; t++) {
					near[t + step] = moved(best, p, Math.clamp(centre + t, 0, FINE) / (double) FINE);
				}
				values = values(near);
				at = best(values);
				if (values[at] > value) {
					value = values[at];
					best = near[at];
				}
			}
			if (n == 2 || value == before) {
				break;
			}
		}
		return new Choice(best, value, equal, users.length);
	}

	private static int best(double[] values) {
		int at = 0;
		for (int t = 1; t < values.length; t++) {
			if (values[t] > values[at]) {
				at = t;
			}
		}
		return at;
	}

	/** Weights with one set and the others in their proportions (equal where all others are 0). */
	static double[] moved(double[] weights, int p, double to) {
		double[] w = weights.clone();
		double rest = 0;
		for (int q = 0; q < w.length; q++) {
			rest += q == p ? 0 : w[q];
		}
		for (int q = 0; q < w.length; q++) {
			w[q] = q == p ? to : rest > 0 ? w[q] / rest * (1 - to) : (1 - to) / (w.length - 1);
		}
		return w;
	}

	/** Mean nDCG of each of some weights. */
	private double[] values(double[][] weights) {
		double[][] byUser = new double[users.length][weights.length];
		loop.forBlocks(users.length, 16, (from, to) -> {
			Evaluation e = new Evaluation();
			for (int k = from; k < to; k++) {
				e.user(users[k], weights, byUser[k]);
			}
		});
		double[] mean = new double[weights.length];
		for (double[] values : byUser) {
			for (int w = 0; w < mean.length; w++) {
				mean[w] += values[w];
			}
		}
		for (int w = 0; w < mean.length; w++) {
			mean[w] /= users.length;
		}
		return mean;
	}

	/** Room for one thread. */
	private final class Evaluation {
		private final float[][] rows = new float[partners.size()][known.columns()];
		private final float[] sum = new float[known.columns()];
		private final int[] items = new int[top];
		private final float[] scores = new float[top];

		void user(int user, double[][] weights, double[] values) {
			for (int p = 0; p < rows.length; p++) {
				partners.get(p).score(user, rows[p]);
				normalisation.apply(rows[p]);
			}
			for (int w = 0; w < weights.length; w++) {
				Arrays.fill(sum, Float.NaN);
				for (int p = 0; p < rows.length; p++) {
					if (weights[w][p] > 0) {
						BlendRecommender.add(sum, rows[p], (float) weights[w][p]);
					}
				}
				for (int q = known.begin(user); q < known.end(user); q++) {
					sum[known.indices()[q]] = Float.NaN;
				}
				TopItems.select(sum, sum.length, top, items, scores, 0);
				values[w] = ndcg(user);
			}
		}

		private double ndcg(int user) {
			int begin = wanted.begin(user);
			int end = wanted.end(user);
			double gain = 0;
			double ideal = 0;
			for (int k = 0; k < top; k++) {
				double discount = 1 / (Math.log(k + 2) / Math.log(2));
				if (k < end - begin) {
					ideal += discount;
				}
				if (items[k] >= 0 && Arrays.binarySearch(wanted.indices(), begin, end, items[k]) >= 0) {
					gain += discount;
				}
			}
			return gain / ideal;
		}
	}
}
