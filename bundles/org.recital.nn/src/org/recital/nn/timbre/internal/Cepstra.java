/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

import org.recital.linalg.SymmetricEigen;

/**
 * How the shape of a spectrum moves: cepstra (the cosine transform of the levels of a frame), the covariance of their slopes, of which the
 * matrix logarithm is taken (Arsigny, Fillard, Pennec and Ayache 2006, Log-Euclidean metrics: covariances become vectors whose
 * differences mean something), and how fast they rise and fall. What is added to all frames alike, as a filter does, changes none of it.
 */
final class Cepstra {

	private static final int CEPSTRA = 20;
	private static final int MODULATED = 13;
	/** Added to each variance, dB squared: what is still is not looked at closer. */
	private static final double LEAST = 0.1;

	/** Numbers of {@link #motion}. */
	static final int MOTION = CEPSTRA * (CEPSTRA + 1) / 2;
	/** Numbers of {@link #modulation}. */
	static final int MODULATION = MODULATED * Modulation.SIZE;

	private final double[][] cepstra;

	private Cepstra(double[][] cepstra) {
		this.cepstra = cepstra;
	}

	/** Weights of the transform: cepstra x bands. */
	static double[] transform(int bands) {
		double[] dct = new double[CEPSTRA * bands];
		for (int c = 0; c < CEPSTRA; c++) {
			for (int b = 0; b < bands; b++) {
				dct[c * bands + b] = Math.sqrt((c == 0 ? 1.0 : 2.0) / bands) * Math.cos(Math.PI * c * (b + 0.5) / bands);
			}
		}
		return dct;
	}

	/** Of bands x frames from {@code at} on. */
	static Cepstra of(double[] transform, float[] x, int at, int bands, int frames) {
		double[][] cepstra = new double[CEPSTRA][frames];
		for (int c = 0; c < CEPSTRA; c++) {
			for (int b = 0; b < bands; b++) {
				double w = transform[c * bands + b];
				for (int f = 0; f < frames; f++) {
					cepstra[c][f] += w * x[at + b * frames + f];
				}
			}
		}
		return new Cepstra(cepstra);
	}

	/** One after another, frames each. */
	double[][] values() {
		return cepstra;
	}

	/**
	 * Writes the logarithm of the covariance of the slopes: the upper triangle row by row, what is off the diagonal times the square root
	 * of 2, so that distances are those of the matrices.
	 */
	void motion(double[] out, int to) {
		double[][] covariance = covariance();
		SymmetricEigen eigen = SymmetricEigen.of(covariance, () -> {
			// twenty rows
		});
		int at = to;
		for (int i = 0; i < CEPSTRA; i++) {
			for (int j = i; j < CEPSTRA; j++) {
				double sum = 0;
				for (int k = 0; k < CEPSTRA; k++) {
					double[] v = eigen.vectors()[k];
					sum += Math.log(Math.max(eigen.values()[k], LEAST)) * v[i] * v[j];
				}
				out[at++] = i == j ? sum : Math.sqrt(2) * sum;
			}
		}
	}

	private double[][] covariance() {
		int frames = cepstra[0].length;
		double[][] slope = new double[CEPSTRA][frames];
		for (int c = 0; c < CEPSTRA; c++) {
			for (int f = 0; f < frames; f++) {
				int before = Math.max(0, f - 1);
				int after = Math.min(frames - 1, f + 1);
				slope[c][f] = (cepstra[c][after] - cepstra[c][before]) / (after - before);
			}
			double mean = Moments.mean(slope[c]);
			for (int f = 0; f < frames; f++) {
				slope[c][f] -= mean;
			}
		}
		double[][] covariance = new double[CEPSTRA][CEPSTRA];
		for (int i = 0; i < CEPSTRA; i++) {
			for (int j = 0; j <= i; j++) {
				double sum = 0;
				for (int f = 0; f < frames; f++) {
					sum += slope[i][f] * slope[j][f];
				}
				covariance[i][j] = sum / (frames - 1) + (i == j ? LEAST : 0);
				covariance[j][i] = covariance[i][j];
			}
		}
		return covariance;
	}

	/** Writes how fast the first cepstra rise and fall, each by rate. */
	void modulation(Modulation rates, double[] out, int to) {
		for (int c = 0; c < MODULATED; c++) {
			rates.of(cepstra[c], out, to + c * Modulation.SIZE);
		}
	}
}
