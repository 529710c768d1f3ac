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

/**
 * A user's factors for given factors of items, from pairs of what they met and what they did not, by gradient descent. For
 * the user alone the problem is convex. The other items of an item are always the same ones, drawn by its index, so that
 * leaving an item out leaves out its pairs and no others.
 */
final class PairFold {

	private static final int OTHERS = 8;
	private static final int PASSES = 12;

	/** The loss of a pair. */
	enum Loss {
		/** {@code -ln 1 / (1 + e^-x)}. */
		LOGISTIC,
		/** How much x is less than the margin. */
		HINGE
	}

	/**
	 * What is minimised.
	 *
	 * @param loss   of the difference x of the scores of a pair
	 * @param lambda regularisation, for each pair
	 * @param norm   greatest length of the factors; may be infinite
	 * @param margin of the hinge
	 * @param metric whether factors are twice a place and scores squared distances
	 */
	record Rule(Loss loss, double lambda, double norm, double margin, boolean metric) {
	}

	private final FactorModel model;
	private final long seed;
	private final Rule rule;

	PairFold(FactorModel model, long seed, Rule rule) {
		this.model = model;
		this.seed = seed;
		this.rule = rule;
	}

	/** Finds the factors of somebody who met these items; gives their bias. */
	float find(int[] met, float[] vector) {
		int stride = model.stride();
		int[] items = new int[met.length * OTHERS];
		int[] others = new int[items.length];
		int n = 0;
		int catalogue = model.counts().length;
		for (int i : met) {
			Draws draws = Draws.of(seed, i, 7);
			for (int t = 0; t < OTHERS && model.counts()[i] > 0; t++) {
				int j = draws.below(catalogue);
				if (model.counts()[j] > 0 && Arrays.binarySearch(met, j) < 0) {
					items[n] = i;
					others[n++] = j;
				}
			}
		}
		float[] difference = new float[stride];
		for (int pass = 0; pass < PASSES; pass++) {
			// the first steps are long and the last short, so that the order of pairs does not matter much
			float rate = 0.1f / (1 + pass);
			for (int k = 0; k < n; k++) {
				// a stride through the pairs that is prime to most lengths: not all pairs of an item at once
				int pair = (int) ((k * 7919L + pass) % n);
				System.arraycopy(model.items(), items[pair] * stride, difference, 0, stride);
				Vectors.add(difference, model.items(), others[pair] * stride, stride, -1);
				double x = model.itemBias()[items[pair]] - model.itemBias()[others[pair]]
						+ Vectors.dot(vector, 0, difference, 0, stride);
				double slope = rule.loss == Loss.LOGISTIC ? BprSgd.slope(x) : x < rule.margin ? 1 : 0;
				Vectors.blend(vector, difference, stride, (float) (1 - rate * rule.lambda), (float) (rate * slope));
			}
			cut(vector, rule.norm);
		}
		return rule.metric ? (float) (-Vectors.squares(vector, 0, stride) / 4) : 0;
	}

	private static void cut(float[] vector, double norm) {
		double squares = Vectors.squares(vector, 0, vector.length);
		if (squares > norm * norm) {
			float scale = (float) (norm / Math.sqrt(squares));
			for (int f = 0; f < vector.length; f++) {
				vector[f] *= scale;
			}
		}
	}
}
