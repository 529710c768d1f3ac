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
 * How a picture is arranged: edges and their directions, symmetry, balance, empty space, where it draws the eye, and how near
 * that is to the points of the rule of thirds (Datta et al. 2006 measure pictures by such rules).
 */
public final class CompositionDescriber implements Describer {

	private static final List<String> LABELS = labelled();
	/** Lightness steps a pixel that make an edge. */
	private static final float EDGE = 5;
	/** Parts a picture is cut into each way to see what is empty. */
	private static final int PARTS = 8;
	/** A part is empty when fewer of its pixels are edges. */
	private static final double EMPTY = 0.02;
	/** How near a point of thirds is, as the width of a Gaussian in parts of the sides. */
	private static final double NEAR = 0.1;

	private static List<String> labelled() {
		List<String> labels = new ArrayList<>(List.of("edge density", "horizontal edges", "vertical edges", "diagonal edges", "empty space", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				"left-right symmetry", "top-bottom symmetry", "left-right balance", "top-bottom balance", "attention across", "attention down", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
				"attention spread", "attention on thirds", "attention in the middle", "wide or tall")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		for (int y = 0; y < 3; y++) {
			for (int x = 0; x < 3; x++) {
				labels.add("attention (" + x + ',' + y + ')'); //$NON-NLS-1$
			}
		}
		return List.copyOf(labels);
	}

	@Override
	public List<String> labels() {
		return LABELS;
	}

	@Override
	public void describe(Planes p, float[] out, int at) {
		edges(p, out, at);
		out[at + 5] = (float) mirrored(p, true);
		out[at + 6] = (float) mirrored(p, false);
		balance(p, out, at + 7);
		attention(Saliency.of(p), out, at + 9);
		// 0 for a square, towards 1 for wide ones and -1 for tall ones
		out[at + 14] = (float) (p.width() - p.height()) / (p.width() + p.height());
	}

	private static void edges(Planes p, float[] out, int at) {
		int w = p.width();
		int h = p.height();
		float[] gx = p.across();
		float[] gy = p.down();
		int[] part = new int[PARTS * PARTS];
		int[] size = new int[PARTS * PARTS];
		double[] strength = new double[3];
		int edges = 0;
		for (int y = 0; y < h; y++) {
			int row = (int) ((long) y * PARTS / h) * PARTS;
			for (int x = 0; x < w; x++) {
				int cell = row + x * PARTS / w;
				size[cell]++;
				int i = y * w + x;
				float square = gx[i] * gx[i] + gy[i] * gy[i];
				if (square > EDGE * EDGE) {
					edges++;
					part[cell]++;
					float ax = Math.abs(gx[i]);
					float ay = Math.abs(gy[i]);
					// an edge runs across its slope; within 22.5 degrees of an axis counts to it
					strength[ax < 0.41421f * ay ? 0 : ay < 0.41421f * ax ? 1 : 2] += Math.sqrt(square);
				}
			}
		}
		double all = strength[0] + strength[1] + strength[2];
		out[at] = edges / (float) (w * h);
		for (int k = 0; k < 3; k++) {
			out[at + 1 + k] = all == 0 ? 0 : (float) (strength[k] / all);
		}
		int empty = 0;
		int parts = 0;
		for (int k = 0; k < part.length; k++) {
			parts += size[k] > 0 ? 1 : 0;
			empty += size[k] > 0 && part[k] < EMPTY * size[k] ? 1 : 0;
		}
		out[at + 4] = empty / (float) parts;
	}

	/** Correlation of lightness with its mirror image, -1 to 1; 1 for an even picture. */
	private static double mirrored(Planes p, boolean across) {
		int w = p.width();
		int h = p.height();
		float[] l = p.l();
		double mean = 0;
		for (float v : l) {
			mean += v;
		}
		mean /= l.length;
		double own = 0;
		double both = 0;
		for (int y = 0; y < h; y++) {
			int other = across ? y * w + w - 1 : (h - 1 - y) * w;
			int step = across ? -1 : 1;
			for (int x = 0; x < w; x++) {
				double d = l[y * w + x] - mean;
				own += d * d;
				both += d * (l[other + x * step] - mean);
			}
		}
		return own < 1e-3 * l.length ? 1 : both / own;
	}

	/** Which half is brighter: -1 when all light is on the left (above), 1 when it is on the right (below). */
	private static void balance(Planes p, float[] out, int at) {
		double all = 0;
		double across = 0;
		double down = 0;
		int w = p.width();
		int h = p.height();
		for (int y = 0; y < h; y++) {
			double row = 0;
			for (int x = 0; x < w; x++) {
				float v = p.l()[y * w + x];
				row += v;
				across += v * Integer.signum(2 * x + 1 - w);
			}
			all += row;
			down += row * Integer.signum(2 * y + 1 - h);
		}
		out[at] = all < 1e-3 ? 0 : (float) (across / all);
		out[at + 1] = all < 1e-3 ? 0 : (float) (down / all);
	}

	private static void attention(double[] map, float[] out, int at) {
		int n = Saliency.SIDE;
		double[] sums = new double[7];
		double[] grid = new double[9];
		for (int y = 0; y < n; y++) {
			for (int x = 0; x < n; x++) {
				double m = map[y * n + x];
				double px = (x + 0.5) / n;
				double py = (y + 0.5) / n;
				sums[0] += m * px;
				sums[1] += m * py;
				sums[2] += m * (px * px + py * py);
				sums[3] += m * nearThirds(px, py);
				sums[4] += Math.abs(px - 0.5) < 0.25 && Math.abs(py - 0.5) < 0.25 ? m : 0;
				grid[3 * (3 * y / n) + 3 * x / n] += m;
			}
		}
		out[at] = (float) sums[0];
		out[at + 1] = (float) sums[1];
		out[at + 2] = (float) Math.sqrt(Math.max(0, sums[2] - sums[0] * sums[0] - sums[1] * sums[1]));
		out[at + 3] = (float) sums[3];
		out[at + 4] = (float) sums[4];
		for (int k = 0; k < 9; k++) {
			out[at + 6 + k] = (float) grid[k];
		}
	}

	/** 1 on one of the four points where thirds cross, less farther away. */
	private static double nearThirds(double x, double y) {
		double dx = Math.min(Math.abs(x - 1 / 3.0), Math.abs(x - 2 / 3.0));
		double dy = Math.min(Math.abs(y - 1 / 3.0), Math.abs(y - 2 / 3.0));
		return Math.exp(-(dx * dx + dy * dy) / (2 * NEAR * NEAR));
	}
}
