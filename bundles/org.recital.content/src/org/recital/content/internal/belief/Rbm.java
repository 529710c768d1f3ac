/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.io.IOException;
import java.util.SplittableRandom;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;

/**
 * A restricted Boltzmann machine: visible units v, hidden units h that are 0 or 1, no connections within either. With binary visible
 * units E(v, h) = -b'v - c'h - v'W h; with Gaussian ones, for real values of deviation 1,
 * E(v, h) = |v - b|²/2 - c'h - v'W h (Hinton 2010, A practical guide to training restricted Boltzmann machines, equations 1 and 17).
 */
final class Rbm {

	/** Hinton 2010, section 8: small random weights. */
	private static final double DEVIATION = 0.01;
	/** A unit that is never or always on still has a finite bias. */
	private static final double LEAST_SHARE = 0.001;

	final boolean gaussian;
	final int visible;
	final int hidden;
	/** visible x hidden. */
	final float[] weights;
	final float[] visibleBias;
	final float[] hiddenBias;

	private Rbm(boolean gaussian, float[] weights, float[] visibleBias, float[] hiddenBias) {
		this.gaussian = gaussian;
		this.visible = visibleBias.length;
		this.hidden = hiddenBias.length;
		this.weights = weights;
		this.visibleBias = visibleBias;
		this.hiddenBias = hiddenBias;
	}

	/** One that has learned nothing: small random weights, no biases. */
	static Rbm of(boolean gaussian, int visible, int hidden, SplittableRandom random) {
		float[] weights = new float[Math.multiplyExact(visible, hidden)];
		for (int k = 0; k < weights.length; k++) {
			weights[k] = (float) (DEVIATION * random.nextGaussian());
		}
		return new Rbm(gaussian, weights, new float[visible], new float[hidden]);
	}

	Rbm copy() {
		return new Rbm(gaussian, weights.clone(), visibleBias.clone(), hiddenBias.clone());
	}

	/**
	 * Sets the biases of binary visible units so that each is on as often as in the cases (Hinton 2010, section 8.1).
	 *
	 * @param shares how often each is on, 0 to 1
	 */
	void startFrom(double[] shares) {
		for (int i = 0; i < visible; i++) {
			double p = Math.clamp(shares[i], LEAST_SHARE, 1 - LEAST_SHARE);
			visibleBias[i] = (float) Math.log(p / (1 - p));
		}
	}

	/** Sets {@code h} to what hidden units are fed: c + v W. */
	void feed(float[] v, int at, float[] h, int to) {
		System.arraycopy(hiddenBias, 0, h, to, hidden);
		for (int i = 0; i < visible; i++) {
			add(i, v[at + i], h, to);
		}
	}

	/** Adds what one visible unit feeds the hidden ones. */
	void add(int unit, float value, float[] h, int to) {
		if (value != 0) {
			int row = unit * hidden;
			for (int j = 0; j < hidden; j++) {
				h[to + j] += value * weights[row + j];
			}
		}
	}

	/** Probabilities that hidden units are on. */
	void up(float[] v, int at, float[] h, int to) {
		feed(v, at, h, to);
		squash(h, to, hidden);
	}

	/** Means of visible units: probabilities, or of Gaussian ones the centre. */
	void down(float[] h, int at, float[] v, int to) {
		for (int i = 0; i < visible; i++) {
			float x = visibleBias[i];
			int row = i * hidden;
			for (int j = 0; j < hidden; j++) {
				x += h[at + j] * weights[row + j];
			}
			v[to + i] = gaussian ? x : sigmoid(x);
		}
	}

	static void squash(float[] x, int from, int n) {
		for (int k = from; k < from + n; k++) {
			x[k] = sigmoid(x[k]);
		}
	}

	static float sigmoid(double x) {
		return (float) (1 / (1 + Math.exp(-x)));
	}

	boolean finite() {
		double sum = 0;
		for (float[] all : new float[][] { weights, visibleBias, hiddenBias }) {
			for (float w : all) {
				sum += Math.abs(w);
			}
		}
		return Double.isFinite(sum);
	}

	@SuppressWarnings("nls")
	void save(ModelWriter out) throws IOException {
		out.put("gaussian", gaussian ? 1 : 0);
		out.put("weights", weights);
		out.put("visible", visibleBias);
		out.put("hidden", hiddenBias);
	}

	/**
	 * @throws IOException when it is damaged
	 */
	@SuppressWarnings("nls")
	static Rbm load(ModelReader in, String engine) throws IOException {
		Rbm rbm = new Rbm(in.intValue("gaussian") != 0, in.floats("weights"), in.floats("visible"), in.floats("hidden"));
		Formats.check((long) rbm.visible * rbm.hidden == rbm.weights.length, engine,
				rbm.weights.length + " weights between " + rbm.visible + " and " + rbm.hidden + " units");
		return rbm;
	}
}
