/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

/** Scores to probabilities. */
final class Softmax {

	private Softmax() {
	}

	/** Replaces k scores from {@code at} on by their probabilities. */
	static void apply(double[] scores, int at, int k) {
		double most = Double.NEGATIVE_INFINITY;
		for (int c = 0; c < k; c++) {
			most = Math.max(most, scores[at + c]);
		}
		double sum = 0;
		for (int c = 0; c < k; c++) {
			scores[at + c] = Math.exp(scores[at + c] - most);
			sum += scores[at + c];
		}
		for (int c = 0; c < k; c++) {
			scores[at + c] /= sum;
		}
	}
}
