/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.LossWatch;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Targets by a {@link Perceptron} of the features, learned by an {@link ItemLoss}. Of the items learned from every fifth is held out: the
 * weights kept are those of the epoch whose loss over these is least, and learning ends when it has not fallen for a while.
 */
final class NetworkPredictor {

	private static final int BATCH = 32;
	private static final int PATIENCE = 20;

	private final StandardRows rows;
	private final Targets targets;
	private final int[] train;
	private final int[] held;
	private final StepContext context;

	/**
	 * @param learned which items are learned from
	 */
	NetworkPredictor(StandardRows rows, Targets targets, boolean[] learned, StepContext context) {
		this.rows = rows;
		this.targets = targets;
		this.context = context;
		int[] all = new int[learned.length];
		int n = 0;
		for (int i = 0; i < learned.length; i++) {
			if (learned[i]) {
				all[n++] = i;
			}
		}
		int[] fold = RidgePredictor.folds(n, context.seed());
		int[] some = new int[n];
		int[] others = new int[n];
		int s = 0;
		int o = 0;
		for (int k = 0; k < n; k++) {
			if (fold[k] == 0) {
				others[o++] = all[k];
			} else {
				some[s++] = all[k];
			}
		}
		this.train = Arrays.copyOf(some, s);
		this.held = Arrays.copyOf(others, o);
	}

	/** The targets of all items that have features; 0 for others. */
	float[] predict(ItemLoss loss, int hidden, int epochs, double rate) throws InputException {
		int width = targets.width();
		Scale scale = Scale.of(targets, train);
		Perceptron network = new Perceptron(rows.width(), hidden + 1, width, context.seed());
		double[] best = network.weights().clone();
		double least = loss(network, loss, scale, held);
		int bestEpoch = 0;
		SplittableRandom random = new SplittableRandom(context.seed() ^ 0x77f1L);
		LossWatch watch = new LossWatch("learning-rate"); //$NON-NLS-1$
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", epochs); //$NON-NLS-1$
		try {
			for (int epoch = 1; epoch <= epochs && epoch - bestEpoch <= PATIENCE; epoch++) {
				double mean = epoch(network, loss, scale, rate, random);
				if (!watch.goesOn(epoch, mean, context)) {
					break;
				}
				double now = loss(network, loss, scale, held);
				if (now < least) {
					least = now;
					bestEpoch = epoch;
					best = network.weights().clone();
				}
				monitor.worked(1);
			}
		} finally {
			monitor.done();
		}
		System.arraycopy(best, 0, network.weights(), 0, best.length);
		float[] predicted = apply(network, scale);
		context.note(NLS.bind(Messages.AudioFactors_network, new Object[] { hidden, bestEpoch, RidgePredictor.percent(explained(predicted)) }));
		return predicted;
	}

	/** Where targets lie and how far they reach, so that the network has to say numbers around 0 of size 1. */
	private record Scale(double[] mean, double size) {
		static Scale of(Targets targets, int[] items) {
			int width = targets.width();
			double[] mean = new double[width];
			double squares = 0;
			for (int i : items) {
				for (int t = 0; t < width; t++) {
					mean[t] += targets.rows()[i * width + t] / items.length;
				}
			}
			for (int i : items) {
				for (int t = 0; t < width; t++) {
					double d = targets.rows()[i * width + t] - mean[t];
					squares += d * d;
				}
			}
			double size = Math.sqrt(squares / items.length / width);
			return new Scale(mean, size > 0 ? size : 1);
		}

		void apply(double[] said) {
			for (int t = 0; t < said.length; t++) {
				said[t] = mean[t] + size * said[t];
			}
		}
	}

	private double epoch(Perceptron network, ItemLoss loss, Scale scale, double rate, SplittableRandom random) {
		double[] said = new double[targets.width()];
		double[] slope = new double[said.length];
		for (int k = train.length - 1; k > 0; k--) {
			int other = random.nextInt(k + 1);
			int i = train[k];
			train[k] = train[other];
			train[other] = i;
		}
		double sum = 0;
		for (int begin = 0; begin < train.length; begin += BATCH) {
			context.checkCancelled();
			int end = Math.min(train.length, begin + BATCH);
			for (int k = begin; k < end; k++) {
				int x = train[k] * rows.width();
				network.say(rows.data(), x, said);
				scale.apply(said);
				sum += loss.of(train[k], said, slope);
				for (int t = 0; t < slope.length; t++) {
					slope[t] *= scale.size;
				}
				network.learn(rows.data(), x, slope);
			}
			network.step(rate, end - begin);
		}
		return sum / train.length;
	}

	private double loss(Perceptron network, ItemLoss loss, Scale scale, int[] items) {
		double[] said = new double[targets.width()];
		double[] slope = new double[said.length];
		double sum = 0;
		for (int i : items) {
			network.say(rows.data(), i * rows.width(), said);
			scale.apply(said);
			sum += loss.of(i, said, slope);
		}
		return sum;
	}

	private float[] apply(Perceptron network, Scale scale) {
		int width = targets.width();
		float[] predicted = new float[rows.has().length * width];
		double[] said = new double[width];
		for (int i = 0; i < rows.has().length; i++) {
			if (rows.has()[i]) {
				network.say(rows.data(), i * rows.width(), said);
				scale.apply(said);
				for (int t = 0; t < width; t++) {
					predicted[i * width + t] = (float) said[t];
				}
			}
		}
		return predicted;
	}

	/** Share of the variance of the held-out items' targets, about the mean of the others. */
	private double explained(float[] predicted) {
		int width = targets.width();
		double[] mean = Scale.of(targets, train).mean;
		double error = 0;
		double variance = 0;
		for (int i : held) {
			for (int t = 0; t < width; t++) {
				double y = targets.rows()[i * width + t];
				error += (predicted[i * width + t] - y) * (predicted[i * width + t] - y);
				variance += (mean[t] - y) * (mean[t] - y);
			}
		}
		return 1 - error / variance;
	}
}
