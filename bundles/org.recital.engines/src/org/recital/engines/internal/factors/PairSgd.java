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
 * Gradient descent on pairs of an item a user met and one they did not, in the strata of a {@link Grid}. The other item of a
 * pair comes from the group of items that the block owns, so that blocks do not touch each other's items; groups are dealt
 * out anew at random in each epoch, so that over epochs every item is an other item of every one.
 */
abstract class PairSgd {

	/** Draws of an item the user did not meet, before the rating is passed over: they may have met the whole group. */
	static final int TRIES = 20;

	final SparseRows train;
	final int stride;
	final float[] itemBias;
	final float[] users;
	final float[] items;
	private final long seed;

	PairSgd(SparseRows train, int width, double deviation, long seed) {
		this.train = train;
		this.seed = seed;
		this.stride = Vectors.stride(width);
		this.itemBias = new float[train.columns()];
		Draws draws = Draws.of(seed, 1, 0);
		this.users = draws.gaussians(train.rows(), width, stride, deviation);
		this.items = draws.gaussians(train.columns(), width, stride, deviation);
		Vectors.clear(users, stride, Matrices.filled(train));
		Vectors.clear(items, stride, FactorModel.met(train));
	}

	/** One pass over what users met. Gives the mean loss of a pair. */
	final double epoch(Loop loop, int epoch, float rate) {
		Grid grid = Grid.of(train, Draws.mix(seed + epoch), loop);
		return grid.run(loop, epoch, (block, from, to) -> {
			Pairs pairs = new Pairs(grid, block, from, to, Draws.of(seed, epoch, 1000L + block));
			return block(pairs, rate);
		}) / train.size();
	}

	/** Learns from the pairs of a block. Gives the sum of their losses. */
	abstract double block(Pairs pairs, float rate);

	final float[][] learned() {
		return new float[][] { itemBias, users, items };
	}

	final double score(int user, int item) {
		return itemBias[item] + Vectors.dot(users, user * stride, items, item * stride, stride);
	}

	/** What has been learned so far; not a copy where it need not be. */
	FactorModel model(SparseRows profiles) {
		return new FactorModel(stride, 0, new float[train.rows()], itemBias, users, items, FactorModel.counts(train), profiles);
	}

	/** The pairs of a block, user by user. */
	static final class Pairs {
		private final Grid grid;
		private final int block;
		private final int to;
		private final Draws draws;
		/** For each item the last user of this block who met it, plus 1. */
		private final int[] metBy;
		private int at;
		private int user = -1;

		Pairs(Grid grid, int block, int from, int to, Draws draws) {
			this.grid = grid;
			this.block = block;
			this.at = from - 1;
			this.to = to;
			this.draws = draws;
			this.metBy = new int[from == to ? 0 : grid.columns()];
		}

		/** Goes to the next entry. */
		boolean next() {
			if (++at >= to) {
				return false;
			}
			int u = grid.users()[at];
			if (u != user) {
				user = u;
				// what a user met of the group of this block stands together
				for (int k = at; k < to && grid.users()[k] == u; k++) {
					metBy[grid.items()[k]] = u + 1;
				}
			}
			return true;
		}

		int user() {
			return user;
		}

		/** The item that was met. */
		int item() {
			return grid.items()[at];
		}

		/** An item of the group that the user did not meet; -1 when none was found. */
		int other() {
			int n = grid.memberCount(block);
			for (int t = 0; t < TRIES; t++) {
				int j = grid.member(block, draws.below(n));
				if (metBy[j] != user + 1) {
					return j;
				}
			}
			return -1;
		}
	}
}
