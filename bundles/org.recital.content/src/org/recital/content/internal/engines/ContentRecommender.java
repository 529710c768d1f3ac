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
import org.recital.api.engine.Updatable;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Because;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Known;

/**
 * Scores an item by its features and a vector of a person, worked out from what they met. Items without features, and everybody
 * of whom nothing can be said, have no score.
 */
abstract class ContentRecommender implements Recommender, UserFoldIn, Explainer, Updatable {

	static final int FORMAT = 1;

	final ContentRows rows;
	final Interactions known;

	ContentRecommender(ContentRows rows, Interactions known) {
		this.rows = rows;
		this.known = known;
	}

	/**
	 * The vector of somebody, as long as a row; null when nothing can be said.
	 *
	 * @param items  what they met, ascending; may be empty
	 * @param values with which values
	 */
	abstract double[] vector(int[] items, float[] values);

	/** What the dot product of vector and row is multiplied with to be the score. */
	abstract double scale(double[] vector, int item);

	/** How much each thing somebody met (and liked) adds to the score of an item, parallel to items. */
	abstract double[] shares(int item, int[] items, float[] values);

	abstract ContentRecommender with(ContentRows more, Interactions moreKnown);

	abstract void saveMore(ModelWriter out) throws IOException;

	@Override
	public final int users() {
		return known.rows();
	}

	@Override
	public final int items() {
		return rows.entities();
	}

	@Override
	public final void score(int user, float[] scores) {
		score(known.columns(user), known.values(user), scores);
	}

	@Override
	public final void score(int[] items, float[] values, float[] scores) {
		double[] vector = vector(items, values);
		if (vector == null) {
			Arrays.fill(scores, 0, items(), Float.NaN);
			return;
		}
		int width = rows.width();
		float[] data = rows.data();
		for (int i = 0; i < items(); i++) {
			double sum = 0;
			int at = i * width;
			for (int d = 0; d < width; d++) {
				sum += vector[d] * data[at + d];
			}
			scores[i] = rows.has(i) ? (float) (sum * scale(vector, i)) : Float.NaN;
		}
	}

	@Override
	public final Explanation explain(int user, int item) {
		int[] items = known.columns(user);
		double[] shares = shares(item, items, known.values(user));
		Because because = new Because();
		for (int k = 0; k < items.length; k++) {
			if (items[k] != item) {
				because.add(items[k], shares[k]);
			}
		}
		return because.explanation(Because.Sentences.content());
	}

	/** Takes what was added into the profiles; what the features mean stays as it was learned. New items have no features. */
	@Override
	public final Recommender update(Interactions added, StepContext context) throws InputException {
		context.checkCancelled();
		Interactions merged = Known.merged(known, added);
		context.checkCancelled();
		return with(rows.grown(merged.columns()), merged);
	}

	@Override
	public final void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		rows.save(out.nested("features")); //$NON-NLS-1$
		Known.save(known, out.nested("known")); //$NON-NLS-1$
		saveMore(out);
	}

	/** What {@link #save} wrote first. */
	record Loaded(ContentRows rows, Interactions known) {
		static Loaded from(ModelReader in, String id) throws IOException {
			Formats.read(in, id, FORMAT);
			ContentRows rows = ContentRows.load(in.nested("features")); //$NON-NLS-1$
			Interactions known = Known.load(in.nested("known")); //$NON-NLS-1$
			Formats.check(rows.entities() == known.columns(), id, rows.entities() + " rows of features for " + known.columns() + " items"); //$NON-NLS-1$ //$NON-NLS-2$
			return new Loaded(rows, known);
		}
	}
}
