/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.ItemFoldIn;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.linalg.Accumulate;
import org.recital.linalg.NearestRows;
import org.recital.linalg.SparseRows;

/**
 * Scores an item by the similarities of those of the user's k nearest users who met it in training. Somebody folded in is
 * compared with all users; everybody else's neighbours are kept.
 */
class UserKnnRecommender extends SumRecommender implements RatingPredictor, Explainer, ItemFoldIn {

	/** 2: with weighting. */
	static final int FORMAT = 2;

	private final KnnSettings settings;
	private final SparseRows train;
	private final SparseRows profiles;
	/** Users x users, most similar first; similarities to the power of the amplification. */
	private final SparseRows neighbours;
	/** Null: none. */
	private final UserContent content;
	private final float[] popularity;
	private final Lazy<SparseRows> byItem;
	private final Lazy<Bias> bias;
	private final Lazy<Likeness> likeness;
	private final RowCache similarities;

	private UserKnnRecommender(KnnSettings settings, SparseRows train, SparseRows profiles, SparseRows neighbours,
			UserContent content) {
		this.settings = settings;
		this.train = train;
		this.profiles = profiles;
		this.neighbours = neighbours;
		this.content = content;
		this.popularity = Matrices.popularity(train);
		this.byItem = new Lazy<>(train::transpose);
		this.bias = new Lazy<>(() -> Bias.fit(train, profiles, Bias.Rule.NEIGHBOURS));
		this.likeness = new Lazy<>(() -> new Likeness(settings, byItem.get(), content == null ? null : content.rows()));
		this.similarities = new RowCache(train.rows(), train.rows(), this::similarities);
	}

	/** Without features it can learn more. */
	static UserKnnRecommender of(KnnSettings settings, SparseRows train, SparseRows profiles, SparseRows neighbours,
			UserContent content) {
		return content == null ? new Learning(settings, train, profiles, neighbours)
				: new UserKnnRecommender(settings, train, profiles, neighbours, content);
	}

	/** Of events alone: what is added is merged and the neighbours are worked out again, as from all of it. */
	private static final class Learning extends UserKnnRecommender implements Updatable {

		Learning(KnnSettings settings, SparseRows train, SparseRows profiles, SparseRows neighbours) {
			super(settings, train, profiles, neighbours, null);
		}

		@Override
		public Recommender update(Interactions added, StepContext context) throws InputException {
			Training.checkAdded(users(), items(), added);
			context.monitor().beginTask("", 100); //$NON-NLS-1$
			context.checkCancelled();
			SparseRows all = Matrices.merge(known(), added);
			SparseRows met = met() == known() ? all : Matrices.merge(met(), added);
			return UserKnnEngine.learn(settings(), all, met, null, Loops.of(context, 100));
		}
	}

	KnnSettings settings() {
		return settings;
	}

	/** What it learned from, users x items. */
	SparseRows known() {
		return train;
	}

	/** What is known of users when recommending, users x items. */
	SparseRows met() {
		return profiles;
	}

	private float[] similarities(int user) {
		float[] row = new float[users()];
		similarities(likeness.get(), profiles, content, user, row);
		return row;
	}

	/** Similarities of a user's profile with the training rows of all. */
	static void similarities(Likeness likeness, SparseRows profiles, UserContent content, int user, float[] out) {
		likeness.vector(profiles.indices(), profiles.values(), profiles.begin(user), profiles.end(user),
				content == null ? null : content.rows().row(user), out);
		out[user] = 0;
	}

	@Override
	public int users() {
		return train.rows();
	}

	@Override
	public int items() {
		return train.columns();
	}

	@Override
	protected boolean sum(int user, float[] sums) {
		return sum(neighbours.indices(), neighbours.values(), neighbours.begin(user), neighbours.end(user), sums);
	}

