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

import org.recital.api.step.StepContext;
import org.recital.linalg.CholeskySolver;

/**
 * Ridge regression from features of photos to shares of classes among what people like, less the usual shares (Hoerl and Kennard 1970),
 * all classes at once. Its strength is chosen by cross-validation over people: each is told by what was learned of four fifths of
 * the others, and that strength is taken under which what they like is likeliest. Where even that is not likelier than the usual shares by
 * more than one standard error, photos say nothing and all coefficients are 0.
 */
final class PhotoRegression {

	/** Parts of the people. */
	static final int FOLDS = 5;
	/** Strengths tried, in people: powers of sqrt(10). */
	private static final int WEAKEST = -4;
	private static final int STRONGEST = 8;

	private final double[][] z;
	private final double[][] shares;
	private final double[] weights;
	private final double[] usual;
	private final SongClasses classes;
	private final StepContext context;
	private final int width;

	/**
	 * What was learned.
	 *
	 * @param coefficients features x classes
	 * @param strength     of the ridge, times the sum of weights; infinite when photos say nothing
	 * @param told         of each person the shares told by what was learned of others
	 * @param gain         by how much likelier than the usual shares, in nats a person
	 * @param error        its standard error
	 */
	record Learned(double[] coefficients, double strength, double[][] told, double gain, double error) {
	}

	/**
	 * @param z       features, a row a person
	 * @param shares  of classes, a row a person
	 * @param weights how much each counts
	 * @param usual   shares
	 */
	PhotoRegression(double[][] z, double[][] shares, double[] weights, double[] usual, SongClasses classes, StepContext context) {
		this.z = z;
		this.shares = shares;
		this.weights = weights;
		this.usual = usual;
		this.classes = classes;
		this.context = context;
		this.width = z.length == 0 ? 0 : z[0].length;
	}

	Learned learn() {
		int people = z.length;
		double[][] told = new double[people][];
		Arrays.fill(told, usual);
		if (people < 2 * FOLDS || width == 0) {
			return new Learned(new double[width * classes.size()], Double.POSITIVE_INFINITY, told, 0, 0);
		}
		int tried = STRONGEST - WEAKEST + 1;
		double[][][] by = new double[tried][people][];
		context.parallel().forEach(FOLDS, fold -> {
			double[] gram = gram(fold);
			double[] right = right(fold);
			for (int s = 0; s < tried; s++) {
				context.checkCancelled();
				double[] w = solve(gram, right, strength(s), sum(fold));
				for (int u = fold; u < people; u += FOLDS) {
					by[s][u] = tell(w, z[u]);
				}
			}
		});
		int best = 0;
		double most = Double.NEGATIVE_INFINITY;
		for (int s = 0; s < tried; s++) {
			double likely = mean(gains(by[s]));
			if (likely > most) {
				most = likely;
				best = s;
			}
		}
		double[] gains = gains(by[best]);
		double error = error(gains, most);
		if (!(most > error)) {
			return new Learned(new double[width * classes.size()], Double.POSITIVE_INFINITY, told, most, error);
		}
		return new Learned(solve(gram(-1), right(-1), strength(best), sum(-1)), strength(best), by[best], most, error);
	}

	private static double strength(int tried) {
		return Math.pow(10, (WEAKEST + tried) / 2.0);
	}

	/** How much likelier what each person likes is by shares than by the usual ones, in nats. */
	private double[] gains(double[][] by) {
		double[] gains = new double[by.length];
		for (int u = 0; u < by.length; u++) {
			for (int a = 0; a < usual.length; a++) {
				gains[u] += shares[u][a] * Math.log(by[u][a] / usual[a]);
			}
		}
		return gains;
	}

	private double mean(double[] gains) {
		double sum = 0;
		double all = 0;
		for (int u = 0; u < gains.length; u++) {
			sum += weights[u] * gains[u];
			all += weights[u];
		}
		return sum / all;
	}

	private double error(double[] gains, double mean) {
		double squares = 0;
		double all = 0;
		for (int u = 0; u < gains.length; u++) {
			squares += weights[u] * weights[u] * (gains[u] - mean) * (gains[u] - mean);
			all += weights[u];
		}
		return Math.sqrt(squares) / all;
	}

	private double sum(int without) {
		double sum = 0;
		for (int u = 0; u < weights.length; u++) {
			sum += u % FOLDS == without ? 0 : weights[u];
		}
		return sum;
	}

	/** Lower triangle of Z'CZ without a fold; -1: of all. */
	private double[] gram(int without) {
		double[] gram = new double[width * width];
		for (int u = 0; u < z.length; u++) {
			if (u % FOLDS == without) {
				continue;
			}
			if ((u & 63) == 0) {
				context.checkCancelled();
			}
			double[] row = z[u];
			for (int r = 0; r < width; r++) {
				double v = weights[u] * row[r];
				int at = r * width;
				for (int c = 0; v != 0 && c <= r; c++) {
					gram[at + c] += v * row[c];
				}
			}
		}
		return gram;
	}

	/** Z'C(Y - usual), a column a class, one after another. */
	private double[] right(int without) {
		double[] right = new double[width * usual.length];
		for (int u = 0; u < z.length; u++) {
			if (u % FOLDS == without) {
				continue;
			}
			for (int a = 0; a < usual.length; a++) {
				double v = weights[u] * (shares[u][a] - usual[a]);
				for (int d = 0; d < width; d++) {
					right[a * width + d] += v * z[u][d];
				}
			}
		}
		return right;
	}

	private double[] solve(double[] gram, double[] right, double strength, double all) {
		double[] matrix = gram.clone();
		for (int d = 0; d < width; d++) {
			matrix[d * width + d] += strength * all;
		}
		double[] b = right.clone();
		CholeskySolver solver = new CholeskySolver(matrix, width, context::checkCancelled);
		double[] w = new double[b.length];
		int n = usual.length;
		for (int a = 0; a < n; a++) {
			solver.solve(b, a * width);
			for (int d = 0; d < width; d++) {
				w[d * n + a] = b[a * width + d];
			}
		}
		return w;
	}

	private double[] tell(double[] w, double[] row) {
		double[] told = shares(w, row, usual);
		Profile.proper(told, usual, classes);
		return told;
	}

	/** Usual shares and what features add, as they come. */
	static double[] shares(double[] w, double[] row, double[] usual) {
		double[] told = usual.clone();
		for (int d = 0; d < row.length; d++) {
			for (int a = 0; row[d] != 0 && a < told.length; a++) {
				told[a] += row[d] * w[d * told.length + a];
			}
		}
		return told;
	}
}
