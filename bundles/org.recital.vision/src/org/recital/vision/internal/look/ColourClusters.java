/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The main colours of a picture by k-means (Lloyd 1982) in CIELAB over its {@linkplain ColourCells cells}, begun as by k-means++
 * (Arthur and Vassilvitskii 2007). Chance is seeded the same for every picture: the same picture has the same colours whatever
 * comes before it.
 */
public final class ColourClusters {

	private static final long SEED = 0x5EED_C010_0005L;
	private static final int ROUNDS = 30;

	private final ColourCells cells;
	private final int[] of;
	private final float[] share;
	private final float[] lab;

	/**
	 * @param most how many colours at most; fewer where the picture has fewer
	 */
	public ColourClusters(Planes planes, int most) {
		cells = new ColourCells(planes);
		int k = Math.min(most, cells.count);
		float[] centres = seeds(k);
		of = new int[cells.count];
		double[] sums = new double[4 * k];
		for (int round = 0; round < ROUNDS && assign(centres, sums) > 0; round++) {
			move(centres, sums);
		}
		double all = planes.picture().rgb().length;
		Integer[] order = new Integer[k];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (x, y) -> Double.compare(sums[4 * y + 3], sums[4 * x + 3]));
		share = new float[k];
		lab = new float[3 * k];
		int[] rank = new int[k];
		for (int i = 0; i < k; i++) {
			rank[order[i]] = i;
			share[i] = (float) (sums[4 * order[i] + 3] / all);
			System.arraycopy(centres, 3 * order[i], lab, 3 * i, 3);
		}
		for (int c = 0; c < of.length; c++) {
			of[c] = rank[of[c]];
		}
	}

	/** Number of colours. */
	public int count() {
		return share.length;
	}

	/** Share of the pixels that have a colour; descending. */
	public float share(int colour) {
		return share[colour];
	}

	/** L, a or b of a colour. */
	public float lab(int colour, int axis) {
		return lab[3 * colour + axis];
	}

	/** Which colour a pixel of the picture belongs to. */
	public int of(int rgb) {
		return of[cells.of(rgb)];
	}

	ColourCells cells() {
		return cells;
	}

	private float[] seeds(int k) {
		SplittableRandom random = new SplittableRandom(SEED);
		float[] centres = new float[3 * k];
		double[] nearest = new double[cells.count];
		Arrays.fill(nearest, 1);
		for (int c = 0; c < k; c++) {
			int chosen = draw(nearest, random);
			System.arraycopy(cells.lab, 3 * chosen, centres, 3 * c, 3);
			for (int i = 0; i < cells.count; i++) {
				double d = distance(i, centres, c);
				nearest[i] = c == 0 ? d : Math.min(nearest[i], d);
			}
		}
		return centres;
	}

	/** A cell by chance, in proportion to its pixels and its squared distance from what is chosen already. */
	private int draw(double[] nearest, SplittableRandom random) {
		double all = 0;
		for (int i = 0; i < nearest.length; i++) {
			all += nearest[i] * cells.weight[i];
		}
		double at = random.nextDouble() * all;
		int last = 0;
		for (int i = 0; i < nearest.length; i++) {
			double part = nearest[i] * cells.weight[i];
			if (part > 0) {
				last = i;
				at -= part;
				if (at < 0) {
					return i;
				}
			}
		}
		return last;
	}

	private float distance(int cell, float[] centres, int c) {
		float dl = cells.lab[3 * cell] - centres[3 * c];
		float da = cells.lab[3 * cell + 1] - centres[3 * c + 1];
		float db = cells.lab[3 * cell + 2] - centres[3 * c + 2];
		return dl * dl + da * da + db * db;
	}

	/** Gives every cell to its nearest centre; how many change. */
	private int assign(float[] centres, double[] sums) {
		Arrays.fill(sums, 0);
		int changes = 0;
		int k = centres.length / 3;
		for (int i = 0; i < cells.count; i++) {
			int best = 0;
			float least = distance(i, centres, 0);
			for (int c = 1; c < k; c++) {
				float d = distance(i, centres, c);
				if (d < least) {
					least = d;
					best = c;
				}
			}
			changes += of[i] == best ? 0 : 1;
			of[i] = best;
			float w = cells.weight[i];
			sums[4 * best] += (double) w * cells.lab[3 * i];
			sums[4 * best + 1] += (double) w * cells.lab[3 * i + 1];
			sums[4 * best + 2] += (double) w * cells.lab[3 * i + 2];
			sums[4 * best + 3] += w;
		}
		return changes;
	}

	private static void move(float[] centres, double[] sums) {
		for (int c = 0; c < centres.length / 3; c++) {
			double n = sums[4 * c + 3];
			for (int axis = 0; n > 0 && axis < 3; axis++) {
				centres[3 * c + axis] = (float) (sums[4 * c + axis] / n);
			}
		}
	}
}
