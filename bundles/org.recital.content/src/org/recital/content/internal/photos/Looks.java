/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import java.io.IOException;
import java.util.List;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;

/**
 * Rows of features of photos as learning sees them: less the mean and divided by the deviation of those learned from. What says
 * nothing is 0: a value that is the same for all, the number of photos, and how far photos differ of somebody with only one.
 *
 * @param labels  names of the values
 * @param mean    of those learned from
 * @param inverse 1 / deviation; 0 for what says nothing
 */
@SuppressWarnings("nls")
record Looks(List<String> labels, double[] mean, double[] inverse) {

	/** Learns means and deviations. */
	static Looks of(List<String> labels, float[][] rows) {
		int d = labels.size();
		int count = labels.indexOf(PhotoTaste.COUNT);
		double[] mean = new double[d];
		double[] inverse = new double[d];
		for (int k = 0; k < d; k++) {
			boolean apart = labels.get(k).startsWith(PhotoTaste.DEVIATION);
			double sum = 0;
			double squares = 0;
			int n = 0;
			for (float[] row : rows) {
				if (!apart || count < 0 || row[count] > 1) {
					sum += row[k];
					squares += (double) row[k] * row[k];
					n++;
				}
			}
			mean[k] = n == 0 ? 0 : sum / n;
			double variance = n == 0 ? 0 : Math.max(0, squares / n - mean[k] * mean[k]);
			inverse[k] = k == count || variance <= 1e-10 * Math.max(1e-6, mean[k] * mean[k]) ? 0 : 1 / Math.sqrt(variance);
		}
		return new Looks(List.copyOf(labels), mean, inverse);
	}

	/** A row standardised. */
	double[] standardised(float[] row) {
		int count = labels.indexOf(PhotoTaste.COUNT);
		boolean one = count >= 0 && row[count] < 2;
		double[] z = new double[row.length];
		for (int k = 0; k < z.length; k++) {
			boolean unknown = one && labels.get(k).startsWith(PhotoTaste.DEVIATION);
			z[k] = unknown ? 0 : (row[k] - mean[k]) * inverse[k];
		}
		return z;
	}

	void save(ModelWriter out) throws IOException {
		out.put("labels", labels.toArray(String[]::new));
		out.put("mean", mean);
		out.put("inverse", inverse);
	}

	static Looks load(ModelReader in) throws IOException {
		Looks looks = new Looks(List.of(in.texts("labels")), in.doubles("mean"), in.doubles("inverse"));
		Formats.check(looks.mean.length == looks.labels.size() && looks.inverse.length == looks.mean.length, VisualTaste.ID, "features of photos do not fit");
		return looks;
	}
}
