/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.nio.FloatBuffer;
import java.util.Arrays;

import org.nd4j.linalg.api.ndarray.INDArray;

/** What {@link ResponseNormalisation} computes, an example at a time. */
final class NeighbouringMaps {

	static final double K = 2;
	static final double ALPHA = 1e-4;
	static final double BETA = 0.75;
	/** How many maps before and behind count. */
	static final int REACH = 2;

	private NeighbouringMaps() {
	}

	/** {@code to} = x t^-0.75; both examples x maps x rows x columns. */
	static void normalise(INDArray from, INDArray to) {
		int maps = (int) from.size(1);
		int area = (int) (from.size(2) * from.size(3));
		FloatBuffer in = Maps.floats(from);
		FloatBuffer out = Maps.floats(to);
		Maps.spread((int) from.size(0), (first, end) -> {
			float[] x = new float[maps * area];
			float[] squares = new float[maps * area];
			float[] t = new float[area];
			for (int e = first; e < end; e++) {
				in.get(e * maps * area, x);
				square(x, squares);
				for (int m = 0; m < maps; m++) {
					around(squares, m, maps, t);
					scale(t);
					power(t);
					times(x, m * area, t);
				}
				out.put(e * maps * area, x);
			}
		});
	}

	/** {@code to} = g t^-0.75 - 2 x 0.0001 x 0.75 times x times the sum of g x t^-1.75 over the map, two before and two behind. */
	static void gradient(INDArray from, INDArray g, INDArray to) {
		int maps = (int) from.size(1);
		int area = (int) (from.size(2) * from.size(3));
		FloatBuffer in = Maps.floats(from);
		FloatBuffer back = Maps.floats(g);
		FloatBuffer out = Maps.floats(to);
		Maps.spread((int) from.size(0), (first, end) -> {
			float[] x = new float[maps * area];
			float[] d = new float[maps * area];
			float[] others = new float[maps * area];
			float[] shares = new float[maps * area];
			float[] t = new float[area];
			float[] p = new float[area];
			for (int e = first; e < end; e++) {
				in.get(e * maps * area, x);
				back.get(e * maps * area, d);
				square(x, others);
				for (int m = 0; m < maps; m++) {
					around(others, m, maps, t);
					scale(t);
					System.arraycopy(t, 0, p, 0, area);
					power(p);
					times(d, m * area, p); // g t^-0.75
					share(d, x, m * area, t, shares);
				}
				for (int m = 0; m < maps; m++) {
					around(shares, m, maps, t);
					less(d, x, m * area, t);
				}
				out.put(e * maps * area, d);
			}
		});
	}

	private static void square(float[] x, float[] squares) {
		for (int k = 0; k < x.length; k++) {
			squares[k] = x[k] * x[k];
		}
	}

	/** Sums over neighbouring maps, always in the same order. */
	private static void around(float[] values, int map, int maps, float[] sum) {
		Arrays.fill(sum, 0);
		for (int n = Math.max(0, map - REACH); n <= Math.min(maps - 1, map + REACH); n++) {
			int at = n * sum.length;
			for (int k = 0; k < sum.length; k++) {
				sum[k] += values[at + k];
			}
		}
	}

	private static void scale(float[] sum) {
		for (int k = 0; k < sum.length; k++) {
			sum[k] = (float) K + (float) ALPHA * sum[k];
		}
	}

	/** t becomes t^-0.75. */
	private static void power(float[] t) {
		for (int k = 0; k < t.length; k++) {
			float root = (float) Math.sqrt(t[k]);
			t[k] = 1 / (root * (float) Math.sqrt(root));
		}
	}

	private static void times(float[] x, int at, float[] by) {
		for (int k = 0; k < by.length; k++) {
			x[at + k] *= by[k];
		}
	}

	private static void share(float[] d, float[] x, int at, float[] t, float[] shares) {
		for (int k = 0; k < t.length; k++) {
			shares[at + k] = d[at + k] * x[at + k] / t[k];
		}
	}

	private static void less(float[] d, float[] x, int at, float[] sum) {
		float factor = (float) (2 * ALPHA * BETA);
		for (int k = 0; k < sum.length; k++) {
			d[at + k] -= factor * x[at + k] * sum[k];
		}
	}
}
