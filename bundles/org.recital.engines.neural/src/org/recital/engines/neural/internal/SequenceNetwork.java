/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.ArrayList;
import java.util.List;

import org.recital.nn.Gemm;
import org.recital.nn.SequenceLayer;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;

/**
 * Items as vectors, a layer that makes states of a sequence of them, and a score for each item: the product of the last state
 * with the same vector, plus a bias (input and output share their vectors: Hidasi and Karatzoglou 2018, section 3.2.3; Kang
 * and McAuley 2018, section III-D).
 *
 * @param items items x width
 * @param bias  items x 1
 */
record SequenceNetwork(Weights items, Weights bias, SequenceLayer layer) {

	List<Weights> weights() {
		List<Weights> all = new ArrayList<>(List.of(items, bias));
		all.addAll(layer.weights());
		return all;
	}

	/** What comes in is as large as states are: vectors times the root of their width (Vaswani et al. 2017, section 3.4). */
	float scale() {
		return (float) Math.sqrt(layer.width());
	}

	/** Vectors of some items, one after another. */
	float[] rows(int[] of) {
		int d = layer.width();
		float[] x = new float[of.length * d];
		for (int k = 0; k < of.length; k++) {
			Vectors.add(scale(), items.value(), of[k] * d, x, k * d, d);
		}
		return x;
	}

	/**
	 * Scores of all items after each of several histories, a row each; differs by rounding from {@link #score(int[], float[],
	 * float[])}.
	 *
	 * @param histories none of them empty
	 */
	void score(int[][] histories, float[] turned, float[] rows) {
		int d = layer.width();
		int n = histories.length;
		int[] longestFirst = Longest.first(n, k -> histories[k].length);
		int[] offsets = new int[n + 1];
		for (int k = 0; k < n; k++) {
			offsets[k + 1] = offsets[k] + histories[longestFirst[k]].length;
		}
		int[] inputs = new int[offsets[n]];
		for (int k = 0; k < n; k++) {
			System.arraycopy(histories[longestFirst[k]], 0, inputs, offsets[k], offsets[k + 1] - offsets[k]);
		}
		float[] states = layer.pass().forward(n, offsets, rows(inputs), 0, 0);
		float[] last = new float[n * d];
		for (int k = 0; k < n; k++) {
			System.arraycopy(states, (offsets[k + 1] - 1) * d, last, longestFirst[k] * d, d);
			System.arraycopy(bias.value(), 0, rows, k * items.rows(), items.rows());
		}
		Gemm.nn(n, items.rows(), d, last, 0, turned, 0, rows, 0, true);
	}

	/** Width x items, for {@link #score}. */
	float[] turned() {
		return Vectors.transposed(items.rows(), items.columns(), items.value());
	}

	/**
	 * Scores of all items after a history.
	 *
	 * @param history not empty
	 * @param turned  what {@link #turned()} gave
	 */
	void score(int[] history, float[] turned, float[] scores) {
		int d = layer.width();
		float[] states = layer.pass().forward(1, new int[] { 0, history.length }, rows(history), 0, 0);
		System.arraycopy(bias.value(), 0, scores, 0, items.rows());
		Gemm.nn(1, items.rows(), d, states, (history.length - 1) * d, turned, 0, scores, 0, true);
	}
}
