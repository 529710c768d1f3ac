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
import java.util.Arrays;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Because;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Known;

/** Sums weights from what was met, see {@link ContentEase}. Items without weights have no score. */
final class ContentEaseRecommender implements Recommender, UserFoldIn, Explainer {

	private static final int FORMAT = 1;

	private final int[] items;
	private final int[] place;
	private final float[] weights;
	private final Interactions known;

	/**
	 * @param items   which have weights, ascending
	 * @param weights from item to item, items.length squared
	 */
	ContentEaseRecommender(int[] items, float[] weights, Interactions known) {
		this.items = items;
		this.weights = weights;
		this.known = known;
		place = new int[known.columns()];
		Arrays.fill(place, -1);
		for (int k = 0; k < items.length; k++) {
			place[items[k]] = k;
		}
	}

	@Override
	public int users() {
		return known.rows();
	}

	@Override
	public int items() {
		return known.columns();
	}

	@Override
	public void score(int user, float[] scores) {
		sum(known.columns(user), scores);
	}

	@Override
	public void score(int[] met, float[] values, float[] scores) {
		sum(met, scores);
	}

	private void sum(int[] met, float[] scores) {
		int n = items.length;
		float[] sums = new float[n];
		for (int i : met) {
			if (place[i] >= 0) {
				int row = place[i] * n;
				for (int k = 0; k < n; k++) {
					sums[k] += weights[row + k];
				}
			}
		}
		Arrays.fill(scores, 0, items(), Float.NaN);
		for (int k = 0; k < n; k++) {
			scores[items[k]] = sums[k];
		}
	}

	@Override
	public Explanation explain(int user, int item) {
		Because because = new Because();
		for (int j : known.columns(user)) {
			if (place[j] >= 0 && place[item] >= 0) {
				because.add(j, weights[place[j] * items.length + place[item]]);
			}
		}
		return because.explanation(Because.Sentences.met());
	}

	@Override
	@SuppressWarnings("nls")
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("items", items);
		out.put("weights", weights);
		Known.save(known, out.nested("known"));
	}

	@SuppressWarnings("nls")
	static ContentEaseRecommender load(ModelReader in) throws IOException {
		Formats.read(in, ContentEase.ID, FORMAT);
		int[] items = in.ints("items");
		float[] weights = in.floats("weights");
		Interactions known = Known.load(in.nested("known"));
		Formats.check((long) items.length * items.length == weights.length && Arrays.stream(items).allMatch(i -> i >= 0 && i < known.columns()),
				ContentEase.ID, "weights do not fit the items");
		return new ContentEaseRecommender(items, weights, known);
	}
}
