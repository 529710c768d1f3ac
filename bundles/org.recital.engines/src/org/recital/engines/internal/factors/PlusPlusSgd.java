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
 * The gradient steps of {@link SvdPlusPlusEngine}. With z = p + n^-1/2 sum_j y_j, the error e = r - mean - b_u - b_i - z . q
 * of a rating, the learning rate g and the regularisation l, first for the user, rating by rating,
 * <pre>
 * b_u += g (e - l b_u)   p += g (e q - l p)
 * </pre>
 * then for each of their items
 * <pre>
 * b_i += g (e - l b_i)   q += g (e z - l q)   y += g (n^-1/2 sum_i e_i q_i - l y)
 * </pre>
 * so that the sum of y is made once a user and not once a rating.
 */
final class PlusPlusSgd {

	private final SparseRows train;
	private final UserBatches batches;
	private final int stride;
	private final double mean;
	private final float lambda;
	private final float[] userBias;
	private final float[] itemBias;
	private final float[] users;
	private final float[] items;
	private final float[] implicit;
	/** Of each user of a batch: z, and the gradient of y. */
	private final float[][] z;
	private final float[][] toImplicit;

	PlusPlusSgd(SparseRows train, int width, double deviation, double lambda, long seed) {
		this.train = train;
		this.batches = new UserBatches(train, seed);
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
		this.implicit = draws.gaussians(train.columns(), width, stride, deviation);
		boolean[] met = FactorModel.met(train);
		Vectors.clear(users, stride, Matrices.filled(train));
		Vectors.clear(items, stride, met);
		Vectors.clear(implicit, stride, met);
		this.z = new float[UserBatches.USERS][stride];
		this.toImplicit = new float[UserBatches.USERS][stride];
	}

	/** One pass. Gives the mean squared error, each taken before its step. */
	double epoch(Loop loop, float rate) {
		return batches.run(loop, (u, slot, errors) -> user(u, slot, errors, rate),
				(u, slot, item, entry, error) -> item(slot, item, error, rate)) / train.size();
	}

	private double user(int u, int slot, float[] errors, float rate) {
		float[] p = new float[stride];
		float[] q = new float[stride];
		float[] s = z[slot];
		float[] y = toImplicit[slot];
		Arrays.fill(y, 0);
		System.arraycopy(users, u * stride, p, 0, stride);
		float[] sum = sum(implicit, stride, train.indices(), train.begin(u), train.end(u));
		float scale = sum[stride];
		float keep = 1 - rate * lambda;
		float bu = userBias[u];
		double loss = 0;
		for (int f = 0; f < stride; f++) {
			s[f] = p[f] + sum[f];
		}
		for (int k = train.begin(u); k < train.end(u); k++) {
			int i = train.indices()[k];
			System.arraycopy(items, i * stride, q, 0, stride);
			float e = train.value(k) - ((float) mean + bu + itemBias[i] + Vectors.dot(s, 0, q, 0, stride));
			errors[k - train.begin(u)] = e;
			loss += (double) e * e;
			bu = keep * bu + rate * e;
			Vectors.add(y, q, 0, stride, e * scale);
			Vectors.blend(p, q, stride, keep, rate * e);
			for (int f = 0; f < stride; f++) {
				s[f] = p[f] + sum[f];
			}
		}
		userBias[u] = bu;
		System.arraycopy(p, 0, users, u * stride, stride);
		return loss;
	}

	private void item(int slot, int i, float e, float rate) {
		float keep = 1 - rate * lambda;
		itemBias[i] = keep * itemBias[i] + rate * e;
		float[] row = new float[stride];
		System.arraycopy(items, i * stride, row, 0, stride);
		Vectors.blend(row, z[slot], stride, keep, rate * e);
		System.arraycopy(row, 0, items, i * stride, stride);
		System.arraycopy(implicit, i * stride, row, 0, stride);
		Vectors.blend(row, toImplicit[slot], stride, keep, rate);
		System.arraycopy(row, 0, implicit, i * stride, stride);
	}

	/**
	 * {@code n^-1/2} times the sum of n rows.
	 *
	 * @return a stride of floats, and after them n^-1/2
	 */
	static float[] sum(float[] rows, int stride, int[] indices, int from, int to) {
		float[] sum = new float[stride + 1];
		Vectors.sum(sum, rows, stride, indices, from, to, null);
		float scale = to == from ? 0 : (float) (1 / Math.sqrt(to - from));
		for (int f = 0; f < stride; f++) {
			sum[f] *= scale;
		}
		sum[stride] = scale;
		return sum;
	}

	double predict(int u, int i) {
		float[] sum = sum(implicit, stride, train.indices(), train.begin(u), train.end(u));
		return mean + userBias[u] + itemBias[i] + Vectors.dot(users, u * stride, items, i * stride, stride)
				+ Vectors.dot(sum, 0, items, i * stride, stride);
	}

	float[][] learned() {
		return new float[][] { userBias, itemBias, users, items, implicit };
	}

	/** What has been learned so far; of users p + n^-1/2 sum y. */
	FactorModel model(SparseRows profiles) {
		float[] all = new float[users.length];
		for (int u = 0; u < train.rows(); u++) {
			float[] sum = sum(implicit, stride, train.indices(), train.begin(u), train.end(u));
			for (int f = 0; f < stride; f++) {
				all[u * stride + f] = users[u * stride + f] + sum[f];
			}
		}
		return new FactorModel(stride, mean, userBias, itemBias, all, items, FactorModel.counts(train), profiles);
	}

	float[] implicit() {
		return implicit;
	}
}
