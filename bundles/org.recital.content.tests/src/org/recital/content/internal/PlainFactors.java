/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import java.io.IOException;
import java.util.Random;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.LatentFactors;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.step.StepContext;

/** A plain partner with factors: the strongest directions of who met what by orthogonal iteration; a user is the sum of what they met. */
public final class PlainFactors implements Engine<None> {

	private static final int FACTORS = 4;
	private static final int ROUNDS = 12;

	@Override
	public Recommender fit(None parameters, TrainingData data, StepContext context) {
		Interactions train = data.train();
		int n = data.items();
		Random random = new Random(5);
		double[][] q = new double[FACTORS][n];
		for (double[] row : q) {
			for (int i = 0; i < n; i++) {
				row[i] = random.nextGaussian();
			}
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (int f = 0; f < FACTORS; f++) {
				double[] next = new double[n];
				for (int u = 0; u < train.rows(); u++) {
					double sum = 0;
					for (int i : train.columns(u)) {
						sum += q[f][i];
					}
					for (int i : train.columns(u)) {
						next[i] += sum;
					}
				}
				for (int g = 0; g < f; g++) {
					double along = 0;
					for (int i = 0; i < n; i++) {
						along += next[i] * q[g][i];
					}
					for (int i = 0; i < n; i++) {
						next[i] -= along * q[g][i];
					}
				}
				double length = 0;
				for (double v : next) {
					length += v * v;
				}
				for (int i = 0; i < n; i++) {
					q[f][i] = length > 1e-18 ? next[i] / Math.sqrt(length) : 0;
				}
			}
		}
		float[] items = new float[n * FACTORS];
		for (int i = 0; i < n; i++) {
			for (int f = 0; f < FACTORS; f++) {
				items[i * FACTORS + f] = (float) q[f][i];
			}
		}
		return new Model(items, Known.counts(train), Known.of(data));
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return new Model(in.floats("items"), in.ints("counts"), Known.load(in.nested("known")));
	}

	private record Model(float[] vectors, int[] counts, Interactions known) implements Recommender, UserFoldIn, LatentFactors {
		@Override
		public int users() {
			return known.rows();
		}

		@Override
		public int items() {
			return counts.length;
		}

		@Override
		public int factors() {
			return FACTORS;
		}

		@Override
		public float itemFactors(int item, float[] out) {
			System.arraycopy(vectors, item * FACTORS, out, 0, FACTORS);
			return counts[item] == 0 ? Float.NaN : 0.25f;
		}

		@Override
		public float userFactors(int user, float[] out) {
			return userFactors(known.columns(user), known.values(user), out);
		}

		@Override
		public float userFactors(int[] items, float[] values, float[] out) {
			java.util.Arrays.fill(out, 0);
			for (int i : items) {
				for (int f = 0; f < FACTORS; f++) {
					out[f] += vectors[i * FACTORS + f];
				}
			}
			return items.length == 0 ? Float.NaN : 0.5f;
		}

		@Override
		public void score(int user, float[] scores) {
			score(known.columns(user), known.values(user), scores);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			float[] user = new float[FACTORS];
			float[] item = new float[FACTORS];
			float bias = userFactors(items, values, user);
			for (int i = 0; i < scores.length; i++) {
				scores[i] = bias + itemFactors(i, item);
				for (int f = 0; f < FACTORS; f++) {
					scores[i] += user[f] * item[f];
				}
			}
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("items", vectors);
			out.put("counts", counts);
			Known.save(known, out.nested("known"));
		}
	}
}
