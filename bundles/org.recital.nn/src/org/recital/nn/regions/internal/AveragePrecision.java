/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.recital.nn.regions.ObjectBox;

/**
 * Average precision of detections as COCO defines it (Lin et al. 2014): in each image, from the surest box down, a box takes of the known
 * boxes of its class that are not yet taken the one it overlaps most, if by at least the threshold; what takes none is false. Over the
 * boxes of all images by descending score, the precision at recall r is the greatest at recall r or more, and the average is over r = 0,
 * 0.01 ... 1. Boxes of the same score come in the order of images. What each box takes depends on its image alone, so that images can be
 * counted several times, as a bootstrap does, without matching again.
 */
final class AveragePrecision {

	/** Thresholds of overlap: 0.5, 0.55 ... 0.95. */
	static final double[] THRESHOLDS = new double[10];
	private static final int RECALLS = 101;

	static {
		for (int t = 0; t < THRESHOLDS.length; t++) {
			THRESHOLDS[t] = (50 + 5 * t) / 100.0;
		}
	}

	private final int classes;
	private final int images;
	/** By class: boxes by descending score: their image, and by threshold whether they take one. */
	private final int[][] image;
	private final boolean[][][] right;
	/** By class and image: how many are known. */
	private final int[][] known;

	private record Hit(int image, float score, boolean[] right) {
	}

	/**
	 * Matches.
	 *
	 * @param found known what a detector gives and what is there, an image each, parallel; known boxes without a class (-1) are not judged
	 */
	AveragePrecision(int classes, List<List<ObjectBox>> found, List<List<ObjectBox>> known) {
		this.classes = classes;
		this.images = found.size();
		image = new int[classes][];
		right = new boolean[classes][][];
		this.known = new int[classes][images];
		for (int c = 0; c < classes; c++) {
			List<Hit> hits = new ArrayList<>();
			for (int i = 0; i < images; i++) {
				int kind = c;
				List<ObjectBox> there = known.get(i).stream().filter(b -> b.kind() == kind).toList();
				this.known[c][i] = there.size();
				match(found.get(i).stream().filter(b -> b.kind() == kind).toList(), there, i, hits);
			}
			hits.sort(Comparator.comparingDouble((Hit h) -> -h.score)); // stable: images in order
			image[c] = hits.stream().mapToInt(Hit::image).toArray();
			right[c] = hits.stream().map(Hit::right).toArray(boolean[][]::new);
		}
	}

	private static void match(List<ObjectBox> found, List<ObjectBox> there, int image, List<Hit> hits) {
		List<ObjectBox> sorted = new ArrayList<>(found);
		sorted.sort(Comparator.comparingDouble((ObjectBox b) -> -b.score()));
		boolean[][] taken = new boolean[THRESHOLDS.length][there.size()];
		for (ObjectBox b : sorted) {
			boolean[] right = new boolean[THRESHOLDS.length];
			for (int t = 0; t < THRESHOLDS.length; t++) {
				int best = -1;
				double most = THRESHOLDS[t];
				for (int k = 0; k < there.size(); k++) {
					double overlap = b.overlap(there.get(k));
					if (!taken[t][k] && overlap >= most && (best < 0 || overlap > most)) {
						most = overlap;
						best = k;
					}
				}
				if (best >= 0) {
					taken[t][best] = true;
					right[t] = true;
				}
			}
			hits.add(new Hit(image, b.score(), right));
		}
	}

	/**
	 * Average precision of one class.
	 *
	 * @param threshold place in {@link #THRESHOLDS}
	 * @param times     how often each image counts
	 * @return 0 to 1; NaN when the images have nothing of the class
	 */
	double of(int ofClass, int threshold, int[] times) {
		long all = 0;
		for (int i = 0; i < images; i++) {
			all += (long) times[i] * known[ofClass][i];
		}
		if (all == 0) {
			return Double.NaN;
		}
		int n = image[ofClass].length;
		double[] precision = new double[n];
		double[] recall = new double[n];
		long hits = 0;
		long boxes = 0;
		for (int k = 0; k < n; k++) {
			int by = times[image[ofClass][k]];
			boxes += by;
			hits += right[ofClass][k][threshold] ? by : 0;
			precision[k] = boxes == 0 ? 0 : (double) hits / boxes;
			recall[k] = (double) hits / all;
		}
		for (int k = n - 2; k >= 0; k--) {
			precision[k] = Math.max(precision[k], precision[k + 1]);
		}
		double sum = 0;
		int k = 0;
		for (int r = 0; r < RECALLS; r++) {
			while (k < n && recall[k] < r / 100.0) {
				k++;
			}
			sum += k < n ? precision[k] : 0;
		}
		return sum / RECALLS;
	}

	/** The mean over classes that the images have something of, at an overlap of one half; NaN when there is none. */
	double atHalf(int[] times) {
		return mean(1, times);
	}

	/** The mean over those classes and all thresholds. */
	double overThresholds(int[] times) {
		return mean(THRESHOLDS.length, times);
	}

	private double mean(int thresholds, int[] times) {
		double sum = 0;
		int n = 0;
		for (int c = 0; c < classes; c++) {
			for (int t = 0; t < thresholds; t++) {
				double ap = of(c, t, times);
				if (!Double.isNaN(ap)) {
					sum += ap;
					n++;
				}
			}
		}
		return n == 0 ? Double.NaN : sum / n;
	}

	/** Each image once. */
	int[] once() {
		int[] times = new int[images];
		Arrays.fill(times, 1);
		return times;
	}
}
