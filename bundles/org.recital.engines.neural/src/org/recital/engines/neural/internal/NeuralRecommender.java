/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.SparseRows;

/**
 * What all recommenders here have in common: profiles of their users, popularity for those of whom nothing is known, no score
 * for items nobody met in training.
 */
abstract class NeuralRecommender implements Recommender, Explainer {

	/** Sentences for 0, 1, 2 and 3 causes. */
	static final List<String> SENTENCES = List.of(Messages.Explain_nothing, Messages.Explain_because1, Messages.Explain_because2,
			Messages.Explain_because3);

	/** What is known whoever learned it. */
	record Base(SparseRows profiles, float[] popularity) {

		static Base of(Material m) {
			return new Base(m.profiles(), m.popularity());
		}

		static Base load(ModelReader in) throws IOException {
			Base base = new Base(Saved.rows(in.nested("profiles")), in.floats("popularity")); //$NON-NLS-1$ //$NON-NLS-2$
			if (base.popularity.length != base.profiles.columns()) {
				throw new IOException("the model is damaged: " + base.popularity.length + " popularities"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			return base;
		}

		void save(ModelWriter out) throws IOException {
			Saved.put(out.nested("profiles"), profiles); //$NON-NLS-1$
			out.put("popularity", popularity); //$NON-NLS-1$
		}
	}

	final SparseRows profiles;
	final float[] popularity;
	private final Base base;

	NeuralRecommender(Base base) {
		this.base = base;
		this.profiles = base.profiles;
		this.popularity = base.popularity;
	}

	/** Scores of all items for a user of whom something is known. */
	abstract void scoreKnown(int user, float[] scores);

	/** Whether enough is known of a user to ask the network. */
	boolean known(int user) {
		return profiles.count(user) > 0;
	}

	/** Whether an item may be scored that nobody met in training. */
	boolean scoresNew(@SuppressWarnings("unused") int item) {
		return false;
	}

	@Override
	public final int users() {
		return profiles.rows();
	}

	@Override
	public final int items() {
		return profiles.columns();
	}

	@Override
	public final void score(int user, float[] scores) {
		if (known(user)) {
			scoreKnown(user, scores);
			blank(scores);
		} else {
			popular(scores);
		}
	}

	/** Scores by popularity. */
	final void popular(float[] scores) {
		System.arraycopy(popularity, 0, scores, 0, popularity.length);
	}

	/** Items nobody met have no score. */
	final void blank(float[] scores) {
		for (int i = 0; i < popularity.length; i++) {
			if (popularity[i] != popularity[i] && !scoresNew(i)) {
				scores[i] = Float.NaN;
			}
		}
	}

	final int[] profileItems(int user) {
		return Arrays.copyOfRange(profiles.indices(), profiles.begin(user), profiles.end(user));
	}

	final float[] profileValues(int user) {
		float[] values = new float[profiles.count(user)];
		for (int k = 0; k < values.length; k++) {
			values[k] = profiles.value(profiles.begin(user) + k);
		}
		return values;
	}

	final Base base() {
		return base;
	}

	final void saveBase(ModelWriter out) throws IOException {
		base.save(out);
	}
}
