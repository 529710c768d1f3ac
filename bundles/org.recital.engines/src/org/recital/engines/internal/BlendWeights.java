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
 * <p>
 * The best of many weights is best partly by luck, and a partner that knows nothing would be given some weight by it. So
 * partners are taken one by one, from the best alone, each time the one that gains most; one is taken only if it gains more than
 * a number of standard errors (of the paired difference over users), after the one-standard-error rule (Breiman et al. 1984,
 * Classification and Regression Trees, section 3.4.3). A blend to which a useless partner is added stays as it was.
 */
final class BlendWeights {

	private static final int COARSE = 20;
	private static final int FINE = 100;
	private static final int ROUNDS = 5;
	/** Scores are asked for once and kept while they are no more than so many (64 MiB), or else asked for again at each step of the search. */
	static final long KEPT = 1 << 24;

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
	/** Users x partners: normalised scores, {@code null} where not asked for yet; all {@code null} where there are too many. */
	private final float[][][] kept;
	private final Loop loop;
	private final double errors;

	/**
	 * @param known  users x items: what is not recommended again
	 * @param wanted users x items: what should be; users with nothing here do not count
	 * @param errors standard errors a partner must be worth; 0: every gain counts
	 * @param room   how many scores are kept at the most
	 */
	BlendWeights(List<Recommender> partners, Normalisation normalisation, int top, SparseRows known, Interactions wanted,
			double errors, long room, Loop loop) {
		this.errors = errors;
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
		this.kept = (long) n * partners.size() * known.columns() <= room ? new float[n][partners.size()][] : null;
	}

	/** Searches. */
	Choice choose() {
		int n = partners.size();
		boolean[] all = new boolean[n];
		Arrays.fill(all, true);
		double equal = mean(of(equal(all)));
		if (errors == 0) {
			double[] best = search(all);
			return new Choice(best, mean(of(best)), equal, users.length);
		}
		boolean[] in = new boolean[n];
		double[] best = null;
		double[] reached = null;
		while (count(in) < n) {
			boolean[] taken = null;
			double[] found = null;
			double[] values = null;
			for (int p = 0; p < n; p++) {
				if (in[p]) {
					continue;
				}
				boolean[] more = in.clone();
				more[p] = true;
				double[] weights = search(more);
				double[] byUser = of(weights);
				if (values == null || mean(byUser) > mean(values)) {
					taken = more;
					found = weights;
					values = byUser;
				}
			}
			if (reached != null && !(mean(values) - mean(reached) > errors * standardError(values, reached))) {
				break;
			}
			in = taken;
			best = found;
			reached = values;
		}
		return new Choice(best, mean(reached), equal, users.length);
	}

	/** nDCG of each user with some weights. */
	private double[] of(double[] weights) {
		return column(byUser(new double[][] { weights }), 0);
	}

	/** The best weights of some partners; the others get 0. */
	private double[] search(boolean[] in) {
		int n = count(in);
		double[] best = equal(in);
		double value = values(new double[][] { best })[0];
		for (int round = 0; round < ROUNDS && n > 1; round++) {
			double before = value;
			for (int p = 0; p < in.length; p++) {
				if (!in[p]) {
					continue;
				}
				double[][] line = new double[COARSE + 1][];
				for (int t = 0; t <= COARSE; t++) {
					line[t] = moved(best, p, t / (double) COARSE, in);
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
					near[t + step] = moved(best, p, Math.clamp(centre + t, 0, FINE) / (double) FINE, in);
				}
				values = values(near);
				at = best(values);
				if (values[at] > value) {
					value = values[at];
					best = near[at];
				}
				if (n == 2) {
					break; // with two partners the first weight says both
				}
			}
			if (n == 2 || value == before) {
				break;
			}
		}
		return best;
	}

	private static int count(boolean[] in) {
		int n = 0;
		for (boolean i : in) {
			n += i ? 1 : 0;
		}
		return n;
	}

	private static double[] equal(boolean[] in) {
		double[] w = new double[in.length];
		for (int p = 0; p < in.length; p++) {
			w[p] = in[p] ? 1.0 / count(in) : 0;
		}
		return w;
	}

	private static double[] column(double[][] byUser, int w) {
		double[] column = new double[byUser.length];
		for (int k = 0; k < column.length; k++) {
			column[k] = byUser[k][w];
		}
		return column;
	}

	private static double mean(double[] values) {
		double sum = 0;
		for (double v : values) {
			sum += v;
		}
		return sum / values.length;
	}

	/** Of the mean of paired differences. */
	private static double standardError(double[] a, double[] b) {
		int n = a.length;
		double mean = mean(a) - mean(b);
		double squares = 0;
		for (int k = 0; k < n; k++) {
			squares += (a[k] - b[k] - mean) * (a[k] - b[k] - mean);
		}
		return n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / (n - 1) / n);
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

	/** Weights with one set and the others that take part in their proportions (equal where all others are 0). */
	static double[] moved(double[] weights, int p, double to, boolean[] in) {
		double[] w = weights.clone();
		double rest = 0;
		for (int q = 0; q < w.length; q++) {
			rest += q == p ? 0 : w[q];
		}
		for (int q = 0; q < w.length; q++) {
			w[q] = !in[q] ? 0 : q == p ? to : rest > 0 ? w[q] / rest * (1 - to) : (1 - to) / (count(in) - 1);
		}
		return w;
	}

	/** Mean nDCG of each of some weights. */
	private double[] values(double[][] weights) {
		double[] mean = new double[weights.length];
		for (double[] values : byUser(weights)) {
			for (int w = 0; w < mean.length; w++) {
				mean[w] += values[w];
			}
		}
		for (int w = 0; w < mean.length; w++) {
			mean[w] /= users.length;
		}
		return mean;
	}

	/** Whether a partner has a weight in any of these. */
	private static boolean isWeighed(double[][] weights, int p) {
		for (double[] w : weights) {
			if (w[p] > 0) {
				return true;
			}
		}
		return false;
	}

	/** nDCG of each user with each of some weights. */
	private double[][] byUser(double[][] weights) {
		double[][] byUser = new double[users.length][weights.length];
		loop.forBlocks(users.length, 16, (from, to) -> {
			Evaluation e = new Evaluation();
			for (int k = from; k < to; k++) {
				e.user(k, weights, byUser[k]);
			}
		});
		return byUser;
	}

	/** Room for one thread. */
	private final class Evaluation {
		private final float[][] rows = new float[partners.size()][];
		private final float[] sum = new float[known.columns()];
		private final int[] items = new int[top];
		private final float[] scores = new float[top];

		void user(int k, double[][] weights, double[] values) {
			int user = users[k];
			for (int p = 0; p < rows.length; p++) {
				if (isWeighed(weights, p)) {
					rows[p] = row(k, p);
				}
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

		/** Normalised scores of one partner. A user is one thread's at a time. */
		private float[] row(int k, int p) {
			if (kept != null && kept[k][p] != null) {
				return kept[k][p];
			}
			float[] row = kept == null && rows[p] != null ? rows[p] : new float[known.columns()];
			partners.get(p).score(users[k], row);
			normalisation.apply(row);
			if (kept != null) {
				kept[k][p] = row;
			}
			return row;
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
