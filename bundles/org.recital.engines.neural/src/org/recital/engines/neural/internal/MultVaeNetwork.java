/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.Arrays;
import java.util.List;

import org.recital.linalg.SparseRows;
import org.recital.nn.Activation;
import org.recital.nn.Dense;
import org.recital.nn.Gemm;
import org.recital.nn.Mix;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;
import org.recital.nn.Work;

/**
 * The network: hidden = tanh(sum of rows of a table + bias); mean and log variance of the code; hidden = tanh(code); a score
 * for each item.
 */
final class MultVaeNetwork {

	private final Weights items;
	private final Weights bias;
	private final Dense code;
	private final Dense open;
	private final Dense scores;

	/** @param w as {@link #weights()} lists them */
	MultVaeNetwork(List<Weights> w) {
		items = w.get(0);
		bias = w.get(1);
		code = new Dense(w.get(2), w.get(3), Activation.NONE);
		open = new Dense(w.get(4), w.get(5), Activation.TANH);
		scores = new Dense(w.get(6), w.get(7), Activation.NONE);
	}

	static MultVaeNetwork of(int items, int hidden, int code, long seed) {
		return new MultVaeNetwork(List.of(Weights.glorot(items, hidden, Mix.bits(seed, 1)), Weights.zero(1, hidden),
				Weights.glorot(hidden, 2 * code, Mix.bits(seed, 2)), Weights.zero(1, 2 * code),
				Weights.glorot(code, hidden, Mix.bits(seed, 3)), Weights.zero(1, hidden),
				Weights.glorot(hidden, items, Mix.bits(seed, 4)), Weights.zero(1, items)));
	}

	List<Weights> weights() {
		return List.of(items, bias, code.matrix(), code.bias(), open.matrix(), open.bias(), scores.matrix(), scores.bias());
	}

	Weights items() {
		return items;
	}

	Weights bias() {
		return bias;
	}

	Dense code() {
		return code;
	}

	Dense open() {
		return open;
	}

	Dense scores() {
		return scores;
	}

	int hidden() {
		return items.columns();
	}

	/** Numbers of a code. */
	int width() {
		return open.inputs();
	}

	/** Scores of all items by what somebody met: by the mean of the code. */
	void score(int[] met, int from, int to, float[] out) {
		float[] second = opened(met, from, to);
		System.arraycopy(scores.bias().value(), 0, out, 0, scores.outputs());
		Gemm.nn(1, scores.outputs(), hidden(), second, 0, scores.matrix().value(), 0, out, 0, true);
	}

	/** The same for several users, a row each; differs by rounding. */
	void score(SparseRows met, int[] users, float[] rows) {
		int h = hidden();
		float[] second = new float[users.length * h];
		for (int k = 0; k < users.length; k++) {
			System.arraycopy(opened(met.indices(), met.begin(users[k]), met.end(users[k])), 0, second, k * h, h);
			System.arraycopy(scores.bias().value(), 0, rows, k * scores.outputs(), scores.outputs());
		}
		Gemm.nn(users.length, scores.outputs(), h, second, 0, scores.matrix().value(), 0, rows, 0, true);
	}

	/** The last hidden layer. */
	private float[] opened(int[] met, int from, int to) {
		int h = hidden();
		float[] first = bias.value().clone();
		float share = (float) (1 / Math.sqrt(to - from));
		for (int p = from; p < to; p++) {
			Vectors.add(share, items.value(), met[p] * h, first, 0, h);
		}
		Activation.TANH.apply(first, 0, h);
		float[] mean = Arrays.copyOf(code.forward(Work.alone(), 1, first), width());
		return open.forward(Work.alone(), 1, mean);
	}
}
