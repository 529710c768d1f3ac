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
 * The gradient steps of {@link TimeSvdPlusPlusEngine}, in the order of {@link PlusPlusSgd}: first the user's, rating by rating,
 * then for each of their items. With d the deviation of the time of a rating and
 * {@code z = p + d drift + n^-1/2 sum_j y_j}, the error is
 * <pre>
 * e = r - mean - b_u - d a_u - b_u,day - b_i - b_i,bin - z . q
 * </pre>
 * and every number x with the factor g that it has in the prediction goes by {@code rate (e g - l x)}.
 */
final class TimeSgd {

	private final SparseRows train;
	private final Times times;
	private final UserBatches batches;
	private final int width;
	private final int stride;
	private final int bins;
	private final double mean;
	private final float lambda;
	private final float[] userBias;
	private final float[] userDrift;
	private final float[] userDay;
	private final float[] itemBias;
	/** One row of bins an item. */
	private final float[] itemBin;
	private final float[] users;
	private final float[] drift;
	private final float[] items;
	private final float[] implicit;
	/** Of each user of a batch: p + n^-1/2 sum y, drift, and the gradient of y. */
	private final float[][] still;
	private final float[][] moving;
	private final float[][] toImplicit;

	TimeSgd(SparseRows train, Times times, int width, int bins, double deviation, double lambda, long seed) {
		this.train = train;
		this.times = times;
		this.batches = new UserBatches(train, seed);
		this.width = width;
		this.stride = Vectors.stride(width);
		this.bins = bins;
		this.lambda = (float) lambda;
		double sum = 0;
		for (int p = 0; p < train.size(); p++) {
			sum += train.value(p);
		}
		this.mean = sum / Math.max(1, train.size());
		this.userBias = new float[train.rows()];
		this.userDrift = new float[train.rows()];
		this.userDay = new float[times.days()];
		this.itemBias = new float[train.columns()];
		this.itemBin = new float[train.columns() * bins];
		Draws draws = Draws.of(seed, 1, 0);
		this.users = draws.gaussians(train.rows(), width, stride, deviation);
		this.items = draws.gaussians(train.columns(), width, stride, deviation);
		this.implicit = draws.gaussians(train.columns(), width, stride, deviation);
		this.drift = new float[users.length];
		boolean[] met = FactorModel.met(train);
		Vectors.clear(users, stride, Matrices.filled(train));
		Vectors.clear(items, stride, met);
		Vectors.clear(implicit, stride, met);
		this.still = new float[UserBatches.USERS][stride];
		this.moving = new float[UserBatches.USERS][stride];
		this.toImplicit = new float[UserBatches.USERS][stride];
	}

	/** One pass. Gives the mean squared error, each taken before its step. */
	double epoch(Loop loop, float rate) {
		return batches.run(loop, (u, slot, errors) -> user(u, slot, errors, rate),
				(u, slot, item, entry, error) -> item(slot, item, entry, error, rate)) / train.size();
	}

	private double user(int u, int slot, float[] errors, float rate) {
		float[] p = new float[stride];
		float[] q = new float[stride];
		float[] d = moving[slot];
		float[] s = still[slot];
		float[] y = toImplicit[slot];
		Arrays.fill(y, 0);
		System.arraycopy(users, u * stride, p, 0, stride);
		System.arraycopy(drift, u * stride, d, 0, stride);
		float[] sum = PlusPlusSgd.sum(implicit, stride, train.indices(), train.begin(u), train.end(u));
		float keep = 1 - rate * lambda;
		double loss = 0;
		for (int f = 0; f < stride; f++) {
			s[f] = p[f] + sum[f];
		}
		for (int k = train.begin(u); k < train.end(u); k++) {
			int i = train.indices()[k];
			float t = times.deviation()[k];
			int day = times.day()[k];
			System.arraycopy(items, i * stride, q, 0, stride);
			float e = train.value(k) - ((float) mean + userBias[u] + t * userDrift[u] + userDay[day] + itemBias[i]
					+ itemBin[i * bins + times.bin()[k]] + Vectors.dot(s, 0, q, 0, stride) + t * Vectors.dot(d, 0, q, 0, stride));
			errors[k - train.begin(u)] = e;
			loss += (double) e * e;
			userBias[u] = keep * userBias[u] + rate * e;
			userDrift[u] = keep * userDrift[u] + rate * e * t;
			userDay[day] = keep * userDay[day] + rate * e;
			Vectors.add(y, q, 0, stride, e * sum[stride]);
			Vectors.blend(p, q, stride, keep, rate * e);
			Vectors.blend(d, q, stride, keep, rate * e * t);
			for (int f = 0; f < stride; f++) {
				s[f] = p[f] + sum[f];
			}
		}
		System.arraycopy(p, 0, users, u * stride, stride);
		System.arraycopy(d, 0, drift, u * stride, stride);
		return loss;
	}

