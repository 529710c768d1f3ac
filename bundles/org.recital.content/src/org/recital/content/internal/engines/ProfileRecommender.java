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

/** Cosine of profile and item, see {@link ContentProfile}. */
@SuppressWarnings("nls")
final class ProfileRecommender extends ContentRecommender {

	private final boolean binary;
	private final double dislike;
	private final double[] inverseLengths;

	ProfileRecommender(ContentRows rows, Interactions known, boolean binary, double dislike) {
		super(rows, known);
		this.binary = binary;
		this.dislike = dislike;
		this.inverseLengths = new double[rows.entities()];
		for (int i = 0; i < inverseLengths.length; i++) {
			double squares = rows.dot(i, i);
			inverseLengths[i] = squares > 0 ? 1 / Math.sqrt(squares) : 0;
		}
	}

	/** What each thing met counts in the profile; 0 for one without features. */
	private double[] weights(int[] items, float[] values) {
		double sum = 0;
		for (float v : values) {
			sum += v;
		}
		double mean = sum / Math.max(1, values.length);
		boolean[] liked = new boolean[items.length];
		int likes = 0;
		int dislikes = 0;
		for (int k = 0; k < items.length; k++) {
			if (rows.has(items[k])) {
				liked[k] = binary || values[k] >= mean;
				likes += liked[k] ? 1 : 0;
				dislikes += liked[k] ? 0 : 1;
			}
		}
		double[] weights = new double[items.length];
		for (int k = 0; k < items.length; k++) {
			weights[k] = !rows.has(items[k]) ? 0 : liked[k] ? 1.0 / likes : -dislike / dislikes;
		}
		return weights;
	}

	@Override
	double[] vector(int[] items, float[] values) {
		int width = rows.width();
		float[] data = rows.data();
		double[] weights = weights(items, values);
		double[] sum = new double[width];
		for (int k = 0; k < items.length; k++) {
			int at = items[k] * width;
			for (int d = 0; weights[k] != 0 && d < width; d++) {
				sum[d] += weights[k] * data[at + d];
			}
		}
		double squares = 0;
		for (double s : sum) {
			squares += s * s;
		}
		if (!(squares > 1e-20)) {
			return null; // nothing met has features, or they say nothing
		}
		double inverse = 1 / Math.sqrt(squares);
		for (int d = 0; d < width; d++) {
			sum[d] *= inverse;
		}
		return sum;
	}

	@Override
	double scale(double[] vector, int item) {
		return inverseLengths[item];
	}

	@Override
	double[] shares(int item, int[] items, float[] values) {
		double[] shares = weights(items, values);
		for (int k = 0; k < items.length; k++) {
			// what was disliked may speak for its opposite, but nobody wants to read that
			shares[k] = Math.max(0, shares[k]) * rows.dot(item, items[k]) * inverseLengths[item];
		}
		return shares;
	}

	@Override
	ContentRecommender with(ContentRows more, Interactions moreKnown) {
		return new ProfileRecommender(more, moreKnown, binary, dislike);
	}

	@Override
	void saveMore(ModelWriter out) throws IOException {
		out.put("binary", binary ? 1 : 0);
		out.put("dislike", new double[] { dislike });
	}

	static ProfileRecommender load(ModelReader in) throws IOException {
		Loaded l = Loaded.from(in, ContentProfile.ID);
		return new ProfileRecommender(l.rows(), l.known(), in.intValue("binary") != 0, in.doubles("dislike")[0]);
	}
}
