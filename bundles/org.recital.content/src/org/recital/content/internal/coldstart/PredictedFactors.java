/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import java.io.IOException;

import org.recital.api.engine.LatentFactors;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;

/**
 * Factors and biases that features tell.
 *
 * @param width  factors and bias
 * @param rows   items x width
 * @param has    whether an item has features
 * @param counts how many users each item was learned from
 * @param plays  how many make its own factors count half
 */
record PredictedFactors(int width, float[] rows, boolean[] has, int[] counts, double plays) {

	/** How much of an item's factors is predicted, 0 to 1; NaN when nothing is known of it. */
	double share(int item) {
		if (counts[item] == 0) {
			return has[item] ? 1 : Double.NaN;
		}
		return has[item] ? plays / (counts[item] + plays) : 0;
	}

	/** What items are scored by: their own factors and those predicted, mixed by how many met them; NaN biases where there are neither. */
	float[] mixed(LatentFactors own) {
		float[] mixed = new float[rows.length];
		float[] vector = new float[width - 1];
		for (int i = 0; i < counts.length; i++) {
			int at = i * width;
			double share = share(i);
			if (share != share) {
				mixed[at + width - 1] = Float.NaN;
			} else if (share == 1) {
				System.arraycopy(rows, at, mixed, at, width);
			} else {
				float bias = own.itemFactors(i, vector);
				for (int k = 0; k < width; k++) {
					mixed[at + k] = (float) ((1 - share) * (k < width - 1 ? vector[k] : bias) + share * rows[at + k]);
				}
			}
		}
		return mixed;
	}

	@SuppressWarnings("nls")
	void save(ModelWriter out) throws IOException {
		byte[] mask = new byte[has.length];
		for (int i = 0; i < mask.length; i++) {
			mask[i] = (byte) (has[i] ? 1 : 0);
		}
		out.put("width", width);
		out.put("rows", rows);
		out.put("has", mask);
		out.put("counts", counts);
		out.put("plays", new double[] { plays });
	}

	/**
	 * @throws IOException when it is damaged
	 */
	@SuppressWarnings("nls")
	static PredictedFactors load(ModelReader in) throws IOException {
		byte[] mask = in.bytes("has");
		boolean[] has = new boolean[mask.length];
		for (int i = 0; i < has.length; i++) {
			has[i] = mask[i] != 0;
		}
		double[] plays = in.doubles("plays");
		PredictedFactors f = new PredictedFactors(in.intValue("width"), in.floats("rows"), has, in.ints("counts"), plays.length == 1 ? plays[0] : -1);
		Formats.check(f.width > 0 && (long) f.width * has.length == f.rows.length && f.counts.length == has.length && f.plays >= 0, AudioFactors.ID,
				"sizes do not fit together");
		return f;
	}
}
