/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Support vector machines, one class against the rest, with a linear kernel {@code <x, z> / d} (d the number of dimensions) or a radial one
 * {@code exp(-gamma |x - z|^2)}. The cost C is chosen among several by the log loss on validation. Probabilities come of decision values by
 * Platt's sigmoid, fitted to values of examples that were left out in {@value #FOLDS} folds of items, and are made to sum to 1.
 */
public final class SvmClassifier implements Trainer<SvmClassifier.Parameters> {

	private static final int FOLDS = 3;
	/** The kernel of so many rows takes 576 MiB. */
	static final int MOST_ROWS = 12_288;

	/** How like two rows are. */
	public enum Kernel {
		/** Scalar product over the number of dimensions. */
		LINEAR,
		/** Falls with the distance. */
		RBF
	}

	/**
	 * @param target      attribute that says the class; empty: the only one that can be it
	 * @param kernel      how like two rows are
	 * @param cost        values of C to choose from
	 * @param gamma       of the radial kernel; 0: 1 / (dimensions x mean variance)
	 * @param standardise whether each dimension gets mean 0 and deviation 1 first
	 * @param refit       whether validation is learned from once the choice is made
	 */
	public record Parameters(
			@Parameter(value = "", label = "%target.label", help = "%target.help") String target,
			@Parameter(value = "rbf", label = "%svm.kernel.label", help = "%svm.kernel.help") Kernel kernel,
			@Parameter(value = "0.1, 1, 10, 100", label = "%svm.cost.label", help = "%svm.cost.help", min = 1, max = 100) List<Double> cost,
			@Parameter(value = "0", label = "%svm.gamma.label", help = "%svm.gamma.help", min = 0) double gamma,
			@Parameter(value = "true", label = "%standardise.label", help = "%standardise.help") boolean standardise,
			@Parameter(value = "true", label = "%refit.label", help = "%refit.help") boolean refit) {
		public Parameters {
			Grid.positive("cost", cost); //$NON-NLS-1$
		}
	}

	@Override
	public String target(Parameters p) {
		return p.target();
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) throws InputException {
		Sides sides = Sides.of(data);
		boolean again = p.refit() && sides.hasValidation();
		int rows = sides.size() + (again ? sides.vLabels().length : 0);
		if (rows > MOST_ROWS) {
			throw new InputException(Messages.say(Messages.tooMany, "svm-classifier", MOST_ROWS, rows), Messages.tooManyExpected); //$NON-NLS-1$
		}
		Tried tried = new Tried(context);
		Prepared prepared = Prepared.of(p, sides, context);
		Grid.Choice choice = Grid.choose("cost", p.cost(), sides.hasValidation(), context, (number, cost) -> { //$NON-NLS-1$
			Losses of = Losses.of(fit(new Head(data, TrainingCurve.NONE), prepared, sides, cost, context), sides.vRows(), sides.vLabels(),
					context::checkCancelled);
			return tried.add(number, Double.NaN, of);
		});
		Head head = new Head(data, tried.curve());
		Sides last = again ? sides.merged() : sides;
		return fit(head, again ? Prepared.of(p, last, context) : prepared, last, choice.value(), context);
	}

	/** Rows scaled, and their kernel. */
	private record Prepared(Scaling scaling, double gamma, float[] rows, float[] kernel) {

		static Prepared of(Parameters p, Sides sides, StepContext context) {
			Scaling scaling = Scaling.of(sides.rows(), sides.width(), p.standardise());
			float[] rows = scaling.apply(sides.rows());
			double gamma = p.kernel() == Kernel.LINEAR ? SvmNetwork.LINEAR : p.gamma() > 0 ? p.gamma() : usual(rows, sides.width());
			int n = sides.size();
			float[] kernel = new float[n * n];
			context.parallel().forEach(n, i -> {
				if (i % 64 == 0) {
					context.checkCancelled();
				}
				for (int j = 0; j < n; j++) {
					kernel[i * n + j] = (float) SvmNetwork.kernel(rows, i, rows, j, sides.width(), gamma);
				}
			});
			return new Prepared(scaling, gamma, rows, kernel);
		}

		private static double usual(float[] rows, int width) {
			double sum = 0;
			double squares = 0;
			for (float v : rows) {
				sum += v;
				squares += (double) v * v;
			}
			double variance = squares / rows.length - sum / rows.length * (sum / rows.length);
			return variance > 0 ? 1 / (width * variance) : 1.0 / width;
		}
	}

	private static SvmNetwork fit(Head head, Prepared prepared, Sides sides, double cost, StepContext context) {
		int n = sides.size();
		int k = sides.classes();
		double[][] alpha = new double[k][];
		double[] bias = new double[k];
		Platt[] platt = new Platt[k];
		int[] all = new int[n];
		Arrays.setAll(all, i -> i);
		int[] fold = folds(sides.items());
		context.parallel().forEach(k, c -> {
			byte[] y = new byte[n];
			int plus = 0;
			for (int i = 0; i < n; i++) {
				y[i] = (byte) (sides.labels()[i] == c ? 1 : -1);
				plus += y[i] > 0 ? 1 : 0;
			}
			if (plus == 0 || plus == n) { // nothing to tell apart: the share, by the rule of succession
				alpha[c] = new double[n];
				platt[c] = new Platt(0, Math.log((n - plus + 1.0) / (plus + 1)));
				return;
			}
			platt[c] = Platt.fit(leftOut(prepared.kernel(), n, y, fold, cost, context), y);
			Smo.Solution s = Smo.solve(prepared.kernel(), n, all, y, cost, context::checkCancelled);
			alpha[c] = s.alpha();
			bias[c] = s.bias();
		});
		return SvmNetwork.of(head, prepared.scaling(), prepared.gamma(), prepared.rows(), alpha, bias, platt);
	}

	/** Items are dealt to folds in turn, in the order they appear, so that all rows of one are in one fold. */
	private static int[] folds(int[] items) {
		int[] fold = new int[items.length];
		int seen = 0;
		for (int i = 0; i < items.length; i++) {
			seen += i > 0 && items[i] != items[i - 1] ? 1 : 0;
			fold[i] = seen % FOLDS;
		}
		return fold;
	}

	/** Decision values of each example by a machine that was not shown it; 0 where too little was left to learn from. */
	private static double[] leftOut(float[] kernel, int n, byte[] y, int[] fold, double cost, StepContext context) {
		double[] f = new double[n];
		for (int out = 0; out < FOLDS; out++) {
			int[] in = new int[n];
			int m = 0;
			int plus = 0;
			for (int i = 0; i < n; i++) {
				if (fold[i] != out) {
					in[m++] = i;
					plus += y[i] > 0 ? 1 : 0;
				}
			}
			if (plus == 0 || plus == m) {
				continue;
			}
			byte[] own = new byte[m];
			for (int t = 0; t < m; t++) {
				own[t] = y[in[t]];
			}
			int[] which = Arrays.copyOf(in, m);
			Smo.Solution s = Smo.solve(kernel, n, which, own, cost, context::checkCancelled);
			for (int i = 0; i < n; i++) {
				if (fold[i] == out) {
					double sum = s.bias();
					for (int t = 0; t < m; t++) {
						sum += s.alpha()[t] * kernel[i * n + which[t]];
					}
					f[i] = sum;
				}
			}
		}
		return f;
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		return SvmNetwork.load(in);
	}
}
