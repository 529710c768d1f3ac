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
 * The work is bound by arithmetic: at 50 factors some 400 operations a rating, on rows that are in the nearest caches because
 * a block of the grid has few users and items. Each row is an array of its own: two of them can be changed side by side where
 * they are, with vector units and no copies, which the compiler dares not do within one array.
 */
final class BiasedSgd {

	private final SparseRows train;
	private final Grid grid;
	private final int stride;
	private final double mean;
	private final float lambda;
	private final float[] userBias;
	private final float[] itemBias;
	private final float[][] users;
	private final float[][] items;

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
		float[] first = draws.gaussians(train.rows(), width, stride, deviation);
		float[] second = draws.gaussians(train.columns(), width, stride, deviation);
		// of whom nothing is known, nothing is made up
		Vectors.clear(first, stride, Matrices.filled(train));
		Vectors.clear(second, stride, FactorModel.met(train));
		this.users = Vectors.rows(first, stride);
		this.items = Vectors.rows(second, stride);
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
		float keep = 1 - rate * lambda;
		double loss = 0;
		int at = from;
		while (at < to) {
			int u = user[at];
			float[] p = users[u];
			float bu = userBias[u];
			for (; at < to && user[at] == u; at++) {
				int i = item[at];
				float[] q = items[i];
				float bi = itemBias[i];
				float e = value[at] - (mu + bu + bi + Vectors.dot(p, 0, q, 0, stride));
				loss += (double) e * e;
				float step = rate * e;
				bu = keep * bu + step;
				itemBias[i] = keep * bi + step;
				Vectors.exchange(p, q, stride, keep, step);
			}
			userBias[u] = bu;
		}
		return loss;
	}

	double predict(int user, int item) {
		return mean + userBias[user] + itemBias[item] + Vectors.dot(users[user], 0, items[item], 0, stride);
	}

	/** All that is learned, where it is. */
	float[][] learned() {
		float[][] all = new float[2 + users.length + items.length][];
		all[0] = userBias;
		all[1] = itemBias;
		System.arraycopy(users, 0, all, 2, users.length);
		System.arraycopy(items, 0, all, 2 + users.length, items.length);
		return all;
	}

	/** What has been learned so far. */
	FactorModel model(SparseRows profiles) {
		return new FactorModel(stride, mean, userBias, itemBias, Vectors.whole(users, stride), Vectors.whole(items, stride),
				FactorModel.counts(train), profiles);
	}
}
