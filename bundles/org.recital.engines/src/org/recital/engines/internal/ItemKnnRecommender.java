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

import org.recital.api.data.Block;
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
import org.recital.linalg.GreatestSums;
import org.recital.linalg.NearestRows;
import org.recital.linalg.SimilarityRows;
import org.recital.linalg.SparseRows;
import org.recital.linalg.WindowedRows;

/**
 * Scores an item by the similarities of its k nearest items with what the user met. Lists come from the neighbours alone;
 * a predicted rating may look at all similarities and works those out when it is first asked.
 */
class ItemKnnRecommender extends SumRecommender implements RatingPredictor, Explainer {

	/** 2: with weighting. */
	static final int FORMAT = 2;

	private final KnnSettings settings;
	private final SparseRows train;
	private final SparseRows profiles;
	/** Items x items: the neighbours of an item, most similar first. */
	private final SparseRows neighbours;
	/** Null: none. */
	private final DenseRows content;
	/** Items x items: whose neighbour an item is. */
	private final WindowedRows influence;
	/** The same, for lists of very many items; null: none needed. */
	private final GreatestSums greatest;
	private final float[] popularity;
	private final Lazy<Bias> bias;
	private final Lazy<Likeness> likeness;
	private final Lazy<RowCache> similarities;

	private ItemKnnRecommender(KnnSettings settings, SparseRows train, SparseRows profiles, SparseRows neighbours, DenseRows content) {
		this.settings = settings;
		this.train = train;
		this.profiles = profiles;
		this.neighbours = neighbours;
		this.content = content;
		this.influence = new WindowedRows(neighbours.transpose());
		this.greatest = settings.binary() ? GreatestSums.of(neighbours) : null;
		this.popularity = Matrices.popularity(train);
		this.bias = new Lazy<>(() -> Bias.fit(train, profiles, Bias.Rule.NEIGHBOURS));
		this.likeness = new Lazy<>(() -> new Likeness(settings, train, content));
		this.similarities = new Lazy<>(this::similarities);
	}

	/** Without features it can learn more, and score items of which only events are known. */
	static ItemKnnRecommender of(KnnSettings settings, SparseRows train, SparseRows profiles, SparseRows neighbours,
			DenseRows content) {
		return content == null ? new Learning(settings, train, profiles, neighbours)
				: new ItemKnnRecommender(settings, train, profiles, neighbours, content);
	}

	/** Of events alone: what is added is merged and the neighbours are worked out again, as from all of it. */
	private static final class Learning extends ItemKnnRecommender implements Updatable, ItemFoldIn {

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
			SparseRows nearest = NearestRows.of(new Likeness(settings(), all, null).rows(), settings().neighbours(), null,
					Loops.of(context, 100));
			return new Learning(settings(), all, met, nearest);
		}

		/** By the items that are most similar to it. */
		@Override
		public void scoreItem(int[] users, float[] values, float[] scores) {
			float[] row = new float[items()];
			if (users.length > 0) {
				likeness().get().vector(users, values, 0, users.length, null, row);
			}
			int k = Math.min(settings().neighbours(), row.length);
			int[] nearest = new int[k];
			float[] weights = new float[k];
			int found = NearestRows.select(row, row.length, k, nearest, weights);
			float[] similar = new float[row.length];
			for (int p = 0; p < found; p++) {
				similar[nearest[p]] = weights[p];
			}
			for (int u = 0; u < users(); u++) {
				float sum = 0;
				for (int p = met().begin(u); p < met().end(u); p++) {
					sum += (settings().binary() ? 1 : met().value(p)) * similar[met().indices()[p]];
				}
				scores[u] = sum == 0 ? Float.NaN : sum;
			}
		}
	}

	Lazy<Likeness> likeness() {
		return likeness;
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

	private RowCache similarities() {
		SimilarityRows rows = likeness.get().rows();
		return new RowCache(rows.size(), rows.size(), i -> {
			float[] row = new float[rows.size()];
			rows.worker().all(i, row);
			return row;
		});
	}

	@Override
	public int users() {
		return profiles.rows();
	}

	@Override
	public int items() {
		return profiles.columns();
	}

	@Override
	protected boolean sum(int user, float[] sums) {
		return sum(profiles.indices(), profiles.values(), profiles.begin(user), profiles.end(user), sums);
	}

	@Override
	protected boolean sum(int[] items, float[] values, float[] sums) {
		return sum(items, values, 0, items.length, sums);
	}

	private boolean sum(int[] items, float[] values, int from, int to, float[] sums) {
		return influence.add(sums, items, settings.binary() ? null : values, from, to);
	}

	@Override
	protected boolean select(int user, int n, Block seen, int[] items, float[] scores, int at, float[] room) {
		return greatest != null && greatest.takes(n)
				&& greatest.select(profiles.indices(), profiles.begin(user), profiles.end(user), seen == null ? null : seen.items(),
						seen == null ? 0 : seen.begin(0), seen == null ? 0 : seen.end(0), n, items, scores, at, room);
	}

	@Override
	protected float[] fallback() {
		return popularity;
	}

	@Override
	public float predict(int user, int item) {
		Bias b = bias.get();
		float[] row = similarities.get().row(item);
		return (float) (b.predict(user, item) + RatingMean.of(profiles.indices(), profiles.begin(user), profiles.end(user), item,
				row, settings.neighbours(), p -> profiles.value(p) - b.predict(user, profiles.indices()[p])));
	}

	@Override
	public Explanation explain(int user, int item) {
		float[] met = new float[items()];
		for (int p = profiles.begin(user); p < profiles.end(user); p++) {
			met[profiles.indices()[p]] = settings.binary() ? 1 : profiles.value(p);
		}
		Reasons reasons = new Reasons();
		for (int p = neighbours.begin(item); p < neighbours.end(item); p++) {
			int j = neighbours.indices()[p];
			reasons.add(j, (double) met[j] * neighbours.value(p));
		}
		return reasons.explanation(profiles.count(user) == 0 ? Messages.Explain_popular : Messages.Explain_nothing);
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

	static ItemKnnRecommender load(ModelReader in) throws IOException {
		Formats.read(in, "item-knn", FORMAT); //$NON-NLS-1$
		SparseRows train = Matrices.load(in.nested("train")); //$NON-NLS-1$
		SparseRows profiles = Profiles.load(in, train);
		DenseRows content = in.has("content/size") ? DenseRows.load(in.nested("content")) : null; //$NON-NLS-1$ //$NON-NLS-2$
		return of(KnnSettings.load(in), train, profiles, Matrices.load(in.nested("neighbours")), content); //$NON-NLS-1$
	}
}