	private void item(int slot, int i, int entry, float e, float rate) {
		float keep = 1 - rate * lambda;
		int bin = i * bins + times.bin()[entry];
		itemBias[i] = keep * itemBias[i] + rate * e;
		itemBin[bin] = keep * itemBin[bin] + rate * e;
		float[] row = new float[stride];
		System.arraycopy(items, i * stride, row, 0, stride);
		Vectors.blend(row, still[slot], stride, keep, rate * e);
		Vectors.blend(row, moving[slot], stride, 1, rate * e * times.deviation()[entry]);
		System.arraycopy(row, 0, items, i * stride, stride);
		System.arraycopy(implicit, i * stride, row, 0, stride);
		Vectors.blend(row, toImplicit[slot], stride, keep, rate);
		System.arraycopy(row, 0, implicit, i * stride, stride);
	}

	float[][] learned() {
		return new float[][] { userBias, userDrift, userDay, itemBias, itemBin, users, drift, items, implicit };
	}

	/** Floats of a row of {@link #model}: factors, and after them one for each bin. */
	int wide() {
		return Vectors.stride(width + bins);
	}

	/**
	 * What has been learned so far. The bias that an item has in a bin stands behind its factors; a user has there how much of
	 * them is in each bin.
	 *
	 * @param last whether as of each user's last entry, or as of the mean of all their entries
	 */
	FactorModel model(SparseRows profiles, boolean last) {
		int wide = wide();
		float[] allUsers = new float[Math.multiplyExact(train.rows(), wide)];
		float[] bias = new float[train.rows()];
		for (int u = 0; u < train.rows(); u++) {
			int n = train.count(u);
			float[] sum = PlusPlusSgd.sum(implicit, stride, train.indices(), train.begin(u), train.end(u));
			float t = last ? times.lastDeviation()[u] : 0;
			for (int p = train.begin(u); p < train.end(u) && !last; p++) {
				t += times.deviation()[p] / n;
				bias[u] += userDay[times.day()[p]] / n;
				allUsers[u * wide + width + times.bin()[p]] += 1f / n;
			}
			if (last || n == 0) {
				bias[u] = times.lastDay()[u] < 0 ? 0 : userDay[times.lastDay()[u]];
				allUsers[u * wide + width + times.lastBin()[u]] = 1;
			}
			bias[u] += userBias[u] + t * userDrift[u];
			for (int f = 0; f < width; f++) {
				allUsers[u * wide + f] = users[u * stride + f] + t * drift[u * stride + f] + sum[f];
			}
		}
		float[] allItems = widened(items, wide);
		for (int i = 0; i < train.columns(); i++) {
			System.arraycopy(itemBin, i * bins, allItems, i * wide + width, bins);
		}
		return new FactorModel(wide, mean, bias, itemBias, allUsers, allItems, FactorModel.counts(train), profiles);
	}

	/** What having met an item adds to a user, in rows of the model's length. */
	float[] implicit() {
		return widened(implicit, wide());
	}

	private float[] widened(float[] rows, int wide) {
		float[] all = new float[Math.multiplyExact(train.columns(), wide)];
		for (int i = 0; i < train.columns(); i++) {
			System.arraycopy(rows, i * stride, all, i * wide, width);
		}
		return all;
	}
}
