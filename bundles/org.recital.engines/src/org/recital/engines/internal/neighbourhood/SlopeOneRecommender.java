/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Bias;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Lazy;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Reasons;
import org.recital.engines.internal.RowCache;
import org.recital.engines.internal.Training;
import org.recital.linalg.SparseRows;

/**
 * Weighted slope one (Lemire and Maclachlan 2005). With c(j, i) the number of users who rated both:
 * <pre>
 * dev(j, i) = sum over those v of (r(v, i) - r(v, j)) / c(j, i)
 * p(u, i)   = sum over j of (dev(j, i) + r(u, j)) * c(j, i)  /  sum over j of c(j, i)      j: rated by u, not i itself
 * </pre>
 * The table of all pairs of items is never made: with C(v) what u and v both rated, both sums are sums over users v of
 * {@code |C(v)| r(v, i) + sum over j in C(v) of (r(u, j) - r(v, j))} and {@code |C(v)|}, so that all items of a user cost one
 * pass over the ratings of those who share an item with them. An update only adds the ratings.
 * <p>
 * Where nobody rated both, the prediction is the baseline of user and item, and the item has no score; somebody of whom
 * nothing is known is scored by the baseline.
 */
final class SlopeOneRecommender implements Recommender, UserFoldIn, RatingPredictor, Explainer, Updatable {

	static final int FORMAT = 1;

	private final SparseRows train;
	private final SparseRows profiles;
	private final Lazy<SparseRows> byItem;
	private final Lazy<Bias> bias;
	private final RowCache predictions;

	SlopeOneRecommender(SparseRows train, SparseRows profiles) {
		this.train = train;
		this.profiles = profiles;
		this.byItem = new Lazy<>(train::transpose);
		this.bias = new Lazy<>(() -> Bias.fit(train, profiles, Bias.Rule.NEIGHBOURS));
		this.predictions = new RowCache(train.rows(), train.columns(), this::predictions);
	}

	@Override
	public int users() {
		return train.rows();
	}

	@Override
	public int items() {
		return train.columns();
	}

	private float[] predictions(int user) {
		float[] row = new float[items()];
		scores(profiles.indices(), profiles.values(), profiles.begin(user), profiles.end(user), user, row);
		return row;
	}

	@Override
	public void score(int user, float[] scores) {
		if (profiles.count(user) == 0) {
			stranger(scores);
		} else {
			scores(profiles.indices(), profiles.values(), profiles.begin(user), profiles.end(user), user, scores);
		}
	}

	@Override
	public void score(int[] items, float[] values, float[] scores) {
		if (items.length == 0) {
			stranger(scores);
		} else {
			scores(items, values, 0, items.length, -1, scores);
		}
	}

	/** The baseline of the items that were rated in training. */
	private void stranger(float[] scores) {
		Bias b = bias.get();
		for (int i = 0; i < items(); i++) {
			scores[i] = byItem.get().count(i) == 0 ? Float.NaN : (float) (b.mean() + b.items()[i]);
		}
	}

	/** @param self a user whose own ratings tell nothing about them; -1: none */
	private void scores(int[] items, float[] values, int from, int to, int self, float[] scores) {
		SparseRows raters = byItem.get();
		int[] common = new int[users()];
		double[] above = new double[users()];
		float[] own = new float[items()];
		Arrays.fill(own, Float.NaN);
		for (int p = from; p < to; p++) {
			int j = items[p];
			own[j] = values[p];
			for (int q = raters.begin(j); q < raters.end(j); q++) {
				int v = raters.indices()[q];
				common[v]++;
				above[v] += (double) values[p] - raters.value(q);
			}
		}
		double[] sums = new double[items()];
		long[] counts = new long[items()];
		for (int v = 0; v < common.length; v++) {
			if (common[v] > 0 && v != self) {
				add(v, common[v], above[v], own, sums, counts);
			}
		}
		for (int i = 0; i < sums.length; i++) {
			scores[i] = counts[i] == 0 ? Float.NaN : (float) (sums[i] / counts[i]);
		}
	}

	private void add(int v, int common, double above, float[] own, double[] sums, long[] counts) {
		for (int q = train.begin(v); q < train.end(v); q++) {
			int i = train.indices()[q];
			float r = train.value(q);
			boolean known = own[i] == own[i]; // an item tells nothing about itself
			int n = known ? common - 1 : common;
			sums[i] += (double) n * r + (known ? above - (own[i] - r) : above);
			counts[i] += n;
		}
	}

	@Override
	public float predict(int user, int item) {
		float p = predictions.row(user)[item];
		return p == p ? p : (float) bias.get().predict(user, item);
	}

	/** The rated items that pull the prediction up most, against the baseline. */
	@Override
	public Explanation explain(int user, int item) {
		int[] counts = new int[items()];
		double[] above = new double[items()];
		SparseRows raters = byItem.get();
		for (int q = raters.begin(item); q < raters.end(item); q++) {
			int v = raters.indices()[q];
			for (int p = train.begin(v); p < train.end(v) && v != user; p++) {
				counts[train.indices()[p]]++;
				above[train.indices()[p]] += (double) raters.value(q) - train.value(p);
			}
		}
		long all = 0;
		for (int p = profiles.begin(user); p < profiles.end(user); p++) {
			all += profiles.indices()[p] == item ? 0 : counts[profiles.indices()[p]];
		}
		double baseline = bias.get().predict(user, item);
		Reasons reasons = new Reasons();
		for (int p = profiles.begin(user); p < profiles.end(user); p++) {
			int j = profiles.indices()[p];
			if (j != item && counts[j] > 0) {
				reasons.add(j, (above[j] + counts[j] * (profiles.value(p) - baseline)) / all);
			}
		}
		return reasons.explanation(profiles.count(user) == 0 ? Reasons.popular() : Reasons.nothing());
	}

	@Override
	public Recommender update(Interactions added, StepContext context) throws InputException {
		Training.checkAdded(users(), items(), added);
		context.checkCancelled();
		SparseRows all = Matrices.merge(train, added);
		return new SlopeOneRecommender(all, profiles == train ? all : Matrices.merge(profiles, added));
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		Matrices.save(train, out.nested("train")); //$NON-NLS-1$
		Profiles.save(profiles, train, out);
	}

	static SlopeOneRecommender load(ModelReader in) throws IOException {
		Formats.read(in, "slope-one", FORMAT); //$NON-NLS-1$
		SparseRows train = Matrices.load(in.nested("train")); //$NON-NLS-1$
		return new SlopeOneRecommender(train, Profiles.load(in, train));
	}
}
