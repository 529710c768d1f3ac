/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;
import org.recital.linalg.CholeskySolver;

/** Gives a vector to somebody who was not learned from, with the items' vectors left as they are. */
sealed interface Fold permits Fold.Steps, Fold.LeastSquares, Fold.Sum {

	/**
	 * The vector and, behind it, the bias; as learning would have begun where nothing is known.
	 *
	 * @param items  what they met, ascending; may be empty
	 * @param values with which values
	 */
	float[] vector(Factors factors, int[] items, float[] values);

	/** Whether scores are predicted ratings. */
	default boolean ratings() {
		return false;
	}

	void save(ModelWriter out) throws IOException;

	/**
	 * Steps of BPR as in learning (Rendle et al. 2009, figure 4), the same ones for everybody who met the same.
	 *
	 * @param rounds         how often each item met is learned from
	 * @param rate           learning rate
	 * @param regularisation of the vector
	 * @param learned        items that may be drawn as not met
	 */
	record Steps(int rounds, double rate, double regularisation, int[] learned) implements Fold {
		private static final long SEED = 0x5eed;
		private static final int TRIES = 20;

		@Override
		public float[] vector(Factors f, int[] items, float[] values) {
			int size = f.size();
			float[] p = new float[size + 1];
			SplittableRandom random = new SplittableRandom(SEED);
			for (int round = 0; round < rounds && learned.length > 0; round++) {
				for (int i : items) {
					int j = other(items, random);
					if (j < 0) {
						continue;
					}
					double x = f.itemBias()[i] - f.itemBias()[j] + f.dot(p, 0, i) - f.dot(p, 0, j);
					double e = Bpr.slope(x);
					for (int k = 0; k < size; k++) {
						p[k] += (float) (rate * (e * (f.items()[i * size + k] - f.items()[j * size + k]) - regularisation * p[k]));
					}
				}
			}
			return p;
		}

		private int other(int[] items, SplittableRandom random) {
			for (int t = 0; t < TRIES; t++) {
				int j = learned[random.nextInt(learned.length)];
				if (Arrays.binarySearch(items, j) < 0) {
					return j;
				}
			}
			return -1;
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("kind", "steps"); //$NON-NLS-1$ //$NON-NLS-2$
			out.put("rounds", rounds); //$NON-NLS-1$
			out.put("rates", new double[] { rate, regularisation }); //$NON-NLS-1$
			out.put("learned", learned); //$NON-NLS-1$
		}
	}

	/**
	 * The vector and bias whose predicted values differ least from what was given, in squares, with as much regularisation a
	 * rating as in learning.
	 *
	 * @param mean           the mean of all ratings: the bias before a person's own
	 * @param regularisation a rating
	 */
	record LeastSquares(double mean, double regularisation) implements Fold {
		@Override
		public boolean ratings() {
			return true;
		}

		@Override
		public float[] vector(Factors f, int[] items, float[] values) {
			int n = f.size() + 1;
			double[] a = new double[n * n];
			double[] b = new double[n];
			double[] q = new double[n];
			q[n - 1] = 1;
			for (int t = 0; t < items.length; t++) {
				for (int k = 0; k < n - 1; k++) {
					q[k] = f.items()[items[t] * (n - 1) + k];
				}
				double off = values[t] - mean - f.itemBias()[items[t]];
				for (int r = 0; r < n; r++) {
					b[r] += off * q[r];
					for (int c = 0; c <= r; c++) {
						a[r * n + c] += q[r] * q[c];
					}
				}
			}
			for (int k = 0; k < n; k++) {
				a[k * n + k] += Math.max(1e-6, regularisation) * Math.max(1, items.length);
			}
			new CholeskySolver(a, n, () -> {
				// a few dozen unknowns
			}).solve(b, 0);
			float[] vector = new float[n];
			for (int k = 0; k < n; k++) {
				vector[k] = (float) b[k];
			}
			vector[n - 1] += (float) mean;
			return vector;
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("kind", "least-squares"); //$NON-NLS-1$ //$NON-NLS-2$
			out.put("rates", new double[] { mean, regularisation }); //$NON-NLS-1$
		}
	}

	/**
	 * The sum of the vectors of what was met, as truncated singular value decomposition has it (Cremonesi, Koren and Turrin
	 * 2010, section 3.2); the bias of all items as learned.
	 *
	 * @param binary whether every event counts as 1
	 */
	record Sum(boolean binary) implements Fold {
		@Override
		public float[] vector(Factors f, int[] items, float[] values) {
			float[] p = new float[f.size() + 1];
			for (int t = 0; t < items.length; t++) {
				for (int k = 0; k < f.size(); k++) {
					p[k] += (binary ? 1 : values[t]) * f.items()[items[t] * f.size() + k];
				}
			}
			return p;
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("kind", "sum"); //$NON-NLS-1$ //$NON-NLS-2$
			out.put("binary", binary ? 1 : 0); //$NON-NLS-1$
		}
	}

	/** Reads what {@link #save} wrote. */
	@SuppressWarnings("nls")
	static Fold load(ModelReader in, String id) throws IOException {
		String kind = in.text("kind");
		switch (kind) {
		case "steps": {
			double[] rates = in.doubles("rates");
			return new Steps(in.intValue("rounds"), rates[0], rates[1], in.ints("learned"));
		}
		case "least-squares": {
			double[] rates = in.doubles("rates");
			return new LeastSquares(rates[0], rates[1]);
		}
		case "sum":
			return new Sum(in.intValue("binary") != 0);
		default:
			Formats.check(false, id, "no fold-in '" + kind + "'");
			return null;
		}
	}
}
