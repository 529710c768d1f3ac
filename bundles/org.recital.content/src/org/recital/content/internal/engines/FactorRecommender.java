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
import org.recital.api.engine.Explainer;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Because;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Known;

/** Recommends by {@link Factors}; somebody new gets a vector by a {@link Fold}. */
class FactorRecommender implements Recommender, UserFoldIn, Explainer {

	private static final int FORMAT = 1;

	/** One that predicts ratings. */
	private static final class Ratings extends FactorRecommender implements RatingPredictor {
		Ratings(String id, Factors factors, Interactions known, Fold fold) {
			super(id, factors, known, fold);
		}

		@Override
		public float predict(int user, int item) {
			Factors f = factors();
			return f.userBias()[user] + f.itemBias()[item] + f.dot(f.users(), user * f.size(), item);
		}
	}

	private final String id;
	private final Factors factors;
	private final Interactions known;
	private final Fold fold;

	private FactorRecommender(String id, Factors factors, Interactions known, Fold fold) {
		this.id = id;
		this.factors = factors;
		this.known = known;
		this.fold = fold;
	}

	static FactorRecommender of(String id, Factors factors, Interactions known, Fold fold) {
		return fold.ratings() ? new Ratings(id, factors, known, fold) : new FactorRecommender(id, factors, known, fold);
	}

	final Factors factors() {
		return factors;
	}

	@Override
	public final int users() {
		return factors.userCount();
	}

	@Override
	public final int items() {
		return factors.itemCount();
	}

	@Override
	public final void score(int user, float[] scores) {
		factors.score(factors.users(), user * factors.size(), factors.userBias()[user], scores);
	}

	@Override
	public final void score(int[] items, float[] values, float[] scores) {
		float[] vector = fold.vector(factors, items, values);
		factors.score(vector, 0, vector[factors.size()], scores);
	}

	/** What was met and lies in the direction of the item. */
	@Override
	public final Explanation explain(int user, int item) {
		Because because = new Because();
		for (int j : known.columns(user)) {
			if (j != item) {
				because.add(j, factors.alike(item, j));
			}
		}
		return because.explanation(Because.Sentences.met());
	}

	@Override
	public final void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		factors.save(out.nested("factors")); //$NON-NLS-1$
		Known.save(known, out.nested("known")); //$NON-NLS-1$
		fold.save(out.nested("fold")); //$NON-NLS-1$
	}

	static FactorRecommender load(ModelReader in, String id) throws IOException {
		Formats.read(in, id, FORMAT);
		Factors factors = Factors.load(in.nested("factors"), id); //$NON-NLS-1$
		Interactions known = Known.load(in.nested("known")); //$NON-NLS-1$
		Formats.check(known.rows() == factors.userCount() && known.columns() == factors.itemCount(), id, "sizes do not fit together"); //$NON-NLS-1$
		return of(id, factors, known, Fold.load(in.nested("fold"), id)); //$NON-NLS-1$
	}
}
