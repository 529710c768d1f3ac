/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import java.util.Arrays;

/**
 * How much of each class somebody likes: counts drawn from Dirichlet distributions, one a group. The mean of a group's prior is what
 * photos say (or what is usual), its strength how many songs that is worth; what was met is added (the posterior mean).
 */
final class Profile {

	/** Least share a prior gives a class, in shares that are usual: nothing is impossible. */
	private static final double LEAST = 0.05;

	private Profile() {
	}

	/** Shares within groups that are no less than a part of the usual ones and sum to 1, from any numbers. */
	static void proper(double[] shares, double[] usual, SongClasses classes) {
		double[] sums = new double[classes.groups()];
		for (int a = 0; a < shares.length; a++) {
			shares[a] = Math.max(shares[a], LEAST * usual[a]);
			sums[classes.groupOf(a)] += shares[a];
		}
		for (int a = 0; a < shares.length; a++) {
			shares[a] /= sums[classes.groupOf(a)];
		}
	}

	/**
	 * Posterior means.
	 *
	 * @param prior    means of the priors
	 * @param strength of the prior of each group, in songs
	 * @param counts   of classes among songs met
	 */
	static double[] posterior(double[] prior, double[] strength, double[] counts, SongClasses classes) {
		double[] sums = new double[classes.groups()];
		for (int a = 0; a < counts.length; a++) {
			sums[classes.groupOf(a)] += counts[a];
		}
		double[] posterior = new double[prior.length];
		for (int a = 0; a < prior.length; a++) {
			int g = classes.groupOf(a);
			posterior[a] = (strength[g] * prior[a] + counts[a]) / (strength[g] + sums[g]);
		}
		return posterior;
	}

	/**
	 * The strength under which counts of several people are likeliest, of 2^-1, 2^-0.5, ... 2^12: the Dirichlet-multinomial's
	 * likelihood (Minka 2000, Estimating a Dirichlet distribution).
	 *
	 * @param priors one a person
	 * @param counts one a person
	 */
	static double strength(double[][] priors, double[][] counts, int group, SongClasses classes) {
		double best = Double.NEGATIVE_INFINITY;
		double strength = 1;
		for (int step = -2; step <= 24; step++) {
			double s = Math.pow(2, step / 2.0);
			double sum = 0;
			for (int u = 0; u < priors.length; u++) {
				double n = 0;
				for (int a = 0; a < classes.size(); a++) {
					if (classes.groupOf(a) == group) {
						n += counts[u][a];
						sum += lnGamma(s * priors[u][a] + counts[u][a]) - lnGamma(s * priors[u][a]);
					}
				}
				sum += lnGamma(s) - lnGamma(s + n);
			}
			if (sum > best) {
				best = sum;
				strength = s;
			}
		}
		return strength;
	}

	/** Logarithm of the gamma function for x above 0, by Stirling's series from 8 upwards; to about 1e-12. */
	static double lnGamma(double x) {
		double shift = 0;
		double y = x;
		while (y < 8) {
			shift += Math.log(y);
			y++;
		}
		double r = 1 / (y * y);
		double series = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / y;
		return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
	}

	/** Shares of classes among counts; the usual ones in a group without counts. */
	static double[] shares(double[] counts, double[] usual, SongClasses classes) {
		double[] none = new double[classes.groups()];
		Arrays.fill(none, 1e-9);
		return posterior(usual, none, counts, classes);
	}
}
