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

import org.recital.api.data.ValueScale;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.step.StepContext;
import org.recital.nn.Activation;
import org.recital.nn.Adam;
import org.recital.nn.Mix;
import org.recital.nn.Training;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;
import org.recital.nn.Work;

/**
 * Trains a {@link RatingNetworkModel}: the chosen loss over ratings, and where items are drawn the logistic loss of the gain over
 * ratings and drawn items. It is stopped by the same sum over what was held out.
 */
final class RatingNetworkLearner implements Training.Learner {

	private static final int ROWS = 256;

	private final RatingNetworkEngine.Parameters p;
	private final ValueScale scale;
	private final RatingSignals of;
	private final RatingSamples learn;
	private final RatingSamples check;
	private final RatingNetworkModel network;
	private final Adam adam;
	private final Work work;
	private final long seed;
	/** Standardised signals of an item that nobody met; NaN where they are the user's. */
	private final float[] unknown;
	private final double forgotten;

	RatingNetworkLearner(RatingNetworkEngine.Parameters p, Material m, ItemRows rows, int[] widths, ValueScale scale, StepContext context) {
		this.p = p;
		this.scale = scale;
		seed = context.seed();
		work = Work.of(context);
		of = new RatingSignals(m.learn(), p.neighbours(), null, null, rows, widths, work);
		learn = RatingSamples.learn(of, p.negatives(), Mix.bits(seed, 7), work);
		check = RatingSamples.check(of, m.check(), p.negatives(), Mix.bits(seed, 8), work);
		int width = of.width();
		network = RatingNetworkModel.of(p.hidden(), RatingNetworkModel.scale(learn, width), rows, seed);
		standardise(learn.signals());
		standardise(check.signals());
		unknown = new float[width];
		for (int k = 0; k < width; k++) {
			unknown[k] = of.isOfItem(k) ? network.standard(k, of.unknown(k)) : Float.NaN;
		}
		forgotten = rows.width() == 0 ? 0 : p.forgotten();
		adam = new Adam(p.learningRate(), 0.999, p.regularisation());
	}

	private void standardise(float[] signals) {
		int width = of.width();
		for (int k = 0; k < signals.length; k++) {
			signals[k] = network.standard(k % width, signals[k]);
		}
	}

	RatingNetworkModel network() {
		return network;
	}

	RatingSignals signals() {
		return of;
	}

	@Override
	public List<Weights> weights() {
		return network.weights();
	}

	@Override
	public List<Adam> optimisers() {
		return List.of(adam);
	}

	/** What it is judged by is a loss. */
	@Override
	public TrainingCurve.Point told(int epoch, double loss, double judged) {
		return new TrainingCurve.Point(epoch, loss, -judged, Double.NaN, p.learningRate());
	}

	@Override
	public double epoch(int number) {
		int[] order = Mix.order(learn.ratings(), Mix.bits(seed, 1000L + number));
		double sum = 0;
		for (int from = 0; from < order.length; from += p.batch()) {
			work.checkCancelled();
			int[] of = Arrays.copyOfRange(order, from, Math.min(order.length, from + p.batch()));
			sum += new Batch(learn, of, Mix.bits(seed, -number)).learn() * of.length;
		}
		return sum / Math.max(1, order.length);
	}

	/** The loss over what was held out, negative because less is better; NaN when there is nothing. */
	@Override
	public double judge() {
		int n = check.ratings();
		double sum = 0;
		for (int from = 0; from < n; from += p.batch()) {
			work.checkCancelled();
			int[] of = new int[Math.min(n, from + p.batch()) - from];
			for (int k = 0; k < of.length; k++) {
				of[k] = from + k;
			}
			sum += new Batch(check, of, 0).judge() * of.length;
		}
		return n == 0 ? Double.NaN : -sum / n;
	}

	/** What a rating is worth: 0 for the least there is, 1 for the greatest; 1 where there is no such scale. */
	private float gain(float value) {
		double width = scale.most() - scale.least();
		return scale.kind() == ValueScale.Kind.RATING && width > 0 && Double.isFinite(width)
				? (float) ((scale.clamp(value) - scale.least()) / width)
				: 1;
	}

	/** Some ratings with the pairs drawn for them. */
	private final class Batch {
		private final RatingSamples samples;
		private final int each;
		private final int n;
		private final int[] of;
		private final float[] x;

		Batch(RatingSamples samples, int[] ratings, long noise) {
			this.samples = samples;
			each = samples.each();
			n = ratings.length * each;
			of = new int[n];
			for (int s = 0; s < n; s++) {
				of[s] = ratings[s / each] * each + s % each;
			}
			int w = network.rows().width();
			int in = network.tower().inputs();
			x = new float[n * in];
			work.blocks(n, ROWS, (from, to) -> {
				for (int s = from; s < to; s++) {
					System.arraycopy(network.rows().data(), samples.item()[of[s]] * w, x, s * in, w);
					System.arraycopy(samples.signals(), of[s] * (in - w), x, s * in + w, in - w);
					if (noise != 0 && forgotten > 0 && Mix.uniform(noise, of[s]) < forgotten) {
						forget(s * in + w);
					}
				}
			});
		}

		/** Takes the item for one that nobody met. */
		private void forget(int at) {
			for (int k = 0; k < unknown.length; k++) {
				x[at + k] = unknown[k] == unknown[k] ? unknown[k] : x[at + k];
			}
		}

		double judge() {
			return losses(network.tower().forward(work, n, x), null);
		}

		double learn() {
			float[] g = new float[2 * n];
			float[] top = network.tower().forward(work, n, x);
			double sum = losses(top, g);
			int t = network.tower().outputs();
			float[] out = network.out().value();
			float[] dOut = network.out().gradient();
			float[] dTop = new float[n * t];
			for (int s = 0; s < n; s++) {
				for (int which = 0; which < 2; which++) {
					float by = g[2 * s + which];
					if (by != 0) {
						Vectors.add(by, out, which * (t + 1), dTop, s * t, t);
						Vectors.add(by, top, s * t, dOut, which * (t + 1), t);
						dOut[which * (t + 1) + t] += by;
					}
				}
			}
			network.tower().backward(work, n, dTop);
			adam.begin();
			adam.move(work, network.weights());
			return sum;
		}

		/** The mean loss of the batch, and its derivatives by both outputs of each pair where they are asked for. */
		private double losses(float[] top, float[] g) {
			int t = network.tower().outputs();
			int ratings = n / each;
			double sum = 0;
			for (int s = 0; s < n; s++) {
				float value = samples.value()[of[s]];
				boolean rated = value == value;
				if (rated) {
					double off = network.rating(network.output(0, top, s * t)) - value;
					sum += p.loss().of(off, p.delta()) / ratings;
					if (g != null) {
						g[2 * s] = (float) (p.loss().slope(off, p.delta()) * network.ratingStep() / ratings);
					}
				}
				if (each > 1) {
					float y = network.output(1, top, s * t);
					float wanted = rated ? gain(value) : 0;
					sum += (Math.log1p(Math.exp(-Math.abs(y))) + Math.max(0, y) - wanted * y) / n;
					if (g != null) {
						g[2 * s + 1] = (Activation.sigmoid(y) - wanted) / n;
					}
				}
			}
			return sum;
		}
	}
}
