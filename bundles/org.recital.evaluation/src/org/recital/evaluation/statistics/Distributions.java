/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

/**
 * Tail probabilities of Student's t and the normal distribution, to about 1e-13 relative.
 *
 * @see "Abramowitz, Stegun: Handbook of Mathematical Functions, 1964, sections 6.1, 6.5, 26.5 and 26.7"
 */
final class Distributions {

	private static final double EPSILON = 1e-16;
	private static final double TINY = 1e-300;
	private static final double LOG_ROOT_PI = 0.5 * Math.log(Math.PI);

	private Distributions() {
	}

	/**
	 * The probability that |T| is at least |t|.
	 *
	 * @param t       any number; an infinite one gives 0
	 * @param freedom degrees of freedom, above 0
	 */
	static double studentTwoSided(double t, double freedom) {
		if (Double.isInfinite(t)) {
			return 0;
		}
		double square = t * t;
		double sum = freedom + square;
		return incompleteBeta(freedom / 2, 0.5, freedom / sum, square / sum);
	}

	/** The probability that |Z| is at least |z|. */
	static double normalTwoSided(double z) {
		return upperGammaHalf(z * z / 2);
	}

	/**
	 * The regularised incomplete beta function I_x(a, b) by its continued fraction.
	 *
	 * @param y 1 - x, given apart so that no digits are lost
	 */
	static double incompleteBeta(double a, double b, double x, double y) {
		if (x <= 0) {
			return 0;
		}
		if (y <= 0) {
			return 1;
		}
		double front = Math.exp(a * logOf(x, y) + b * logOf(y, x) - logBeta(a, b));
		// the fraction converges quickly on this side of the mean only
		return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a : 1 - front * betaFraction(b, a, y) / b;
	}

	/** log(x) where x + rest = 1. */
	private static double logOf(double x, double rest) {
		return rest < 0.5 ? Math.log1p(-rest) : Math.log(x);
	}

	private static double betaFraction(double a, double b, double x) {
		double c = 1;
		double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
		double fraction = d;
		for (int m = 1; m < 100_000; m++) {
			double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
			d = 1 / nonZero(1 + even * d);
			c = nonZero(1 + even / c);
			fraction *= d * c;
			double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
			d = 1 / nonZero(1 + odd * d);
			c = nonZero(1 + odd / c);
			double change = d * c;
			fraction *= change;
			if (Math.abs(change - 1) < EPSILON) {
				break;
			}
		}
		return fraction;
	}

	private static double nonZero(double v) {
		return Math.abs(v) < TINY ? TINY : v;
	}

	/** log B(a, b), without the cancellation that log-gammas of large a (many users) would bring. */
	static double logBeta(double a, double b) {
		double p = Math.min(a, b);
		double q = Math.max(a, b);
		// lift q by B(p, q) = B(p, q + 1) (p + q) / q until Stirling's series holds
		double lift = 0;
		while (q < 16) {
			lift += Math.log((p + q) / q);
			q++;
		}
		double logRatio = -(q - 0.5) * Math.log1p(p / q) - p * Math.log(p + q) + p + stirling(q) - stirling(p + q);
		return logGamma(p) + logRatio + lift;
	}

	/** log gamma(x) for x above 0. */
	static double logGamma(double x) {
		double lift = 0;
		double q = x;
		while (q < 16) {
			lift += Math.log(q);
			q++;
		}
		return (q - 0.5) * Math.log(q) - q + 0.5 * Math.log(2 * Math.PI) + stirling(q) - lift;
	}

	/** What Stirling's formula leaves of log gamma, for x of 16 and more. */
	private static double stirling(double x) {
		double s = 1 / (x * x);
		return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691.0 / 360360))))) / x;
	}

	/** The regularised upper incomplete gamma function Q(1/2, x): erfc(sqrt(x)). */
	private static double upperGammaHalf(double x) {
		if (x <= 0) {
			return 1;
		}
		double front = Math.exp(-x + 0.5 * Math.log(x) - LOG_ROOT_PI);
		if (x < 1.5) {
			double term = 2;
			double sum = term;
			for (int n = 1; n < 200 && term > sum * EPSILON; n++) {
				term *= x / (n + 0.5);
				sum += term;
			}
			return 1 - front * sum;
		}
		double b = x + 0.5;
		double c = 1 / TINY;
		double d = 1 / b;
		double fraction = d;
		for (int n = 1; n < 10_000; n++) {
			double a = -n * (n - 0.5);
			b += 2;
			d = 1 / nonZero(a * d + b);
			c = nonZero(b + a / c);
			double change = d * c;
			fraction *= change;
			if (Math.abs(change - 1) < EPSILON) {
				break;
			}
		}
		return front * fraction;
	}
}
