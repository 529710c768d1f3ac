/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.recital.linalg.SparseRows;
import org.recital.nn.Mix;
import org.recital.nn.Work;

/** Signals against a slow version by the definition, which really takes the rating out of the matrix. */
class RatingSignalsTest {

	private static final int USERS = 40;
	private static final int ITEMS = 30;
	private static final int NEIGHBOURS = 2;
	private static final int LOOKS = 3;

	/** Ratings from 0.5 to 5, NaN where there is none; the last user and the last item have none. */
	private static float[][] ratings(long seed) {
		float[][] dense = new float[USERS][ITEMS];
		for (int u = 0; u < USERS; u++) {
			for (int i = 0; i < ITEMS; i++) {
				boolean rated = u < USERS - 1 && i < ITEMS - 1 && Mix.uniform(seed, u * 100L + i) < 0.3;
				dense[u][i] = rated ? (1 + Mix.below(10, seed + 1, u * 100L + i)) / 2f : Float.NaN;
			}
		}
		return dense;
	}

	private static SparseRows sparse(float[][] dense) {
		int[] offsets = new int[dense.length + 1];
		List<Integer> items = new ArrayList<>();
		for (int u = 0; u < dense.length; u++) {
			for (int i = 0; i < dense[u].length; i++) {
				if (dense[u][i] == dense[u][i]) {
					items.add(i);
				}
			}
			offsets[u + 1] = items.size();
		}
		float[] values = new float[items.size()];
		for (int u = 0; u < dense.length; u++) {
			for (int p = offsets[u]; p < offsets[u + 1]; p++) {
				values[p] = dense[u][items.get(p)];
			}
		}
		return new SparseRows(dense.length, dense[0].length, offsets, items.stream().mapToInt(k -> k).toArray(), values);
	}

	/** Rows of length 1; the first item has none. */
	private static ItemRows looks() {
		float[] data = new float[ITEMS * LOOKS];
		byte[] has = new byte[ITEMS];
		for (int i = 1; i < ITEMS; i++) {
			double squares = 0;
			for (int k = 0; k < LOOKS; k++) {
				data[i * LOOKS + k] = Mix.normal(5, i * LOOKS + k);
				squares += data[i * LOOKS + k] * data[i * LOOKS + k];
			}
			for (int k = 0; k < LOOKS; k++) {
				data[i * LOOKS + k] /= (float) Math.sqrt(squares);
			}
			has[i] = 1;
		}
		return new ItemRows(LOOKS, data, has);
	}

	/** By the definition, of a matrix in which the pair has no rating. */
	private static final class Slow {
		private final float[][] dense;
		private final double all;

		Slow(float[][] dense, double all) {
			this.dense = dense;
			this.all = all;
		}

		private static float[][] turned(float[][] m) {
			float[][] t = new float[m[0].length][m.length];
			for (int r = 0; r < m.length; r++) {
				for (int c = 0; c < m[0].length; c++) {
					t[c][r] = m[r][c];
				}
			}
			return t;
		}

		private double mean(float[] row) {
			double sum = NearRows.DRAWN * all;
			double n = NearRows.DRAWN;
			for (float x : row) {
				sum += x == x ? x : 0;
				n += x == x ? 1 : 0;
			}
			return sum / n;
		}

		private static int count(float[] row) {
			return (int) IntStream.range(0, row.length).filter(k -> row[k] == row[k]).count();
		}

		private static double cosine(float[] a, float[] b) {
			double dot = 0;
			double left = 0;
			double right = 0;
			for (int k = 0; k < a.length; k++) {
				double x = a[k] == a[k] ? a[k] : 0;
				double y = b[k] == b[k] ? b[k] : 0;
				dot += x * y;
				left += x * x;
				right += y * y;
			}
			return dot == 0 ? 0 : dot / Math.sqrt(left * right);
		}

		/** What the rows nearest to row r say of column c. */
		private double[] near(float[][] m, int r, int c) {
			List<double[]> others = new ArrayList<>();
			for (int v = 0; v < m.length; v++) {
				double s = v == r ? 0 : (float) cosine(m[r], m[v]);
				if (s > 0) {
					others.add(new double[] { v, s });
				}
			}
			others.sort(Comparator.<double[]>comparingDouble(o -> -o[1]).thenComparingDouble(o -> o[0]));
			double weight = 0;
			double deviation = 0;
			double close = 0;
			int spoken = 0;
			for (int rank = 0; rank < Math.min(NearRows.POOL * NEIGHBOURS, others.size()) && spoken < NEIGHBOURS; rank++) {
				int v = (int) others.get(rank)[0];
				double s = others.get(rank)[1];
				if (m[v][c] == m[v][c]) {
					spoken++;
					weight += s;
					deviation += s * (m[v][c] - mean(m[v]));
					close += rank < NEIGHBOURS ? s : 0;
				}
			}
			return new double[] { spoken == 0 ? 0 : deviation / weight, close, spoken / (double) NEIGHBOURS };
		}

