/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.io.IOException;

import org.recital.api.data.Interactions;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Formats;
import org.recital.linalg.CholeskySolver;

/** Linear models of tastes, see {@link ContentRidge}. */
@SuppressWarnings("nls")
final class RidgeRecommender extends ContentRecommender {

	private final boolean binary;
	private final double[] gram;
	private final CholeskySolver solver;

	/**
	 * @param gram X'X + lambda I; not copied
	 */
	RidgeRecommender(ContentRows rows, Interactions known, boolean binary, double[] gram, Runnable asked) {
		this(rows, known, binary, gram, new CholeskySolver(gram.clone(), rows.width(), asked));
	}

	private RidgeRecommender(ContentRows rows, Interactions known, boolean binary, double[] gram, CholeskySolver solver) {
		super(rows, known);
		this.binary = binary;
		this.gram = gram;
		this.solver = solver;
	}

	@Override
	double[] vector(int[] items, float[] values) {
		int width = rows.width();
		float[] data = rows.data();
		double[] vector = new double[width];
		boolean any = false;
		for (int k = 0; k < items.length; k++) {
			if (rows.has(items[k])) {
				any = true;
				int at = items[k] * width;
				for (int d = 0; d < width; d++) {
					vector[d] += worth(values[k]) * data[at + d];
				}
			}
		}
		if (!any) {
			return null;
		}
		solver.solve(vector, 0);
		return vector;
	}

	private double worth(float value) {
		return binary ? 1 : value;
	}

	@Override
	double scale(double[] vector, int item) {
		return 1;
	}

	@Override
	double[] shares(int item, int[] items, float[] values) {
		int width = rows.width();
		double[] row = new double[width];
		for (int d = 0; d < width; d++) {
			row[d] = rows.data()[item * width + d];
		}
		solver.solve(row, 0);
		double[] shares = new double[items.length];
		for (int k = 0; k < items.length; k++) {
			int at = items[k] * width;
			for (int d = 0; d < width; d++) {
				shares[k] += worth(values[k]) * row[d] * rows.data()[at + d];
			}
		}
		return shares;
	}

	@Override
	ContentRecommender with(ContentRows more, Interactions moreKnown) {
		return new RidgeRecommender(more, moreKnown, binary, gram, solver);
	}

	@Override
	void saveMore(ModelWriter out) throws IOException {
		out.put("binary", binary ? 1 : 0);
		out.put("gram", gram);
	}

	static RidgeRecommender load(ModelReader in) throws IOException {
		Loaded l = Loaded.from(in, ContentRidge.ID);
		double[] gram = in.doubles("gram");
		int width = l.rows().width();
		Formats.check(gram.length == width * width, ContentRidge.ID, gram.length + " numbers for a square of " + width);
		try {
			return new RidgeRecommender(l.rows(), l.known(), in.intValue("binary") != 0, gram, () -> {
				// nobody waits to cancel
			});
		} catch (ArithmeticException e) {
			throw new IOException("the model of '" + ContentRidge.ID + "' is damaged: " + e.getMessage(), e);
		}
	}
}
