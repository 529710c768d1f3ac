/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.Arrays;

import org.recital.linalg.DenseSimilarity;
import org.recital.linalg.MixedSimilarity;
import org.recital.linalg.ProductSimilarity;
import org.recital.linalg.SimilarityRows;
import org.recital.linalg.SparseRows;
import org.recital.linalg.SparseSimilarity;

/**
 * How alike things (the users, or the items) are: by their events, by their features, or by a mixture of both. Also asked
 * for somebody who is not among them.
 */
final class Likeness {

	private final KnnSettings settings;
	private final int size;
	/** Null when everything comes from features. */
	private final SparseSimilarity events;
	/** Null when nothing comes from features. */
	private final DenseSimilarity features;
	/** What is taken off the values of a column; null when nothing is. */
	private final float[] means;
	/** Weights of events; null: none. */
	private final TermWeights terms;

	/**
	 * @param byColumn columns x things: training events
	 * @param rows     feature rows of the things; null: none
	 */
	Likeness(KnnSettings settings, SparseRows byColumn, DenseRows rows) {
		this.settings = settings;
		this.size = byColumn.columns();
		this.features = rows == null || settings.content() == 0 ? null
				: new DenseSimilarity(rows.size(), rows.width(), rows.data());
		boolean needsEvents = features == null || settings.content() < 1;
		this.means = needsEvents && settings.centres() ? means(byColumn) : null;
		this.terms = needsEvents && settings.weighted() ? new TermWeights(settings.weighting(), settings.binary(), byColumn) : null;
		if (terms != null) {
			this.events = new ProductSimilarity(terms.matrix(), settings.overlap());
		} else {
			this.events = needsEvents ? settings.rows(means == null ? byColumn : centred(byColumn, means)) : null;
		}
	}

	private static float[] means(SparseRows m) {
		float[] means = new float[m.rows()];
		for (int r = 0; r < means.length; r++) {
			double sum = 0;
			for (int p = m.begin(r); p < m.end(r); p++) {
				sum += m.value(p);
			}
			means[r] = m.count(r) == 0 ? 0 : (float) (sum / m.count(r));
		}
		return means;
	}

	private static SparseRows centred(SparseRows m, float[] means) {
		float[] values = new float[m.size()];
		for (int r = 0; r < m.rows(); r++) {
			for (int p = m.begin(r); p < m.end(r); p++) {
				values[p] = m.value(p) - means[r];
			}
		}
		return m.withValues(values);
	}

	int size() {
		return size;
	}

	/** All with all. */
	SimilarityRows rows() {
		SimilarityRows met = terms == null ? events : terms.scaled(events);
		if (features == null) {
			return met;
		}
		return met == null ? features : new MixedSimilarity(met, features, settings.content());
	}

	/**
	 * Of somebody with the given events and features with all.
	 *
	 * @param columns columns, ascending from {@code from} (inclusive) to {@code to} (exclusive)
	 * @param row     their features; null: none
	 * @param out     room for all; all are set
	 */
	void vector(int[] columns, float[] values, int from, int to, float[] row, float[] out) {
		if (events == null) {
			Arrays.fill(out, 0, size, 0);
		} else {
			events(columns, values, from, to, out);
		}
		if (features != null) {
			float[] other = new float[size];
			if (row != null) {
				features.vector(row, other);
			}
			MixedSimilarity.mix(out, other, (float) settings.content(), size);
		}
	}

	private void events(int[] columns, float[] values, int from, int to, float[] out) {
		if (terms != null) {
			float[] weights = terms.row(columns, values, from, to);
			events.worker().vector(Arrays.copyOfRange(columns, from, to), weights, 0, weights.length, out);
			terms.scale(weights, out);
			return;
		}
		float[] v = values;
		if (means != null) {
			v = values.clone();
			for (int q = from; q < to; q++) {
				v[q] -= means[columns[q]];
			}
		}
		// rows of ones are told by null: values do not count where events are worth 1
		boolean ones = settings.similarity() == Similarity.JACCARD
				|| settings.similarity() == Similarity.COSINE && settings.binary();
		events.worker().vector(columns, ones ? null : v, from, to, out);
	}
}
