/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * How far users are off the baseline, with what is missing filled in. A filled row is never made: it is
 * {@code P_u Q' + s_u}, with P_u a few numbers of the user, Q a few numbers of each item, and s_u what known ratings are off
 * the filling. Products with other such rows need only those.
 * <ul>
 * <li>mean: no numbers; a missing rating is the baseline.</li>
 * <li>regression: P_u is how far the user is off everybody, Q_i by how much the item answers to that (least squares over
 * its raters, with as much weight for 0 as {@value #LINE} raters have).</li>
 * <li>svd: Q are the first right singular vectors of what is known, 0 elsewhere (subspace iteration); {@code P_u = x_u Q}.</li>
 * </ul>
 *
 * @param filling how
 * @param rank    numbers of a user and of an item
 * @param q       items x rank
 * @param gram    rank x rank: Q'Q
 */
record FilledRows(Filling filling, int rank, float[] q, double[] gram) {

	/** Weight of no slope, in squared deviations of users. */
	static final double LINE = 5;
	private static final int ITERATIONS = 12;

	/**
	 * A user.
	 *
	 * @param p       rank numbers
	 * @param items   items with known ratings, ascending
	 * @param s       what those are off the filling
	 * @param squares squared length of the filled row
	 */
	record Row(double[] p, int[] items, double[] s, double squares) {
	}

	/**
	 * Learns how to fill.
	 *
	 * @param off  users x items: how far ratings are off the baseline
	 * @param bias how far each user is off everybody
	 */
	static FilledRows learn(Filling filling, int factors, SparseRows off, float[] bias, long seed, Loop loop) {
		int items = off.columns();
		int rank = filling == Filling.MEAN ? 0 : filling == Filling.REGRESSION ? 1 : Math.min(factors, Math.min(items, off.rows()));
		float[] q = filling == Filling.SVD ? vectors(off, rank, seed, loop) : filling == Filling.REGRESSION ? slopes(off, bias) : new float[0];
		return of(filling, rank, q, items);
	}

	private static FilledRows of(Filling filling, int rank, float[] q, int items) {
		double[] gram = new double[rank * rank];
		for (int i = 0; i < items; i++) {
			for (int a = 0; a < rank; a++) {
				for (int b = 0; b < rank; b++) {
					gram[a * rank + b] += (double) q[i * rank + a] * q[i * rank + b];
				}
			}
		}
		return new FilledRows(filling, rank, q, gram);
	}

	private static float[] slopes(SparseRows off, float[] bias) {
		double[] xy = new double[off.columns()];
		double[] xx = new double[off.columns()];
		for (int u = 0; u < off.rows(); u++) {
			for (int p = off.begin(u); p < off.end(u); p++) {
				xy[off.indices()[p]] += (double) bias[u] * off.value(p);
				xx[off.indices()[p]] += (double) bias[u] * bias[u];
			}
		}
		float[] slopes = new float[xy.length];
		for (int i = 0; i < slopes.length; i++) {
			slopes[i] = (float) (xy[i] / (xx[i] + LINE));
		}
		return slopes;
	}

	/** The first right singular vectors, items x rank, by subspace iteration from a random start. */
	private static float[] vectors(SparseRows off, int rank, long seed, Loop loop) {
		Random random = new Random(seed);
		double[] q = new double[off.columns() * rank];
		for (int k = 0; k < q.length; k++) {
			q[k] = random.nextGaussian();
		}
		Orthonormal.columns(q, off.columns(), rank);
		SparseRows byItem = off.transpose();
		double[] p = new double[off.rows() * rank];
		for (int it = 0; it < ITERATIONS; it++) {
			product(off, q, p, rank, loop);
			product(byItem, p, q, rank, loop);
			Orthonormal.columns(q, off.columns(), rank);
		}
		float[] vectors = new float[q.length];
		for (int k = 0; k < q.length; k++) {
			vectors[k] = (float) q[k];
		}
		return vectors;
	}

	private static void product(SparseRows m, double[] x, double[] out, int rank, Loop loop) {
		loop.forBlocks(m.rows(), 256, (from, to) -> {
			Arrays.fill(out, from * rank, to * rank, 0);
			for (int r = from; r < to; r++) {
				for (int e = m.begin(r); e < m.end(r); e++) {
					int at = m.indices()[e] * rank;
					for (int k = 0; k < rank; k++) {
						out[r * rank + k] += m.value(e) * x[at + k];
					}
				}
			}
		});
	}

	/**
	 * A user's row.
	 *
	 * @param items items with known ratings, ascending, entries {@code from} to {@code to}
	 * @param off   how far those are off the baseline, parallel to items from 0
	 * @param bias  how far the user is off everybody
	 */
	Row row(int[] items, int from, int to, double[] off, float bias) {
		double[] p = new double[rank];
		if (filling == Filling.REGRESSION) {
			p[0] = bias;
		} else {
			for (int e = from; e < to; e++) {
				for (int k = 0; k < rank; k++) {
					p[k] += off[e - from] * q[items[e] * rank + k];
				}
			}
		}
		int[] known = Arrays.copyOfRange(items, from, to);
		double[] s = new double[known.length];
		for (int e = 0; e < s.length; e++) {
			s[e] = off[e] - fill(p, known[e]);
		}
		Row r = new Row(p, known, s, 0);
		return new Row(p, known, s, dot(r, r));
	}

	/** What is filled in for an item. */
	double fill(double[] p, int item) {
		double sum = 0;
		for (int k = 0; k < rank; k++) {
			sum += p[k] * q[item * rank + k];
		}
		return sum;
	}

	/** The product of two filled rows. */
	double dot(Row a, Row b) {
		double sum = 0;
		for (int k = 0; k < rank; k++) {
			for (int l = 0; l < rank; l++) {
				sum += a.p[k] * gram[k * rank + l] * b.p[l];
			}
		}
		for (int e = 0; e < a.items.length && rank > 0; e++) {
			sum += a.s[e] * fill(b.p, a.items[e]);
		}
		for (int e = 0; e < b.items.length && rank > 0; e++) {
			sum += b.s[e] * fill(a.p, b.items[e]);
		}
		int x = 0;
		int y = 0;
		while (x < a.items.length && y < b.items.length) {
			int c = a.items[x] - b.items[y];
			if (c == 0) {
				sum += a.s[x++] * b.s[y++];
			} else if (c < 0) {
				x++;
			} else {
				y++;
			}
		}
		return sum;
	}

	void save(ModelWriter out) throws IOException {
		out.put("filling", filling.ordinal()); //$NON-NLS-1$
		out.put("rank", rank); //$NON-NLS-1$
		out.put("items", q); //$NON-NLS-1$
	}

	static FilledRows load(ModelReader in, int items) throws IOException {
		int rank = in.intValue("rank"); //$NON-NLS-1$
		float[] q = in.floats("items"); //$NON-NLS-1$
		int filling = in.intValue("filling"); //$NON-NLS-1$
		if (filling < 0 || filling >= Filling.values().length || q.length != (long) rank * items) {
			throw new IOException("the model is damaged: how to fill does not fit the items"); //$NON-NLS-1$
		}
		return of(Filling.values()[filling], rank, q, items);
	}
}
