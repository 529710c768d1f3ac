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
 * The sweeps of {@link BayesianMfEngine} (Salakhutdinov and Mnih 2008, section 3.3): the distribution of users, every user, the
 * distribution of items, every item. Each row has a sequence of random numbers of its own, so the order does not matter.
 */
final class GibbsSampler {

	private static final int BLOCK = 32;

	private final SparseRows train;
	private final SparseRows byItem;
	private final int width;
	private final int stride;
	private final double mean;
	private final double alpha;
	private final long seed;
	private final float[] users;
	private final float[] items;
	private final boolean[] metUsers;
	private final boolean[] metItems;
	private Normals ofUsers;
	private Normals ofItems;

	/** @param precision of a value, in units of one over the variance of all */
	GibbsSampler(SparseRows train, int width, double precision, long seed) {
		this.train = train;
		this.byItem = train.transpose();
		this.width = width;
		this.stride = Vectors.stride(width);
		this.seed = seed;
		double sum = 0;
		double squares = 0;
		for (int p = 0; p < train.size(); p++) {
			sum += train.value(p);
			squares += (double) train.value(p) * train.value(p);
		}
		this.mean = sum / train.size();
		// where all values are equal there is no variance: then anything that is not 0 says that they are
		this.alpha = precision / Math.max(1e-3, squares / train.size() - mean * mean);
		Draws draws = Draws.of(seed, 1, 0);
		this.metUsers = Matrices.filled(train);
		this.metItems = Matrices.filled(byItem);
		this.users = draws.gaussians(train.rows(), width, stride, 0.1);
		this.items = draws.gaussians(train.columns(), width, stride, 0.1);
		Vectors.clear(users, stride, metUsers);
		Vectors.clear(items, stride, metItems);
	}

	/** One sweep. Gives the mean squared error of the draw. */
	double sweep(Loop loop, int number) {
		ofUsers = Normals.draw(users, stride, width, metUsers, Draws.of(seed, 2, number));
		rows(loop, train, users, items, ofUsers, 4L * number);
		ofItems = Normals.draw(items, stride, width, metItems, Draws.of(seed, 3, number));
		rows(loop, byItem, items, users, ofItems, 4L * number + 1);
		return Math.pow(RatingQuality.of(train, loop, (u, i) -> mean + Vectors.dot(users, u * stride, items, i * stride, stride)), 2);
	}

	private void rows(Loop loop, SparseRows values, float[] rows, float[] other, Normals prior, long sequence) {
		loop.forBlocks(values.rows(), BLOCK, (from, to) -> {
			for (int r = from; r < to; r++) {
				if (values.count(r) > 0) {
					double[] targets = new double[values.count(r)];
					for (int p = values.begin(r); p < values.end(r); p++) {
						targets[p - values.begin(r)] = values.value(p) - mean;
					}
					double[] drawn = prior.row(other, stride, values.indices(), values.begin(r), values.end(r), targets, alpha,
							Draws.of(seed, 16 + sequence, r));
					for (int f = 0; f < width; f++) {
						rows[r * stride + f] = (float) drawn[f];
					}
				}
			}
		});
	}

	float[][] learned() {
		return new float[][] { users, items };
	}

	/**
	 * Puts the draw as it is behind those before it.
	 *
	 * @param place  its number, 0-based
	 * @param wide   floats of a row of the results
	 */
	void keep(int place, int wide, float[] allUsers, float[] allItems) {
		for (int u = 0; u < train.rows(); u++) {
			for (int f = 0; f < width; f++) {
				allUsers[u * wide + place * width + f] = metUsers[u] ? users[u * stride + f] : (float) ofUsers.mean()[f];
			}
		}
		for (int i = 0; i < train.columns(); i++) {
			for (int f = 0; f < width; f++) {
				allItems[i * wide + place * width + f] = metItems[i] ? items[i * stride + f] : (float) ofItems.mean()[f];
			}
		}
	}

	Normals ofUsers() {
		return ofUsers;
	}

	double mean() {
		return mean;
	}

	double alpha() {
		return alpha;
	}
}
