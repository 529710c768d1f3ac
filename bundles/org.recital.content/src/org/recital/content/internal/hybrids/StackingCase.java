/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import java.util.Arrays;
import java.util.BitSet;

import org.recital.api.engine.TopItems;

/**
 * What is learned from one person: candidates, what partners say of each, and which the person met later.
 *
 * @param items  candidates, ascending
 * @param inputs candidates x width
 * @param wanted parallel to items
 * @param relevant how many there are in all, candidates or not
 */
record StackingCase(int[] items, double[][] inputs, boolean[] wanted, int relevant) {

	/**
	 * Makes one.
	 *
	 * @param rows    normalised scores, partner by partner
	 * @param met     what is not recommended again, ascending
	 * @param later   what was met later, ascending
	 * @param history {@link StackingRecommender#history}, NaN to leave it out
	 * @param each    candidates of each partner
	 */
	static StackingCase of(float[][] rows, int[] met, int[] later, double history, int each) {
		int items = rows[0].length;
		BitSet chosen = new BitSet(items);
		int n = Math.min(each, items);
		int[] best = new int[n];
		float[] scores = new float[n];
		for (float[] row : rows) {
			float[] unmet = row.clone();
			for (int i : met) {
				unmet[i] = Float.NaN;
			}
			TopItems.select(unmet, items, n, best, scores, 0);
			for (int i : best) {
				if (i >= 0) {
					chosen.set(i);
				}
			}
		}
		int[] candidates = chosen.stream().toArray();
		boolean[] wanted = new boolean[candidates.length];
		double[][] inputs = new double[candidates.length][];
		for (int c = 0; c < candidates.length; c++) {
			inputs[c] = StackingRecommender.inputs(rows, candidates[c], history);
			wanted[c] = Arrays.binarySearch(later, candidates[c]) >= 0;
		}
		return new StackingCase(candidates, inputs, wanted, later.length);
	}

	static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++) {
			sum += a[k] * b[k];
		}
		return sum;
	}

	/** Binary nDCG of the candidates in order of score. */
	double ndcg(double[] weights, int top) {
		float[] row = new float[items.length];
		for (int c = 0; c < row.length; c++) {
			row[c] = (float) dot(weights, inputs[c]);
		}
		int[] best = new int[top];
		TopItems.select(row, row.length, top, best, new float[top], 0);
		double gain = 0;
		double ideal = 0;
		for (int k = 0; k < top; k++) {
			double discount = Math.log(2) / Math.log(k + 2);
			ideal += k < relevant ? discount : 0;
			gain += best[k] >= 0 && wanted[best[k]] ? discount : 0;
		}
		return gain / ideal;
	}
}
