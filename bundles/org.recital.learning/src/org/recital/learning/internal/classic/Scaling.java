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

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * What is taken from each dimension and what it is divided by, learned from training examples.
 *
 * @param shift  one a dimension
 * @param factor one a dimension: 1 over the deviation; 0 where all training examples are equal, so that it tells nothing of others
 */
record Scaling(double[] shift, double[] factor) {

	/** Mean 0 and deviation 1 (divided by n) over rows; or nothing changed. */
	static Scaling of(float[] rows, int width, boolean standardise) {
		double[] shift = new double[width];
		double[] factor = new double[width];
		int n = rows.length / width;
		for (int d = 0; d < width; d++) {
			if (!standardise) {
				factor[d] = 1;
				continue;
			}
			double sum = 0;
			for (int at = d; at < rows.length; at += width) {
				sum += rows[at];
			}
			double mean = sum / n;
			double squares = 0;
			for (int at = d; at < rows.length; at += width) {
				double off = rows[at] - mean;
				squares += off * off;
			}
			double deviation = Math.sqrt(squares / n);
			shift[d] = mean;
			factor[d] = deviation > 1e-7 * Math.max(1, Math.abs(mean)) ? 1 / deviation : 0; // what floats cannot tell apart is equal
		}
		return new Scaling(shift, factor);
	}

	int width() {
		return shift.length;
	}

	/** Scales rows to a new array. */
	float[] apply(float[] rows) {
		float[] scaled = new float[rows.length];
		apply(rows, 0, rows.length / width(), scaled);
		return scaled;
	}

	/** Scales n rows from row {@code first} on. */
	void apply(float[] rows, int first, int n, float[] to) {
		int width = width();
		for (int r = 0; r < n; r++) {
			for (int d = 0; d < width; d++) {
				to[r * width + d] = (float) ((rows[(first + r) * width + d] - shift[d]) * factor[d]);
			}
		}
	}

	void save(ModelWriter out) throws IOException {
		out.put("shift", shift); //$NON-NLS-1$
		out.put("factor", factor); //$NON-NLS-1$
	}

	static Scaling load(ModelReader in) throws IOException {
		Scaling s = new Scaling(in.doubles("shift"), in.doubles("factor")); //$NON-NLS-1$ //$NON-NLS-2$
		if (s.shift.length != s.factor.length || s.shift.length == 0) {
			throw new IOException("damaged: a scaling of " + s.shift.length + " and " + s.factor.length + " dimensions"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return s;
	}
}
