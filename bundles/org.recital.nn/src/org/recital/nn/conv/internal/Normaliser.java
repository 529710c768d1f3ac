/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.io.IOException;

import org.recital.api.learning.Examples;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * Brings each band of each channel to mean 0 and deviation 1, as measured on what is learned from.
 *
 * @param mean  one a channel and band
 * @param scale 1 / deviation, one a channel and band
 */
public record Normaliser(float[] mean, float[] scale) {

	/** Measures the examples; rows are (channels x bands) x frames. */
	public static Normaliser of(Examples examples, int bands, Runnable check) {
		int frames = examples.width() / bands;
		double[] sum = new double[bands];
		double[] square = new double[bands];
		float[] row = new float[examples.width()];
		for (int e = 0; e < examples.size(); e++) {
			if (e % 64 == 0) {
				check.run();
			}
			examples.copy(e, row, 0);
			for (int b = 0; b < bands; b++) {
				double s = 0;
				double q = 0;
				for (int k = b * frames; k < (b + 1) * frames; k++) {
					s += row[k];
					q += (double) row[k] * row[k];
				}
				sum[b] += s;
				square[b] += q;
			}
		}
		double n = (double) examples.size() * frames;
		float[] mean = new float[bands];
		float[] scale = new float[bands];
		for (int b = 0; b < bands; b++) {
			double m = sum[b] / n;
			mean[b] = (float) m;
			double variance = square[b] / n - m * m;
			scale[b] = variance > 1e-9 * (1 + m * m) ? (float) (1 / Math.sqrt(variance)) : 0;
		}
		return new Normaliser(mean, scale);
	}

	/** Brings columns {@code from} to {@code from + width} of a row to where the network takes them. */
	void apply(float[] row, int at, int frames, int from, int width, float[] to, int toAt) {
		for (int b = 0; b < mean.length; b++) {
			float m = mean[b];
			float s = scale[b];
			int source = at + b * frames + from;
			int target = toAt + b * width;
			for (int k = 0; k < width; k++) {
				to[target + k] = (row[source + k] - m) * s;
			}
		}
	}

	/** Writes it. */
	void save(ModelWriter out) throws IOException {
		out.put("mean", mean); //$NON-NLS-1$
		out.put("scale", scale); //$NON-NLS-1$
	}

	/** Reads it. */
	static Normaliser load(ModelReader in, int bands) throws IOException {
		Normaliser n = new Normaliser(in.floats("mean"), in.floats("scale")); //$NON-NLS-1$ //$NON-NLS-2$
		if (n.mean.length != bands || n.scale.length != bands) {
			throw new IOException("the network is damaged: it brings " + n.mean.length + " bands to scale, expected " + bands); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return n;
	}
}
