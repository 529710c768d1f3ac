/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.popularity;

import java.io.IOException;
import java.util.List;

import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Messages;

/** The same scores for everybody, see {@link PredictedPopularity}. */
@SuppressWarnings("nls")
final class PopularityRecommender implements Recommender, UserFoldIn, Explainer {

	private static final int FORMAT = 1;

	private final int users;
	private final float[] popularity;

	/**
	 * @param popularity of each item, NaN where nothing is known
	 */
	PopularityRecommender(int users, float[] popularity) {
		this.users = users;
		this.popularity = popularity;
	}

	@Override
	public int users() {
		return users;
	}

	@Override
	public int items() {
		return popularity.length;
	}

	@Override
	public void score(int user, float[] scores) {
		System.arraycopy(popularity, 0, scores, 0, popularity.length);
	}

	@Override
	public void score(int[] items, float[] values, float[] scores) {
		System.arraycopy(popularity, 0, scores, 0, popularity.length);
	}

	@Override
	public Explanation explain(int user, int item) {
		return new Explanation(Messages.Why_popularLike, List.of());
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("users", users);
		out.put("popularity", popularity);
	}

	static PopularityRecommender load(ModelReader in) throws IOException {
		Formats.read(in, PredictedPopularity.ID, FORMAT);
		return new PopularityRecommender(in.intValue("users"), in.floats("popularity"));
	}
}
