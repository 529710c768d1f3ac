/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.util.Arrays;

import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Learns the rows of layer 0 of {@link LightGcnEngine}. A step draws pairs of an item met and one not met for a share of
 * the entries, propagates over the whole graph, and has the loss
 * <pre>
 * L = 1/B sum -ln 1 / (1 + exp(-(e_u . e_i - e_u . e_j))) + l/B sum (|e0_u|^2 + |e0_i|^2 + |e0_j|^2) / 2
 * </pre>
 * with e the mean of the layers. Its gradient by e goes back to layer 0 by the same mean of layers, because the graph's
 * matrix is symmetric.
 */
final class LightGcnLearner {

	private final SparseRows train;
	private final Propagation graph;
	private final int stride;
	private final int layers;
	private final double lambda;
	private final int steps;
	private final long seed;
	private final float[] users;
	private final float[] items;
	private final Adam userSteps;
	private final Adam itemSteps;
	private final int[] entryUser;

	LightGcnLearner(SparseRows train, int width, int layers, double deviation, double lambda, int steps, long seed) {
		this.train = train;
		this.stride = Vectors.stride(width);
		this.graph = new Propagation(train, train.transpose(), stride);
		this.layers = layers;
		this.lambda = lambda;
		this.steps = Math.min(steps, train.size());
		this.seed = seed;
		Draws draws = Draws.of(seed, 1, 0);
		this.users = draws.gaussians(train.rows(), width, stride, deviation);
		this.items = draws.gaussians(train.columns(), width, stride, deviation);
		Vectors.clear(users, stride, Matrices.filled(train));
		Vectors.clear(items, stride, FactorModel.met(train));
		this.userSteps = new Adam(users.length);
		this.itemSteps = new Adam(items.length);
		this.entryUser = new int[train.size()];
		for (int u = 0; u < train.rows(); u++) {
			Arrays.fill(entryUser, train.begin(u), train.end(u), u);
		}
	}

	/** One pass over what users met, in steps of equal size. Gives the mean loss of a pair. */
	double epoch(Loop loop, int epoch, double rate) {
		Draws draws = Draws.of(seed, 2, epoch);
		int[] order = draws.permutation(train.size());
		double loss = 0;
		for (int s = 0; s < steps; s++) {
			int from = (int) ((long) s * train.size() / steps);
			int to = (int) ((long) (s + 1) * train.size() / steps);
			loss += step(loop, triples(order, from, to, draws), rate);
		}
		return loss / train.size();
	}

	/** User, item met and item not met of each pair, one array each. */
	private int[][] triples(int[] order, int from, int to, Draws draws) {
		int[][] t = new int[3][to - from];
		int n = 0;
		for (int k = from; k < to; k++) {
			int u = entryUser[order[k]];
			for (int tries = 0; tries < PairSgd.TRIES; tries++) {
				int j = draws.below(train.columns());
				if (Arrays.binarySearch(train.indices(), train.begin(u), train.end(u), j) < 0) {
					t[0][n] = u;
					t[1][n] = train.indices()[order[k]];
					t[2][n++] = j;
					break;
				}
			}
		}
		return new int[][] { Arrays.copyOf(t[0], n), Arrays.copyOf(t[1], n), Arrays.copyOf(t[2], n) };
	}

	private double step(Loop loop, int[][] triples, double rate) {
		float[][] gradient = new float[2][];
		double loss = gradient(loop, triples, gradient);
		userSteps.step(loop, users, gradient[0], rate);
		itemSteps.step(loop, items, gradient[1], rate);
		return loss;
	}

	/**
	 * The gradient by layer 0.
	 *
	 * @param out receives that of users and that of items
	 * @return the sum of the losses of the pairs, without regularisation
	 */
	double gradient(Loop loop, int[][] triples, float[][] out) {
		int n = triples[0].length;
		float[][] e = graph.mean(loop, users, items, layers);
		float[] gu = new float[users.length];
		float[] gi = new float[items.length];
		float[] slopes = new float[n];
		double[] losses = new double[(n + 1023) / 1024];
		loop.forBlocks(n, 1024, (from, to) -> {
			double sum = 0;
			for (int k = from; k < to; k++) {
				int u = triples[0][k] * stride;
				double x = Vectors.dot(e[0], u, e[1], triples[1][k] * stride, stride)
						- Vectors.dot(e[0], u, e[1], triples[2][k] * stride, stride);
				sum += BprSgd.loss(x);
				slopes[k] = (float) (-BprSgd.slope(x) / n);
			}
			losses[from / 1024] = sum;
		});
		// rows of users and of items are two sums, each over the pairs in their order
		loop.forEach(2, side -> {
			float[] row = new float[stride];
			for (int k = 0; k < n; k++) {
				int u = triples[0][k] * stride;
				int i = triples[1][k] * stride;
				int j = triples[2][k] * stride;
				if (side == 0) {
					System.arraycopy(gu, u, row, 0, stride);
					Vectors.add(row, e[1], i, stride, slopes[k]);
					Vectors.add(row, e[1], j, stride, -slopes[k]);
					System.arraycopy(row, 0, gu, u, stride);
				} else {
					addTo(gi, i, e[0], u, slopes[k], row);
					addTo(gi, j, e[0], u, -slopes[k], row);
				}
			}
		});
		float[][] back = graph.mean(loop, gu, gi, layers);
		float held = (float) (lambda / Math.max(1, n));
		for (int k = 0; k < n; k++) {
			hold(back[0], users, triples[0][k] * stride, held);
			hold(back[1], items, triples[1][k] * stride, held);
			hold(back[1], items, triples[2][k] * stride, held);
		}
		out[0] = back[0];
		out[1] = back[1];
		double loss = 0;
		for (double one : losses) {
			loss += one;
		}
		return loss;
	}

	private void addTo(float[] to, int at, float[] x, int from, float step, float[] row) {
		System.arraycopy(to, at, row, 0, stride);
		Vectors.add(row, x, from, stride, step);
		System.arraycopy(row, 0, to, at, stride);
	}

	private void hold(float[] gradient, float[] x, int at, float held) {
		for (int f = at; f < at + stride; f++) {
			gradient[f] += held * x[f];
		}
	}

	float[][] learned() {
		return new float[][] { users, items };
	}

	Propagation graph() {
		return graph;
	}

	/** Users and items as they are recommended by: the mean of the layers. */
	FactorModel model(Loop loop, SparseRows profiles) {
		float[][] e = graph.mean(loop, users, items, layers);
		return new FactorModel(stride, 0, new float[train.rows()], new float[train.columns()], e[0], e[1],
				FactorModel.counts(train), profiles);
	}
}
