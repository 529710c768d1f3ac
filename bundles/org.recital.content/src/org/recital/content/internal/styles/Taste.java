/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.styles;

import org.recital.content.internal.ContentRows;

/**
 * The taste of a person or a group: how much of each style they like, and what each style they like sounds like.
 *
 * @param mean     the preference vector: mean of the vectors of what was met, weighted by liking; one number a style
 * @param share    of each style its share of what was met, by liking and belonging, 0 for those below the threshold; sums to 1
 * @param profiles of each style with a share its profile, else null
 */
record Taste(double[] mean, double[] share, double[][] profiles) {

	/**
	 * Works out a taste.
	 *
	 * @param style     of each item the style it has most of
	 * @param items     what was met
	 * @param weights   how it is liked, none below 0
	 * @param threshold least share of a style to have a profile; when none has it, the greatest does
	 * @return null when nothing met has a style, or all that has is liked 0
	 */
	static Taste of(ContentRows vectors, int[] style, Belonging belonging, int[] items, double[] weights, double threshold) {
		int width = vectors.width();
		double total = 0;
		double[] mean = new double[width];
		double[] mass = new double[width];
		double[][] profiles = new double[width][width];
		for (int k = 0; k < items.length; k++) {
			if (!vectors.has(items[k]) || !(weights[k] > 0)) {
				continue;
			}
			double[] row = vectors.row(items[k]);
			total += weights[k];
			for (int c = 0; c < width; c++) {
				mean[c] += weights[k] * row[c];
				double belongs = weights[k] * belonging.of(row, c, style[items[k]]);
				mass[c] += belongs;
				for (int d = 0; d < width; d++) {
					profiles[c][d] += belongs * row[d];
				}
			}
		}
		if (!(total > 0)) {
			return null;
		}
		for (int c = 0; c < width; c++) {
			mean[c] /= total;
			for (int d = 0; d < width && mass[c] > 0; d++) {
				profiles[c][d] /= mass[c];
			}
		}
		return new Taste(mean, shares(mass, profiles, threshold), profiles);
	}

	/** Shares of the styles at or above the threshold; the profiles of all others are taken out. */
	private static double[] shares(double[] mass, double[][] profiles, double threshold) {
		double all = 0;
		int greatest = 0;
		for (int c = 0; c < mass.length; c++) {
			all += mass[c];
			greatest = mass[c] > mass[greatest] ? c : greatest;
		}
		double[] share = new double[mass.length];
		double sum = 0;
		for (int c = 0; c < mass.length; c++) {
			boolean kept = mass[c] > 0 && (c == greatest || mass[c] / all >= threshold);
			share[c] = kept ? mass[c] : 0;
			sum += share[c];
			if (!kept) {
				profiles[c] = null;
			}
		}
		for (int c = 0; c < mass.length && sum > 0; c++) {
			share[c] /= sum;
		}
		return share;
	}
}
