/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A density over the unit interval, estimated of a few places in it. */
interface Density {

	/** A place drawn from it. */
	double draw(SplittableRandom random);

	/** Its value at a place; above 0. */
	double at(double unit);

	/**
	 * Adaptive Parzen estimator: a normal density around each place, as wide as the greater of the distances to its
	 * neighbours (the ends of the interval are neighbours too), and a wide one around the middle for what nobody has seen;
	 * all cut off at the ends and of equal weight.
	 */
	static Density ofNumbers(double[] units) {
		int n = units.length;
		double[] centres = Arrays.copyOf(units, n + 1);
		centres[n] = 0.5;
		double[] sorted = units.clone();
		Arrays.sort(sorted);
		double[] widths = new double[n + 1];
		double least = 1.0 / Math.min(100, n + 2);
		for (int i = 0; i < n; i++) {
			int at = Arrays.binarySearch(sorted, units[i]);
			double left = units[i] - (at == 0 ? 0 : sorted[at - 1]);
			double right = (at == n - 1 ? 1 : sorted[at + 1]) - units[i];
			widths[i] = Math.clamp(Math.max(left, right), least, 1.0);
		}
		widths[n] = 1;
		return new Normals(centres, widths);
	}

	/** Frequencies, with one occurrence of each choice added. */
	static Density ofChoices(double[] units, int choices) {
		double[] weights = new double[choices];
		Arrays.fill(weights, 1.0 / (units.length + choices));
		for (double u : units) {
			weights[Math.min((int) (u * choices), choices - 1)] += 1.0 / (units.length + choices);
		}
		return new Steps(weights);
	}

	/** A mixture of cut normal densities. */
	record Normals(double[] centres, double[] widths, double[] masses) implements Density {

		Normals(double[] centres, double[] widths) {
			this(centres, widths, new double[centres.length]);
			for (int i = 0; i < centres.length; i++) {
				masses[i] = below((1 - centres[i]) / widths[i]) - below(-centres[i] / widths[i]);
			}
		}

		@Override
		public double draw(SplittableRandom random) {
			int i = random.nextInt(centres.length);
			while (true) {
				// centres lie within, so at least about half of what is drawn does
				double x = centres[i] + widths[i] * random.nextGaussian();
				if (x >= 0 && x <= 1) {
					return x;
				}
			}
		}

		@Override
		public double at(double unit) {
			double sum = 0;
			for (int i = 0; i < centres.length; i++) {
				double z = (unit - centres[i]) / widths[i];
				sum += Math.exp(-z * z / 2) / (widths[i] * Math.sqrt(2 * Math.PI) * masses[i]);
			}
			return sum / centres.length;
		}

		/** Standard normal distribution function (Abramowitz, Stegun 7.1.26: absolute error below 1.5e-7). */
		static double below(double z) {
			double x = Math.abs(z) / Math.sqrt(2);
			double t = 1 / (1 + 0.3275911 * x);
			double erf = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x);
			return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
		}
	}

	/** Equal cells side by side. */
	record Steps(double[] weights) implements Density {

		@Override
		public double draw(SplittableRandom random) {
			double left = random.nextDouble();
			int i = 0;
			while (i < weights.length - 1 && left >= weights[i]) {
				left -= weights[i++];
			}
			return (i + 0.5) / weights.length;
		}

		@Override
		public double at(double unit) {
			return weights[Math.min((int) (unit * weights.length), weights.length - 1)] * weights.length;
		}
	}
}
