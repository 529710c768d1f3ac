/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;

import org.recital.api.data.EntityKind;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.SparseRows;

/**
 * Feature rows of users: the value-weighted mean of the features of what they met, beside features of their own; each part
 * scaled to length 1.
 *
 * @param items  feature rows of items; null: none
 * @param centre what is taken off the mean of what somebody met: the mean over the users learned from
 * @param rows   rows of the users
 * @param binary whether every event weighs the same
 */
record UserContent(DenseRows items, float[] centre, DenseRows rows, boolean binary) {

	/** The features of the data, or null when it has none. */
	static UserContent of(TrainingData data, SparseRows train, SparseRows profiles, boolean binary, boolean centred) {
		boolean[] trained = centred ? Matrices.filled(train) : null;
		DenseRows items = Content.rows(data.features(EntityKind.ITEM), data.items(), centred ? Matrices.filled(train.transpose()) : null);
		DenseRows users = Content.rows(data.features(EntityKind.USER), data.users(), trained);
		if (items == null && users == null) {
			return null;
		}
		if (items == null) {
			return new UserContent(null, new float[0], users, binary);
		}
		DenseRows met = Content.profiles(items, profiles, binary);
		float[] centre = new float[met.width()];
		if (centred) {
			centre = mean(met, trained);
		}
		int own = users == null ? 0 : users.width();
		int width = met.width() + own;
		float[] all = new float[Math.multiplyExact(met.size(), width)];
		for (int u = 0; u < met.size(); u++) {
			if (profiles.count(u) > 0) {
				unit(met.data(), u * met.width(), centre, all, u * width);
			}
			if (users != null) {
				System.arraycopy(users.data(), u * own, all, u * width + met.width(), own);
			}
		}
		return new UserContent(items, centre, new DenseRows(met.size(), width, all), binary);
	}

	private static float[] mean(DenseRows rows, boolean[] of) {
		double[] sum = new double[rows.width()];
		int n = 0;
		for (int u = 0; u < rows.size(); u++) {
			if (of[u]) {
				for (int d = 0; d < sum.length; d++) {
					sum[d] += rows.data()[u * sum.length + d];
				}
				n++;
			}
		}
		float[] mean = new float[sum.length];
		for (int d = 0; d < mean.length; d++) {
			mean[d] = (float) (sum[d] / Math.max(1, n));
		}
		return mean;
	}

	private static void unit(float[] from, int at, float[] centre, float[] to, int toAt) {
		double squares = 0;
		for (int d = 0; d < centre.length; d++) {
			double x = from[at + d] - (double) centre[d];
			squares += x * x;
		}
		// below this there is nothing but rounding
		if (squares > 1e-12) {
			double inverse = 1 / Math.sqrt(squares);
			for (int d = 0; d < centre.length; d++) {
				to[toAt + d] = (float) ((from[at + d] - (double) centre[d]) * inverse);
			}
		}
	}

	/** The row of somebody of whom only events are known. */
	float[] foldIn(int[] columns, float[] values) {
		float[] row = new float[rows.width()];
		if (items != null && columns.length > 0) {
			unit(Content.profile(items, columns, values, 0, columns.length, binary), 0, centre, row, 0);
		}
		return row;
	}

	void save(ModelWriter out) throws IOException {
		rows.save(out.nested("users")); //$NON-NLS-1$
		out.put("binary", binary ? 1 : 0); //$NON-NLS-1$
		if (items != null) {
			items.save(out.nested("items")); //$NON-NLS-1$
			out.put("centre", centre); //$NON-NLS-1$
		}
	}

	static UserContent load(ModelReader in) throws IOException {
		boolean items = in.has("centre"); //$NON-NLS-1$
		return new UserContent(items ? DenseRows.load(in.nested("items")) : null, //$NON-NLS-1$
				items ? in.floats("centre") : new float[0], DenseRows.load(in.nested("users")), in.intValue("binary") == 1); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
