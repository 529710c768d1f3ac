/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** The small pieces against slow, obvious versions of themselves. */
class FactorArithmeticTest {

	private final Random random = new Random(3);

	private float[] row(int n) {
		float[] row = new float[n];
		for (int k = 0; k < n; k++) {
			row[k] = (float) random.nextGaussian();
		}
		return row;
	}

	@Test
	void dotAndSteps() {
		for (int stride : new int[] { 8, 16, 56 }) {
			float[] a = row(3 * stride);
			float[] b = row(3 * stride);
			double sum = 0;
			for (int f = 0; f < stride; f++) {
				sum += (double) a[stride + f] * b[2 * stride + f];
			}
			assertEquals(sum, Vectors.dot(a, stride, b, 2 * stride, stride), 1e-4);
			float[][] rows = Vectors.rows(b, stride);
			assertArrayEquals(Arrays.copyOfRange(b, stride, 2 * stride), rows[1]);
			assertArrayEquals(b, Vectors.whole(rows, stride));
			float[] p = row(stride);
			float[] q = row(stride);
			float[] p0 = p.clone();
			float[] q0 = q.clone();
			Vectors.exchange(p, q, stride, 0.9f, 0.2f);
			for (int f = 0; f < stride; f++) {
				assertEquals(0.9 * p0[f] + 0.2 * q0[f], p[f], 1e-5);
				assertEquals(0.9 * q0[f] + 0.2 * p0[f], q[f], 1e-5);
			}
		}
		assertEquals(56, Vectors.stride(50));
		assertEquals(56, Vectors.stride(56));
		assertTrue(Vectors.finite(new float[] { 1, -3e38f, 3e38f }));
		assertFalse(Vectors.finite(new float[] { 1, Float.NaN, 2 }));
		assertFalse(Vectors.finite(new float[] { 1, Float.NEGATIVE_INFINITY, 2 }));
	}

	@Test
	void scoresOfAllItems() {
		int stride = 16;
		float[] items = row(10 * stride);
		float[] bias = row(10);
		float[] vector = row(stride);
		int[] counts = { 1, 2, 3, 0, 5, 6, 7, 8, 9, 1 };
		float[] scores = new float[10];
		new ItemScores(items, stride, bias, counts).of(2, vector, 0, scores);
		for (int i = 0; i < 10; i++) {
			double expected = 2 + bias[i];
			for (int f = 0; f < stride; f++) {
				expected += vector[f] * (double) items[i * stride + f];
			}
			assertEquals(i == 3 ? Double.NaN : expected, scores[i], 1e-4);
		}
	}

	@Test
	void sumsOfWeightedRows() {
		float[] rows = row(12 * 8);
		float[] weights = row(12);
		int[] indices = { 5, 0, 11, 3, 3, 7, 1 };
		for (int to = 0; to <= indices.length; to++) {
			for (float[] w : new float[][] { null, weights }) {
				float[] sum = row(8);
				double[] expected = new double[8];
				for (int f = 0; f < 8; f++) {
					expected[f] = sum[f];
					for (int k = 0; k < to; k++) {
						expected[f] += (w == null ? 1 : w[indices[k]]) * (double) rows[indices[k] * 8 + f];
					}
				}
				Vectors.sum(sum, rows, 8, indices, 0, to, w);
				for (int f = 0; f < 8; f++) {
					assertEquals(expected[f], sum[f], 1e-4);
				}
			}
		}
	}

	/** At the least squares every partial derivative of the objective is 0. */
	@Test
	void ridgeIsAMinimum() {
		for (int n : new int[] { 1, 4, 30 }) {
			int width = 5;
			int stride = 8;
			float[] rows = row(40 * stride);
			int[] indices = new int[n];
			double[] targets = new double[n];
			for (int k = 0; k < n; k++) {
				indices[k] = (k * 7) % 40;
				targets[k] = random.nextGaussian();
			}
			float[] p = new float[stride];
			float bias = new Ridge(width, 0.1, 0.3).solve(rows, stride, indices, 0, n, targets, p, 0);
			double[] x = { p[0], p[1], p[2], p[3], p[4], bias };
			double least = objective(x, rows, stride, indices, targets);
			for (int f = 0; f < x.length; f++) {
				for (double h : new double[] { -1e-2, 1e-2 }) {
					x[f] += h;
					assertTrue(objective(x, rows, stride, indices, targets) > least);
					x[f] -= h;
				}
			}
			assertEquals(0, p[5]);
			float none = new Ridge(width, 0.1, Double.POSITIVE_INFINITY).solve(rows, stride, indices, 0, n, targets, p, 0);
			assertEquals(0, none);
		}
	}

	private static double objective(double[] x, float[] rows, int stride, int[] indices, double[] targets) {
		double sum = indices.length * 0.3 * x[5] * x[5];
		for (int f = 0; f < 5; f++) {
			sum += indices.length * 0.1 * x[f] * x[f];
		}
		for (int k = 0; k < indices.length; k++) {
			double e = targets[k] - x[5];
			for (int f = 0; f < 5; f++) {
				e -= x[f] * rows[indices[k] * stride + f];
			}
			sum += e * e;
		}
		return sum;
	}

	@Test
	void drawsAreUniformAndNormal() {
		Draws draws = new Draws(8);
		int[] counts = new int[7];
		double sum = 0;
		double squares = 0;
		int n = 70_000;
		for (int k = 0; k < n; k++) {
			counts[draws.below(7)]++;
			double g = draws.gaussian();
			sum += g;
			squares += g * g;
		}
		for (int c : counts) {
			assertEquals(10_000, c, 500);
		}
		assertEquals(0, sum / n, 0.02);
		assertEquals(1, squares / n, 0.03);
		Set<Integer> seen = new HashSet<>();
		for (int k : draws.permutation(50)) {
			assertTrue(k >= 0 && k < 50 && seen.add(k));
		}
		assertEquals(new Draws(8).below(1000), new Draws(8).below(1000));
	}
}
