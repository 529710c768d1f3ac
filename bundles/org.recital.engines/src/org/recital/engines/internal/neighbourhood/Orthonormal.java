/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

/** Makes the columns of a tall matrix orthonormal, by Gram and Schmidt, twice for the sake of rounding. */
final class Orthonormal {

	private Orthonormal() {
	}

	/**
	 * In place. A column that the ones before it can express becomes 0.
	 *
	 * @param m    rows x width, rows one after another
	 * @param rows number of rows
	 */
	static void columns(double[] m, int rows, int width) {
		for (int c = 0; c < width; c++) {
			double before = Math.sqrt(dot(m, rows, width, c, c));
			for (int twice = 0; twice < 2; twice++) {
				for (int b = 0; b < c; b++) {
					double share = dot(m, rows, width, b, c);
					for (int r = 0; r < rows; r++) {
						m[r * width + c] -= share * m[r * width + b];
					}
				}
			}
			double length = Math.sqrt(dot(m, rows, width, c, c));
			boolean nothing = length <= 1e-10 * before || length == 0;
			for (int r = 0; r < rows; r++) {
				m[r * width + c] = nothing ? 0 : m[r * width + c] / length;
			}
		}
	}

	private static double dot(double[] m, int rows, int width, int a, int b) {
		double sum = 0;
		for (int r = 0; r < rows; r++) {
			sum += m[r * width + a] * m[r * width + b];
		}
		return sum;
	}
}
