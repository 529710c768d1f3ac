/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import org.recital.api.engine.Occlusion;
import org.recital.api.engine.UserFoldIn;

/** A recommender whose scores depend on nothing of a user but what they met: it folds in anybody, and explains by leaving out. */
abstract class FoldingRecommender extends NeuralRecommender implements UserFoldIn {

	FoldingRecommender(Base base) {
		super(base);
	}

	/** Scores of all items by a profile that is not empty. */
	abstract void scoreProfile(int[] items, float[] values, float[] scores);

	@Override
	final void scoreKnown(int user, float[] scores) {
		scoreProfile(profileItems(user), profileValues(user), scores);
	}

	@Override
	public final void score(int[] items, float[] values, float[] scores) {
		if (items.length == 0) {
			popular(scores);
		} else {
			scoreProfile(items, values, scores);
			blank(scores);
		}
	}

	@Override
	public final Explanation explain(int user, int item) {
		if (profiles.count(user) == 0) {
			return new Explanation(Messages.Explain_popular, java.util.List.of());
		}
		return Occlusion.explain(this, profileItems(user), profileValues(user), items(), item, SENTENCES);
	}
}
