/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

import java.io.IOException;

import org.recital.api.model.ModelWriter;

/** One of those who vote for classes; knows rows of standardised statistics. */
interface Voter {

	/** Scores of the classes: the greater the likelier, in units of a logarithm of probability. */
	void score(double[] x, double[] out);

	/** Writes what it has learned. */
	void save(ModelWriter out) throws IOException;

	/** Scores become probabilities. */
	static void softmax(double[] scores) {
		double top = Double.NEGATIVE_INFINITY;
		for (double s : scores) {
			top = Math.max(top, s);
		}
		double sum = 0;
		for (int c = 0; c < scores.length; c++) {
			scores[c] = Math.exp(scores[c] - top);
			sum += scores[c];
		}
		for (int c = 0; c < scores.length; c++) {
			scores[c] /= sum;
		}
	}
}
