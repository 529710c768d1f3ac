/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/**
 * Brings columns of many units to mean 0 and deviation 1. A column that is always the same does not count: it becomes 0.
 * Immutable.
 */
public final class ColumnScale {

	/** Variances below are those of rounding. */
	private static final double NOTHING = 1e-12;

	private final double[] mean;
	private final double[] inverse;

	private ColumnScale(double[] mean, double[] inverse) {
		this.mean = mean;
		this.inverse = inverse;
	}

	/**
	 * That of rows.
	 *
	 * @param rows  one after another
	 * @param width values of a row, 1 or more
	 */
	public static ColumnScale of(float[] rows, int width) {
		return of(rows, width, null);
	}

	/**
	 * That of rows whose columns count the less the further they move when the same is measured again: as of a variance to which the square of twice the
	 * move is added.
	 *
	 * @param moves of each column, root mean square; null or empty: not known
	 */
	public static ColumnScale of(float[] rows, int width, float[] moves) {
		int n = rows.length / width;
		double[] mean = new double[width];
		double[] inverse = new double[width];
		for (int i = 0; i < rows.length; i++) {
			mean[i % width] += rows[i] / (double) n;
		}
		for (int i = 0; i < rows.length; i++) {
			double off = rows[i] - mean[i % width];
			inverse[i % width] += off * off / n;
		}
		for (int d = 0; d < width; d++) {
			double twice = moves == null || moves.length == 0 ? 0 : 2.0 * moves[d];
			inverse[d] = inverse[d] > NOTHING ? 1 / Math.sqrt(inverse[d] + twice * twice) : 0;
		}
		return new ColumnScale(mean, inverse);
	}

	/** Rows brought to this scale, as new values. */
	public float[] apply(float[] rows) {
		int width = mean.length;
		float[] out = new float[rows.length];
		for (int i = 0; i < rows.length; i++) {
			out[i] = (float) ((rows[i] - mean[i % width]) * inverse[i % width]);
		}
		return out;
	}
}