		private double[] looks(ItemRows rows, int u, int i) {
			List<double[]> like = new ArrayList<>();
			for (int j = 0; j < ITEMS; j++) {
				double s = 0;
				for (int k = 0; k < LOOKS; k++) {
					s += rows.data()[i * LOOKS + k] * rows.data()[j * LOOKS + k];
				}
				if (j != i && dense[u][j] == dense[u][j] && s > 0) {
					like.add(new double[] { dense[u][j], s });
				}
			}
			like.sort(Comparator.comparingDouble(o -> -o[1]));
			double weight = 0;
			double deviation = 0;
			for (double[] o : like.subList(0, Math.min(NEIGHBOURS, like.size()))) {
				weight += o[1];
				deviation += o[1] * (o[0] - mean(dense[u]));
			}
			return new double[] { weight == 0 ? 0 : deviation / weight, weight / NEIGHBOURS };
		}

		double[] signals(ItemRows rows, int u, int i) {
			float[][] turned = turned(dense);
			double[] byUsers = near(dense, u, i);
			double[] byItems = near(turned, i, u);
			double[] looks = looks(rows, u, i);
			return new double[] { mean(dense[u]), mean(turned[i]), Math.log(1 + count(dense[u])), Math.log(1 + count(turned[i])), byUsers[0],
					byUsers[1], byUsers[2], byItems[0], byItems[1], byItems[2], looks[0], looks[1] };
		}
	}

	private static double mean(float[][] dense) {
		double sum = 0;
		int n = 0;
		for (float[] row : dense) {
			for (float x : row) {
				sum += x == x ? x : 0;
				n += x == x ? 1 : 0;
			}
		}
		return sum / n;
	}

	private static void same(double[] slow, float[] fast, int at, String what) {
		for (int k = 0; k < slow.length; k++) {
			assertEquals(slow[k], fast[at + k], 2e-5, what + ", signal " + k);
		}
	}

	@Test
	void aRatingThatIsLearnedFromIsLeftOutOfAllThatIsSaidOfIt() {
		float[][] dense = ratings(3);
		double all = mean(dense);
		SparseRows learn = sparse(dense);
		ItemRows looks = looks();
		RatingSignals signals = new RatingSignals(learn, NEIGHBOURS, null, null, looks, new int[] { LOOKS }, Work.alone());
		float[] left = signals.leftOut(Work.alone());
		for (int u = 0; u < USERS; u++) {
			for (int p = learn.begin(u); p < learn.end(u); p++) {
				int i = learn.indices()[p];
				float value = dense[u][i];
				dense[u][i] = Float.NaN;
				same(new Slow(dense, all).signals(looks, u, i), left, p * signals.width(), "user " + u + " and item " + i);
				dense[u][i] = value;
			}
		}
	}

	@Test
	void pairsWithoutARatingAreAsDefined() {
		float[][] dense = ratings(4);
		SparseRows learn = sparse(dense);
		ItemRows looks = looks();
		RatingSignals signals = new RatingSignals(learn, NEIGHBOURS, null, null, looks, new int[] { LOOKS }, Work.alone());
		Slow slow = new Slow(dense, mean(dense));
		for (int u = 0; u < USERS; u++) {
			int n = learn.count(u);
			int[] met = new int[n];
			float[] values = new float[n];
			System.arraycopy(learn.indices(), learn.begin(u), met, 0, n);
			System.arraycopy(learn.values(), learn.begin(u), values, 0, n);
			float[] all = signals.of(u, met, values);
			for (int i = 0; i < ITEMS; i++) {
				if (dense[u][i] != dense[u][i]) {
					same(slow.signals(looks, u, i), all, i * signals.width(), "user " + u + " and item " + i);
				}
			}
		}
	}

	@Test
	void whatIsSaidOfAnItemNobodyMetIsWhatTheNetworkIsToldWhenItForgets() {
		float[][] dense = ratings(6);
		SparseRows learn = sparse(dense);
		RatingSignals signals = new RatingSignals(learn, NEIGHBOURS, null, null, looks(), new int[] { LOOKS }, Work.alone());
		float[] all = signals.of(0, new int[] { 2, 5 }, new float[] { 4, 1 });
		for (int k = 0; k < signals.width(); k++) {
			if (signals.isOfItem(k)) {
				assertEquals(signals.unknown(k), all[(ITEMS - 1) * signals.width() + k], 1e-6, "signal " + k);
			}
		}
	}
}
