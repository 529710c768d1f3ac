/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Role;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.testkit.LabelledData;

/** Kernels against slow and obvious versions of themselves, and choices on validation. */
class ReferenceTest {

	private static final int WIDTH = 4;
	private static final int CLASSES = 3;
	private static final int ROWS = 300; // more than a block

	private static float[] rows(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		float[] rows = new float[ROWS * WIDTH];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = (float) random.nextGaussian();
		}
		return rows;
	}

	private static int[] labels(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] labels = new int[ROWS];
		Arrays.setAll(labels, i -> random.nextInt(CLASSES));
		return labels;
	}

	@Test
	void theGradientIsTheSlopeOfTheLoss() {
		double[] weights = new double[ROWS];
		Arrays.setAll(weights, i -> 1 + i % 3);
		LogisticLoss loss = new LogisticLoss(rows(1), labels(2), weights, WIDTH, CLASSES, 0.3, Parallel.of(2));
		double[] x = new double[CLASSES * (WIDTH + 1)];
		Arrays.setAll(x, i -> Math.sin(i));
		double[] gradient = new double[x.length];
		double[] ignored = new double[x.length];
		loss.at(x, gradient);
		for (int i = 0; i < x.length; i++) {
			double[] up = x.clone();
			double[] down = x.clone();
			up[i] += 1e-5;
			down[i] -= 1e-5;
			assertEquals((loss.at(up, ignored) - loss.at(down, ignored)) / 2e-5, gradient[i], 1e-7);
		}
	}

	@Test
	void theMinimumIsThatOfSlowDescent() {
		LogisticLoss loss = new LogisticLoss(rows(1), labels(2), null, WIDTH, CLASSES, 0.1, Parallel.of(1));
		double[] quick = new double[CLASSES * (WIDTH + 1)];
		Lbfgs.End end = Lbfgs.minimise(loss, quick, 1e-9, 1000, () -> { });
		assertTrue(end.converged() && end.gradient() < 1e-8, end.toString());
		double[] slow = new double[quick.length];
		double[] gradient = new double[quick.length];
		for (int step = 0; step < 20_000; step++) {
			loss.at(slow, gradient);
			for (int i = 0; i < slow.length; i++) {
				slow[i] -= 0.2 * gradient[i];
			}
		}
		assertEquals(loss.at(slow, gradient), end.value(), 1e-10);
	}

	/** At the solution no pair of multipliers can be moved to a lower value of the dual (the conditions of Karush, Kuhn and Tucker). */
	@Test
	void multipliersKeepTheConditionsOfTheOptimum() {
		int n = 60;
		float[] rows = rows(3);
		float[] kernel = new float[n * n];
		byte[] y = new byte[n];
		int[] all = new int[n];
		for (int i = 0; i < n; i++) {
			all[i] = i;
			y[i] = (byte) (rows[i * WIDTH] + 0.5 * rows[i * WIDTH + 1] * rows[i * WIDTH + 2] > 0.1 ? 1 : -1);
			for (int j = 0; j < n; j++) {
				kernel[i * n + j] = (float) SvmNetwork.kernel(rows, i, rows, j, WIDTH, 0.5);
			}
		}
		for (double c : new double[] { 0.1, 1, 100 }) {
			Smo.Solution s = Smo.solve(kernel, n, all, y, c, () -> { });
			double balance = 0;
			for (int i = 0; i < n; i++) {
				double a = s.alpha()[i] * y[i];
				assertTrue(a >= -1e-12 && a <= c + 1e-12, "0 <= " + a + " <= " + c);
				balance += s.alpha()[i];
				double f = s.bias();
				for (int j = 0; j < n; j++) {
					f += s.alpha()[j] * kernel[i * n + j];
				}
				double margin = y[i] * f;
				assertTrue(a > 1e-9 || margin > 1 - 2e-3, "not a support vector, margin " + margin);
				assertTrue(a < c - 1e-9 || margin < 1 + 2e-3, "at its bound, margin " + margin);
				assertTrue(a <= 1e-9 || a >= c - 1e-9 || Math.abs(margin - 1) < 2e-3, "on the margin " + margin);
			}
			assertEquals(0, balance, 1e-6);
		}
	}

	@Test
	void theSigmoidIsTheBestOfAGrid() {
		SplittableRandom random = new SplittableRandom(8);
		double[] f = new double[200];
		byte[] y = new byte[200];
		int plus = 0;
		for (int i = 0; i < 200; i++) {
			f[i] = 2 * random.nextGaussian();
			y[i] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-1.5 * f[i] - 0.4)) ? 1 : -1);
			plus += y[i] > 0 ? 1 : 0;
		}
		Platt fitted = Platt.fit(f, y);
		double least = Double.POSITIVE_INFINITY;
		for (double a = -3; a <= 0; a += 0.05) {
			for (double b = -2; b <= 2; b += 0.05) {
				least = Math.min(least, cross(new Platt(a, b), f, y, plus));
			}
		}
		assertTrue(cross(fitted, f, y, plus) <= least + 1e-9);
		assertTrue(fitted.a() < -1 && fitted.a() > -2.2, "A " + fitted.a());
	}

	private static double cross(Platt p, double[] f, byte[] y, int plus) {
		double high = (plus + 1.0) / (plus + 2);
		double low = 1.0 / (y.length - plus + 2);
		double sum = 0;
		for (int i = 0; i < f.length; i++) {
			double t = y[i] > 0 ? high : low;
			sum -= t * Math.log(p.of(f[i])) + (1 - t) * Math.log(1 - p.of(f[i]));
		}
		return sum;
	}

	@Test
	void theGradientOfThePerceptronIsTheSlopeOfItsLoss() {
		Perceptron net = Perceptron.random(new int[] { WIDTH, 5, CLASSES }, new SplittableRandom(4));
		float[] rows = rows(9);
		int[] labels = labels(10);
		int[] order = { 0, 1, 2, 3, 4, 5, 6, 7 };
		// the first step of Adam goes by the learning rate against the sign of the gradient
		double[] before = net.weights[0].clone();
		double[] slopes = new double[before.length];
		for (int i = 0; i < before.length; i++) {
			net.weights[0][i] = before[i] + 1e-6;
			double up = loss(net, rows, labels, order);
			net.weights[0][i] = before[i] - 1e-6;
			slopes[i] = (up - loss(net, rows, labels, order)) / 2e-6;
			net.weights[0][i] = before[i];
		}
		Perceptron.Adam adam = net.new Adam(1e-4, 0, 0);
		double said = adam.step(rows, labels, order, 0, order.length, new SplittableRandom(1));
		for (int i = 0; i < before.length; i++) {
			if (Math.abs(slopes[i]) > 1e-4) {
				assertEquals(-Math.signum(slopes[i]) * 1e-4, net.weights[0][i] - before[i], 1e-7);
			}
		}
		System.arraycopy(before, 0, net.weights[0], 0, before.length);
		assertTrue(said > 0);
	}

	private static double loss(Perceptron net, float[] rows, int[] labels, int[] order) {
		double sum = 0;
		double[][] values = net.room();
		for (int row : order) {
			for (int d = 0; d < WIDTH; d++) {
				values[0][d] = rows[row * WIDTH + d];
			}
			net.forward(values, null);
			double[] p = values[2].clone();
			Softmax.apply(p, 0, p.length);
			sum -= Math.log(p[labels[row]]);
		}
		return sum;
	}

	@Test
	void theStrengthWithTheLeastLossOnValidationIsTaken() throws Exception {
		LabelledData data = LabelledData.make(List.of("a", "b", "c"), 48, 1, new int[] { 20 }, 3, 7);
		LearningData seen = LearningData.of(data.split(), data.features(), "");
		List<Double> grid = List.of(1e-5, 1e-2, 1.0, 100.0);
		SimpleContext context = new SimpleContext(1, 1);
		Network chosen = new LogisticRegression().train(new LogisticRegression.Parameters("", grid, true, false, false), seen, context);
		int best = -1;
		double least = Double.POSITIVE_INFINITY;
		float[] rows = seen.validation().toArray();
		for (int g = 0; g < grid.size(); g++) {
			Network one = new LogisticRegression().train(new LogisticRegression.Parameters("", List.of(grid.get(g)), true, false, false), seen, context);
			double loss = Losses.of(one, rows, seen.validation().labels(), () -> { }).loss();
			assertEquals(loss, chosen.curve().points().get(g).validationLoss(), 1e-12);
			best = loss < least ? g : best;
			least = Math.min(least, loss);
		}
		assertEquals(best + 1, chosen.curve().best());
		assertTrue(best > 0 && best < 3, "the grid is not at its end");
	}

	@Test
	void standardisingLooksAtTheTrainingSideAlone() throws Exception {
		LabelledData data = LabelledData.make(List.of("a", "b"), 32, 1, new int[] { 3 }, 1, 7);
		LearningData seen = LearningData.of(data.split(), data.features(), "");
		Scaling s = Scaling.of(seen.training().toArray(), 3, true);
		boolean[] train = data.split().items(Role.TRAIN);
		double sum = 0;
		int n = 0;
		for (int i = 0; i < train.length; i++) {
			if (train[i]) {
				sum += data.features().row(i)[1];
				n++;
			}
		}
		assertEquals(sum / n, s.shift()[1], 1e-6);
	}
}
