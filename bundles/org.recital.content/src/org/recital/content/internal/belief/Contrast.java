/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.util.SplittableRandom;

/**
 * Contrastive divergence (Hinton 2002, Training products of experts by minimizing contrastive divergence, Neural Computation 14): what
 * data and hidden units have in common, less the same after k steps of Gibbs sampling that begin at the data. Visible
 * and hidden units are sampled in every step, hidden ones of the last are probabilities, so that the mean over many samples is the
 * gradient of CD-k exactly, and for large k that of the likelihood.
 */
final class Contrast {

	/** Hinton 2010, section 9: momentum of the first epochs and of later ones. */
	private static final float FIRST_MOMENTUM = 0.5f;
	private static final float MOMENTUM = 0.9f;
	/** Epochs of lower momentum. */
	private static final int FIRST = 5;
	/** Hinton 2010, section 10: weight cost. */
	private static final float DECAY = 0.0002f;

	private final Rbm rbm;
	private final int steps;
	private final SplittableRandom random;
	/** Gradients (ascending), summed over the cases since the last step. */
	final float[] weights;
	final float[] visibleBias;
	final float[] hiddenBias;
	private final float[] speed;
	private final float[] visibleSpeed;
	private final float[] hiddenSpeed;
	private final float[] first;
	private final float[] last;
	private final float[] states;
	private final float[] v;

	Contrast(Rbm rbm, int steps, SplittableRandom random) {
		this.rbm = rbm;
		this.steps = steps;
		this.random = random;
		weights = new float[rbm.weights.length];
		visibleBias = new float[rbm.visible];
		hiddenBias = new float[rbm.hidden];
		speed = new float[weights.length];
		visibleSpeed = new float[rbm.visible];
		hiddenSpeed = new float[rbm.hidden];
		first = new float[rbm.hidden];
		last = new float[rbm.hidden];
		states = new float[rbm.hidden];
		v = new float[rbm.visible];
	}

	/**
	 * Adds the gradient of a case.
	 *
	 * @param data the case, at {@code at}; binary units may be given as probabilities
	 * @return the mean squared difference between the case and its first reconstruction
	 */
	double add(float[] data, int at) {
		rbm.up(data, at, first, 0);
		System.arraycopy(first, 0, last, 0, last.length);
		double error = 0;
		for (int s = 0; s < steps; s++) {
			for (int j = 0; j < states.length; j++) {
				states[j] = random.nextDouble() < last[j] ? 1 : 0;
			}
			rbm.down(states, 0, v, 0);
			if (s == 0) {
				error = error(data, at);
			}
			for (int i = 0; i < v.length; i++) {
				v[i] = rbm.gaussian ? (float) (v[i] + random.nextGaussian()) : random.nextDouble() < v[i] ? 1 : 0;
			}
			rbm.up(v, 0, last, 0);
		}
		for (int i = 0; i < v.length; i++) {
			visibleBias[i] += data[at + i] - v[i];
			outer(i, data[at + i], first, 1);
			outer(i, v[i], last, -1);
		}
		for (int j = 0; j < first.length; j++) {
			hiddenBias[j] += first[j] - last[j];
		}
		return error;
	}

	private double error(float[] data, int at) {
		double error = 0;
		for (int i = 0; i < v.length; i++) {
			double d = data[at + i] - v[i];
			error += d * d;
		}
		return error / Math.max(1, v.length);
	}

	private void outer(int unit, float value, float[] h, int sign) {
		float by = sign * value;
		if (by != 0) {
			int row = unit * h.length;
			for (int j = 0; j < h.length; j++) {
				weights[row + j] += by * h[j];
			}
		}
	}

	/** A step up the mean gradient of {@code cases} cases, which is then forgotten. */
	void step(int cases, double rate, int epoch) {
		float momentum = epoch <= FIRST ? FIRST_MOMENTUM : MOMENTUM;
		move(rbm.weights, weights, speed, momentum, (float) (rate / cases), (float) rate * DECAY);
		move(rbm.visibleBias, visibleBias, visibleSpeed, momentum, (float) (rate / cases), 0);
		move(rbm.hiddenBias, hiddenBias, hiddenSpeed, momentum, (float) (rate / cases), 0);
	}

	private static void move(float[] w, float[] gradient, float[] speed, float momentum, float rate, float decay) {
		for (int k = 0; k < w.length; k++) {
			speed[k] = momentum * speed[k] + rate * gradient[k] - decay * w[k];
			w[k] += speed[k];
			gradient[k] = 0;
		}
	}
}
