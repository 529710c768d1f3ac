/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * The gradient steps of {@link BiasedMfEngine}. With the error {@code e = r - mean - b_u - b_i - p . q} of a rating, the
 * learning rate g and the regularisation l,
 * <pre>
 * b_u += g (e - l b_u)   b_i += g (e - l b_i)
 * p += g (e q - l p)     q += g (e p - l q)      both from the values before
 * </pre>
 * The work is bound by arithmetic: at 50 factors some 400 operations a rating, on rows that are in the nearest cache because
 * a block of the grid has few users and items. The factors of the user stay in a buffer while the ratings are theirs.
 */
final class BiasedSgd {

	private final SparseRows train;
	private final Grid grid;
	private final int stride;
	private final double mean;
	private final float lambda;
	private final float[] userBias;
	private final float[] itemBias;
	private final float[] users;
	private final float[] items;

	BiasedSgd(SparseRows train, int width, double deviation, double lambda, long seed, Loop loop) {
		this.train = train;
		this.grid = Grid.of(train, seed, loop);
		this.stride = Vectors.stride(width);
		this.lambda = (float) lambda;
		double sum = 0;
		for (int p = 0; p < train.size(); p++) {
			sum += train.value(p);
		}
		this.mean = sum / Math.max(1, train.size());
		this.userBias = new float[train.rows()];
		this.itemBias = new float[train.columns()];
		Draws draws = Draws.of(seed, 1, 0);
		this.users = draws.gaussians(train.rows(), width, stride, deviation);
		this.items = draws.gaussians(train.columns(), width, stride, deviation);
		// of whom nothing is known, nothing is made up
		Vectors.clear(users, stride, Matrices.filled(train));
		Vectors.clear(items, stride, FactorModel.met(train));
	}

	/** One pass. Gives the mean squared error, each taken before its step. */
	double epoch(Loop loop, int epoch, float rate) {
		float mu = (float) mean;
		return grid.run(loop, epoch, (block, from, to) -> block(mu, from, to, rate)) / train.size();
	}

	private double block(float mu, int from, int to, float rate) {
		int[] user = grid.users();
		int[] item = grid.items();
		float[] value = grid.values();
		float[] p = new float[stride];
		float[] q = new float[stride];
		float keep = 1 - rate * lambda;
		double loss = 0;
		int at = from;
		while (at < to) {
			int u = user[at];
			System.arraycopy(users, u * stride, p, 0, stride);
			float bu = userBias[u];
			for (; at < to && user[at] == u; at++) {
				int i = item[at];
				float bi = itemBias[i];
				float e = value[at] - (mu + bu + bi + Vectors.dotAndCopy(p, items, i * stride, q, stride));
				loss += (double) e * e;
				float step = rate * e;
				bu = keep * bu + step;
				itemBias[i] = keep * bi + step;
				Vectors.exchange(p, q, stride, keep, step);
				System.arraycopy(q, 0, items, i * stride, stride);
			}
			System.arraycopy(p, 0, users, u * stride, stride);
			userBias[u] = bu;
		}
		return loss;
	}

	double predict(int user, int item) {
		return mean + userBias[user] + itemBias[item] + Vectors.dot(users, user * stride, items, item * stride, stride);
	}

	float[][] learned() {
		return new float[][] { userBias, itemBias, users, items };
	}

	/** What has been learned so far; not a copy. */
	FactorModel model(SparseRows profiles) {
		return new FactorModel(stride, mean, userBias, itemBias, users, items, FactorModel.counts(train), profiles);
	}
}
