/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.linalg.SparseRows;

/** Rows for {@link Likeness} made of features. */
final class Content {

	private Content() {
	}

	/**
	 * Checks that features are of the right kinds and sizes.
	 *
	 * @throws InputException when one does not fit
	 */
	static void check(TrainingData data, boolean usersToo, String kinds) throws InputException {
		for (Features f : data.features()) {
			boolean item = f.kind().equals(EntityKind.ITEM);
			if (!item && !(usersToo && f.kind().equals(EntityKind.USER))) {
				throw new InputException(NLS.bind(Messages.Features_kind, f.extractor(), f.kind()), kinds);
			}
			int expected = item ? data.items() : data.users();
			if (f.entities() != expected) {
				throw new InputException(NLS.bind(Messages.Features_size,
						new Object[] { f.extractor(), f.entities(), f.kind(), expected }), Messages.Features_size_expected);
			}
		}
	}

	/**
	 * A row an entity: of each features the mean over its rows, scaled to length 1, side by side.
	 *
	 * @param learn whose mean is taken off first, so that what all have in common makes nobody alike; null: nothing is
	 *              taken off
	 * @return null when there are no features
	 */
	static DenseRows rows(List<Features> features, int entities, boolean[] learn) {
		if (features.isEmpty()) {
			return null;
		}
		int width = features.stream().mapToInt(Features::width).sum();
		float[] data = new float[Math.multiplyExact(entities, width)];
		int at = 0;
		for (Features f : features) {
			double[] centre = learn == null ? new double[f.width()] : centre(f, learn);
			for (int e = 0; e < entities; e++) {
				if (f.has(e)) {
					double[] mean = mean(f, e);
					for (int d = 0; d < mean.length; d++) {
						mean[d] -= centre[d];
					}
					unit(mean, data, e * width + at);
				}
			}
			at += f.width();
		}
		return new DenseRows(entities, width, data);
	}

	private static double[] mean(Features f, int entity) {
		double[] mean = new double[f.width()];
		for (int r = f.begin(entity); r < f.end(entity); r++) {
			for (int d = 0; d < mean.length; d++) {
				mean[d] += f.data()[r * mean.length + d];
			}
		}
		for (int d = 0; d < mean.length; d++) {
			mean[d] /= f.end(entity) - f.begin(entity);
		}
		return mean;
	}

	private static double[] centre(Features f, boolean[] learn) {
		double[] centre = new double[f.width()];
		int n = 0;
		for (int e = 0; e < f.entities(); e++) {
			if (learn[e] && f.has(e)) {
				double[] mean = mean(f, e);
				for (int d = 0; d < mean.length; d++) {
					centre[d] += mean[d];
				}
				n++;
			}
		}
		for (int d = 0; d < centre.length; d++) {
			centre[d] /= Math.max(1, n);
		}
		return centre;
	}

	/** Scaled to length 1; a row that is nothing but rounding stays 0. */
	private static void unit(double[] row, float[] to, int at) {
		double squares = 0;
		for (double x : row) {
			squares += x * x;
		}
		if (squares > 1e-20) {
			double inverse = 1 / Math.sqrt(squares);
			for (int d = 0; d < row.length; d++) {
				to[at + d] = (float) (row[d] * inverse);
			}
		}
	}

	/** The mean of the rows of what somebody met, weighted by value. */
	static float[] profile(DenseRows items, int[] columns, float[] values, int from, int to, boolean binary) {
		int width = items.width();
		double[] sum = new double[width];
		double weights = 0;
		for (int p = from; p < to; p++) {
			double w = binary ? 1 : values[p];
			weights += Math.abs(w);
			int at = columns[p] * width;
			for (int d = 0; d < width; d++) {
				sum[d] += w * items.data()[at + d];
			}
		}
		float[] mean = new float[width];
		if (weights > 0) {
			for (int d = 0; d < width; d++) {
				mean[d] = (float) (sum[d] / weights);
			}
		}
		return mean;
	}

	/** {@link #profile} of each row. */
	static DenseRows profiles(DenseRows items, SparseRows profiles, boolean binary) {
		float[] data = new float[Math.multiplyExact(profiles.rows(), items.width())];
		for (int u = 0; u < profiles.rows(); u++) {
			float[] row = profile(items, profiles.indices(), profiles.values(), profiles.begin(u), profiles.end(u), binary);
			System.arraycopy(row, 0, data, u * row.length, row.length);
		}
		return new DenseRows(profiles.rows(), items.width(), data);
	}
}
