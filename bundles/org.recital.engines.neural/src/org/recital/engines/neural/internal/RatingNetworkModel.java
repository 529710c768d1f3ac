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
import org.recital.nn.Mix;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;

/**
 * Two layers over the features of an item and the {@link RatingSignals} of a pair, and above them two outputs: the rating, and the
 * logit of how much of the greatest gain the pair is worth when an unrated one is worth nothing.
 */
final class RatingNetworkModel {

	private final Weights out;
	private final Mlp tower;
	/** Mean and deviation of each signal, then of ratings. */
	private final float[] scale;
	private final ItemRows rows;

	/**
	 * @param w     as {@link #weights()} lists them
	 * @param scale mean and deviation of each signal, then of ratings
	 */
	RatingNetworkModel(List<Weights> w, float[] scale, ItemRows rows) {
		this.out = w.get(0);
		this.tower = new Mlp(w.subList(1, w.size()));
		this.scale = scale;
		this.rows = rows;
	}

	static RatingNetworkModel of(int hidden, float[] scale, ItemRows rows, long seed) {
		int signals = scale.length / 2 - 1;
		int top = Math.max(1, hidden / 2);
		Weights out = Weights.glorot(2, top + 1, Mix.bits(seed, 3));
		out.value()[top] = 0;
		out.value()[2 * top + 1] = 0;
		List<Weights> w = new ArrayList<>(List.of(out));
		w.addAll(Mlp.of(new int[] { rows.width() + signals, hidden, top }, Mix.bits(seed, 4)).weights());
		return new RatingNetworkModel(w, scale, rows);
	}

	/** Mean and deviation of each signal over all pairs learned from, then of ratings; a deviation of 0 becomes 1. */
	static float[] scale(RatingSamples samples, int width) {
		float[] scale = new float[2 * width + 2];
		int n = samples.item().length;
		for (int k = 0; k <= width; k++) {
			double sum = 0;
			double squares = 0;
			int count = 0;
			for (int s = 0; s < n; s++) {
				float x = k < width ? samples.signals()[s * width + k] : samples.value()[s];
				if (x == x) {
					sum += x;
					squares += (double) x * x;
					count++;
				}
			}
			double mean = sum / Math.max(1, count);
			double variance = squares / Math.max(1, count) - mean * mean;
			scale[2 * k] = (float) mean;
			scale[2 * k + 1] = variance > 1e-9 * (1 + mean * mean) ? (float) Math.sqrt(variance) : 1;
		}
		return scale;
	}

	/** First the outputs (rating, gain) x (last layer + 1), then the layers'. */
	List<Weights> weights() {
		List<Weights> all = new ArrayList<>(List.of(out));
		all.addAll(tower.weights());
		return all;
	}

	Weights out() {
		return out;
	}

	Mlp tower() {
		return tower;
	}

	ItemRows rows() {
		return rows;
	}

	float[] scale() {
		return scale;
	}

	int signals() {
		return scale.length / 2 - 1;
	}

	float standard(int signal, float x) {
		return (x - scale[2 * signal]) / scale[2 * signal + 1];
	}

	/** A rating from the first output. */
	float rating(float y) {
		return scale[scale.length - 2] + scale[scale.length - 1] * y;
	}

	/** How far a rating moves with the first output. */
	float ratingStep() {
		return scale[scale.length - 1];
	}

	/** One of both outputs. */
	float output(int which, float[] top, int at) {
		int t = tower.outputs();
		return out.value()[which * (t + 1) + t] + Vectors.dot(out.value(), which * (t + 1), top, at, t);
	}

	/** Items x outputs of the first layer: what features and biases add, the same for everybody. */
	float[] itemSums() {
		int items = rows.has().length;
		int width = tower.first().outputs();
		float[] sums = new float[items * width];
		for (int i = 0; i < items; i++) {
			System.arraycopy(tower.first().bias().value(), 0, sums, i * width, width);
		}
		Gemm.nn(items, width, rows.width(), rows.data(), 0, tower.first().matrix().value(), 0, sums, 0, true);
		return sums;
	}

	/**
	 * What the network says of all items.
	 *
	 * @param signals  items x {@link #signals()}; become standardised
	 * @param itemSums {@link #itemSums()}
	 * @param ratings  room for all items, or null
	 * @param gains    room for all items, or null
	 */
	void say(float[] signals, float[] itemSums, float[] ratings, float[] gains) {
		int items = rows.has().length;
		int s = signals();
		int width = tower.first().outputs();
		for (int k = 0; k < signals.length; k++) {
			signals[k] = standard(k % s, signals[k]);
		}
		float[] sums = itemSums.clone();
		Gemm.nn(items, width, s, signals, 0, tower.first().matrix().value(), rows.width() * width, sums, 0, true);
		float[] top = tower.rest(items, sums);
		int t = tower.outputs();
		for (int i = 0; i < items; i++) {
			if (ratings != null) {
				ratings[i] = rating(output(0, top, i * t));
			}
			if (gains != null) {
				gains[i] = output(1, top, i * t);
			}
		}
	}
}