	@Override
	protected boolean sum(int[] items, float[] values, float[] sums) {
		if (items.length == 0) {
			return false;
		}
		float[] row = new float[users()];
		likeness.get().vector(items, values, 0, items.length, content == null ? null : content.foldIn(items, values), row);
		exclude(train, row);
		int k = Math.min(settings.neighbours(), users());
		int[] nearest = new int[k];
		float[] weights = new float[k];
		int found = NearestRows.select(row, row.length, k, nearest, weights);
		settings.amplify(weights, 0, found);
		return sum(nearest, weights, 0, found, sums);
	}

	/** Those who met nothing in training have nothing to say. */
	static void exclude(SparseRows train, float[] row) {
		for (int v = 0; v < row.length; v++) {
			if (train.count(v) == 0) {
				row[v] = 0;
			}
		}
	}

	private boolean sum(int[] nearest, float[] weights, int from, int to, float[] sums) {
		float[] values = settings.binary() ? null : train.values();
		for (int p = from; p < to; p++) {
			int v = nearest[p];
			Accumulate.add(sums, train.indices(), values, train.begin(v), train.end(v), weights[p]);
		}
		return to > from;
	}

	@Override
	protected float[] fallback() {
		return popularity;
	}

	/** By those of a user's neighbours who met it. */
	@Override
	public void scoreItem(int[] users, float[] values, float[] scores) {
		float[] worth = new float[users()];
		for (int p = 0; p < users.length; p++) {
			worth[users[p]] = settings.binary() ? 1 : values[p];
		}
		for (int u = 0; u < users(); u++) {
			float sum = 0;
			for (int p = neighbours.begin(u); p < neighbours.end(u); p++) {
				sum += neighbours.value(p) * worth[neighbours.indices()[p]];
			}
			scores[u] = sum == 0 ? Float.NaN : sum;
		}
	}

	@Override
	public float predict(int user, int item) {
		Bias b = bias.get();
		SparseRows raters = byItem.get();
		float[] row = similarities.row(user);
		return (float) (b.predict(user, item) + RatingMean.of(raters.indices(), raters.begin(item), raters.end(item), user, row,
				settings.neighbours(), p -> raters.value(p) - b.predict(raters.indices()[p], item)));
	}

	/** The items that the user shares with those neighbours who met the item. */
	@Override
	public Explanation explain(int user, int item) {
		double[] weights = new double[items()];
		boolean any = false;
		for (int p = neighbours.begin(user); p < neighbours.end(user); p++) {
			int v = neighbours.indices()[p];
			if (Arrays.binarySearch(train.indices(), train.begin(v), train.end(v), item) >= 0) {
				any = true;
				for (int q = train.begin(v); q < train.end(v); q++) {
					weights[train.indices()[q]] += neighbours.value(p);
				}
			}
		}
		Reasons reasons = new Reasons();
		for (int p = profiles.begin(user); p < profiles.end(user); p++) {
			int j = profiles.indices()[p];
			if (j != item) {
				reasons.add(j, weights[j]);
			}
		}
		return reasons.explanation(any ? Messages.Explain_likeYou
				: neighbours.count(user) == 0 ? Messages.Explain_popular : Messages.Explain_nothing);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		settings.save(out);
		Matrices.save(train, out.nested("train")); //$NON-NLS-1$
		Profiles.save(profiles, train, out);
		Matrices.save(neighbours, out.nested("neighbours")); //$NON-NLS-1$
		if (content != null) {
			content.save(out.nested("content")); //$NON-NLS-1$
		}
	}

	static UserKnnRecommender load(ModelReader in) throws IOException {
		Formats.read(in, "user-knn", FORMAT); //$NON-NLS-1$
		SparseRows train = Matrices.load(in.nested("train")); //$NON-NLS-1$
		SparseRows profiles = Profiles.load(in, train);
		UserContent content = in.has("content/binary") ? UserContent.load(in.nested("content")) : null; //$NON-NLS-1$ //$NON-NLS-2$
		return of(KnnSettings.load(in), train, profiles, Matrices.load(in.nested("neighbours")), content); //$NON-NLS-1$
	}
}
