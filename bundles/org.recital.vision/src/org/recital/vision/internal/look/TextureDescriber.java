/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import java.util.ArrayList;
import java.util.List;

/**
 * Texture: mean and range over directions of the statistics of co-occurrence, shares of local patterns, and mean and deviation
 * of the answers of a bank of Gabor filters, with the share of each direction of lines among all answers.
 *
 * @param levels   of lightness for co-occurrence
 * @param distance of the pixels of a pair
 * @param scales   widths of lines, each twice the one before
 */
public record TextureDescriber(int levels, int distance, int scales) implements Describer {

	/** Lightness is divided by it. */
	private static final float FULL = 100;

	@Override
	public List<String> labels() {
		List<String> labels = new ArrayList<>();
		for (String statistic : CoOccurrence.NAMES) {
			labels.add("co-occurrence " + statistic); //$NON-NLS-1$
			labels.add("co-occurrence " + statistic + " range"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (int k = 0; k < LocalPatterns.PATTERNS - 1; k++) {
			labels.add("pattern of " + k); //$NON-NLS-1$
		}
		labels.add("pattern mixed"); //$NON-NLS-1$
		for (int s = 0; s < scales; s++) {
			for (String direction : Gabor.DIRECTIONS) {
				labels.add("lines " + direction + ' ' + (2 << s) + " px mean"); //$NON-NLS-1$ //$NON-NLS-2$
				labels.add("lines " + direction + ' ' + (2 << s) + " px deviation"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		for (String direction : Gabor.DIRECTIONS) {
			labels.add("share of " + direction + " lines"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return labels;
	}

	@Override
	public void describe(Planes p, float[] out, int at) {
		int to = coOccurrence(p, out, at);
		LocalPatterns.shares(p, out, to);
		lines(p, out, to + LocalPatterns.PATTERNS);
	}

	private int coOccurrence(Planes p, float[] out, int at) {
		CoOccurrence pairs = new CoOccurrence(p, levels);
		double[][] of = new double[CoOccurrence.DIRECTIONS][];
		for (int d = 0; d < of.length; d++) {
			of[d] = pairs.statistics(pairs.counts(d, distance));
		}
		int n = CoOccurrence.NAMES.length;
		for (int s = 0; s < n; s++) {
			double sum = 0;
			double least = Double.POSITIVE_INFINITY;
			double most = Double.NEGATIVE_INFINITY;
			for (double[] statistics : of) {
				sum += statistics[s];
				least = Math.min(least, statistics[s]);
				most = Math.max(most, statistics[s]);
			}
			out[at + 2 * s] = (float) (sum / of.length);
			out[at + 2 * s + 1] = (float) (most - least);
		}
		return at + 2 * n;
	}

	private void lines(Planes p, float[] out, int at) {
		float[] plane = p.l();
		int w = p.width();
		int h = p.height();
		int n = Gabor.DIRECTIONS.length;
		double[] directions = new double[n];
		for (int s = 0; s < scales; s++) {
			float[][] magnitudes = Gabor.magnitudes(plane, w, h);
			for (int d = 0; d < n; d++) {
				double mean = write(magnitudes[d], out, at + 2 * (s * n + d));
				directions[d] += mean;
			}
			if (s + 1 < scales) {
				plane = Gabor.half(plane, w, h);
				w = Math.max(1, w / 2);
				h = Math.max(1, h / 2);
			}
		}
		double all = 0;
		for (double d : directions) {
			all += d;
		}
		for (int d = 0; d < n; d++) {
			// an even picture has as much of one as of another
			out[at + 2 * scales * n + d] = all < 1e-2 * scales ? 1f / n : (float) (directions[d] / all);
		}
	}

	private static double write(float[] magnitudes, float[] out, int at) {
		double sum = 0;
		double squares = 0;
		for (float m : magnitudes) {
			sum += m;
			squares += m * m;
		}
		double mean = sum / magnitudes.length;
		out[at] = (float) (mean / FULL);
		out[at + 1] = (float) (Math.sqrt(Math.max(0, squares / magnitudes.length - mean * mean)) / FULL);
		return mean;
	}
}
