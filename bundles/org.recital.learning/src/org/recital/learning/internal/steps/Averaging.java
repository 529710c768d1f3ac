/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

/** How the probabilities of several rows, or of several clips of a track, become one. */
public enum Averaging {
	/** The mean. */
	MEAN {
		@Override
		void add(double[] sum, int at, double p) {
			sum[at] += p;
		}

		@Override
		void finish(double[] sum, int at, int k, int n) {
			for (int c = at; c < at + k; c++) {
				sum[c] /= n;
			}
		}
	},
	/** The geometric mean, made to sum to 1: the mean of logarithms, each at least ln 1e-15. A clear no of one row weighs more. */
	LOG {
		@Override
		void add(double[] sum, int at, double p) {
			sum[at] += Math.log(Math.max(1e-15, p));
		}

		@Override
		void finish(double[] sum, int at, int k, int n) {
			double most = Double.NEGATIVE_INFINITY;
			for (int c = at; c < at + k; c++) {
				sum[c] /= n;
				most = Math.max(most, sum[c]);
			}
			double total = 0;
			for (int c = at; c < at + k; c++) {
				sum[c] = Math.exp(sum[c] - most);
				total += sum[c];
			}
			for (int c = at; c < at + k; c++) {
				sum[c] /= total;
			}
		}
	};

	/** Adds one probability. */
	abstract void add(double[] sum, int at, double p);

	/** Makes k sums of n probabilities each their mean. */
	abstract void finish(double[] sum, int at, int k, int n);
}
