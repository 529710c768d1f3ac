/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

/**
 * How often lightness levels lie beside each other (Haralick, Shanmugam and Dinstein 1973): symmetric, for neighbours to the
 * right, below, and on the two diagonals, and six statistics of each.
 */
final class CoOccurrence {

	/** The statistics, in the order of {@link #statistics}. */
	static final String[] NAMES = { "contrast", "dissimilarity", "homogeneity", "energy", "entropy", "correlation" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	/** Number of directions. */
	static final int DIRECTIONS = 4;

	private static final int[] X = { 1, 0, 1, -1 };
	private static final int[] Y = { 0, 1, 1, 1 };

	private final int levels;
	private final byte[] level;
	private final int width;
	private final int height;

	/**
	 * @param levels into how many levels lightness from 0 to 100 is cut, 2 to 64
	 */
	CoOccurrence(Planes planes, int levels) {
		this.levels = levels;
		width = planes.width();
		height = planes.height();
		float[] l = planes.l();
		level = new byte[l.length];
		float scale = levels / 100f;
		for (int i = 0; i < l.length; i++) {
			level[i] = (byte) Math.min(levels - 1, (int) (l[i] * scale));
		}
	}

	/** Pairs of levels at a distance in a direction, each counted both ways. */
	int[] counts(int direction, int distance) {
		int[] counts = new int[levels * levels];
		int dx = X[direction] * distance;
		int dy = Y[direction] * distance;
		int fromX = Math.max(0, -dx);
		int endX = width - Math.max(0, dx);
		for (int y = 0; y + dy < height; y++) {
			int to = dy * width + dx;
			for (int i = y * width + fromX; i < y * width + endX; i++) {
				counts[level[i] * levels + level[i + to]]++;
			}
		}
		for (int p = 0; p < levels; p++) {
			for (int q = p; q < levels; q++) {
				int both = counts[p * levels + q] + counts[q * levels + p];
				counts[p * levels + q] = both;
				counts[q * levels + p] = both;
			}
		}
		return counts;
	}

	/**
	 * Statistics of counts: contrast and dissimilarity in parts of the greatest there can be, homogeneity (inverse difference
	 * moment), energy (angular second moment), entropy in parts of the greatest, correlation (0 where all is one level). A
	 * picture too small to have neighbours counts as one level.
	 */
	double[] statistics(int[] counts) {
		long all = 0;
		double mean = 0;
		for (int c = 0; c < counts.length; c++) {
			all += counts[c];
			mean += (double) counts[c] * (c / levels);
		}
		if (all == 0) {
			return new double[] { 0, 0, 1, 1, 0, 0 };
		}
		mean /= all;
		double contrast = 0;
		double dissimilarity = 0;
		double homogeneity = 0;
		double energy = 0;
		double entropy = 0;
		double variance = 0;
		double covariance = 0;
		for (int p = 0; p < levels; p++) {
			for (int q = 0; q < levels; q++) {
				int count = counts[p * levels + q];
				if (count > 0) {
					double share = (double) count / all;
					int d = p - q;
					contrast += share * d * d;
					dissimilarity += share * Math.abs(d);
					homogeneity += share / (1 + d * d);
					energy += share * share;
					entropy -= share * Math.log(share);
					variance += share * (p - mean) * (p - mean);
					covariance += share * (p - mean) * (q - mean);
				}
			}
		}
		double most = levels - 1.0;
		return new double[] { contrast / (most * most), dissimilarity / most, homogeneity, energy, entropy / (2 * Math.log(levels)),
				variance < 1e-12 ? 0 : covariance / variance };
	}
}
