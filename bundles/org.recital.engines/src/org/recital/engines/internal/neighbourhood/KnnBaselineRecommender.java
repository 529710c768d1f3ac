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
import org.recital.engines.internal.Loops;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.RatingMean;
import org.recital.engines.internal.Reasons;
import org.recital.engines.internal.RowCache;
import org.recital.engines.internal.Training;
import org.recital.linalg.CommonSimilarity;
import org.recital.linalg.Loop;
import org.recital.linalg.NearestRows;
import org.recital.linalg.OverlapWeight;
import org.recital.linalg.SparseRows;

/**
 * With b(u, i) the {@linkplain Bias baseline} and e(u, i) = r(u, i) - b(u, i) (Koren 2010, equations 1 to 3):
 * <pre>
 * s(i, j) = n / (n + shrinkage) * sum e(u, i) e(u, j) / sqrt(sum e(u, i)^2 * sum e(u, j)^2)    over the n users of both
 * p(u, i) = b(u, i) + sum s(i, j) e(u, j) / sum s(i, j)     over the k most similar j that u rated, s above 0
 * </pre>
 * The score for lists leaves the division out, so that more evidence weighs more (Cremonesi et al. 2010, section 3.2.1), and
 * takes those of the k nearest items of i that u rated. Items nobody rated have no score; somebody of whom nothing is known
 * is scored by the baseline.
 */
final class KnnBaselineRecommender implements Recommender, UserFoldIn, RatingPredictor, Explainer, Updatable {

	static final int FORMAT = 1;

	private final int k;
	private final double shrinkage;
	private final SparseRows train;
	private final SparseRows profiles;
	private final Bias bias;
	/** Items x items, most similar first. */
	private final SparseRows neighbours;
	/** Items x items: whose neighbour an item is. */
	private final SparseRows influence;
	private final boolean[] rated;
	private final Lazy<RowCache> similarities;

	private KnnBaselineRecommender(int k, double shrinkage, SparseRows train, SparseRows profiles, Bias bias,
			SparseRows neighbours) {
		this.k = k;
		this.shrinkage = shrinkage;
		this.train = train;
		this.profiles = profiles;
		this.bias = bias;
		this.neighbours = neighbours;
		this.influence = neighbours.transpose();
		this.rated = Matrices.filled(train.transpose());
		this.similarities = new Lazy<>(this::similarities);
	}

	static KnnBaselineRecommender learn(int k, double shrinkage, SparseRows train, SparseRows profiles, Loop loop) {
		Bias bias = Bias.fit(train, profiles, Bias.Rule.NEIGHBOURS);
		SparseRows neighbours = NearestRows.of(similarity(train, shrinkage), k, null, loop);
		return new KnnBaselineRecommender(k, shrinkage, train, profiles, bias, neighbours);
	}

	/** Of items; the baseline is that of the training side, whatever more is known of users. */
	private static CommonSimilarity similarity(SparseRows train, double shrinkage) {
		Bias b = Bias.fit(train, train, Bias.Rule.NEIGHBOURS);
		float[] off = new float[train.size()];
		for (int u = 0; u < train.rows(); u++) {
			for (int p = train.begin(u); p < train.end(u); p++) {
				off[p] = (float) (train.value(p) - b.predict(u, train.indices()[p]));
			}
		}
		return CommonSimilarity.cosine(train.withValues(off), new OverlapWeight(shrinkage, 0, 1));
	}

	private RowCache similarities() {
		CommonSimilarity rows = similarity(train, shrinkage);
		return new RowCache(items(), items(), i -> {
			float[] row = new float[items()];
			rows.worker().all(i, row);
			return row;
		});
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
	public void score(int user, float[] scores) {
		score(profiles.indices(), profiles.values(), profiles.begin(user), profiles.end(user), bias.users()[user], scores);
	}

	@Override
	public void score(int[] items, float[] values, float[] scores) {
		score(items, values, 0, items.length, bias.foldIn(items, values), scores);
	}

	private void score(int[] items, float[] values, int from, int to, float user, float[] scores) {
		for (int i = 0; i < items(); i++) {
			scores[i] = rated[i] ? (float) (bias.mean() + user + bias.items()[i]) : Float.NaN;
		}
		for (int p = from; p < to; p++) {
			int j = items[p];
			float off = (float) (values[p] - (bias.mean() + user + bias.items()[j]));
			for (int q = influence.begin(j); q < influence.end(j); q++) {
				scores[influence.indices()[q]] += off * influence.value(q);
			}
		}
	}

	@Override
	public float predict(int user, int item) {
		return (float) (bias.predict(user, item) + RatingMean.of(profiles.indices(), profiles.begin(user), profiles.end(user), item,
				similarities.get().row(item), k, p -> profiles.value(p) - bias.predict(user, profiles.indices()[p])));
	}

	@Override
	public Explanation explain(int user, int item) {
		float[] off = new float[items()];
		for (int p = profiles.begin(user); p < profiles.end(user); p++) {
			int j = profiles.indices()[p];
			off[j] = (float) (profiles.value(p) - bias.predict(user, j));
		}
		Reasons reasons = new Reasons();
		for (int p = neighbours.begin(item); p < neighbours.end(item); p++) {
			int j = neighbours.indices()[p];
			reasons.add(j, (double) off[j] * neighbours.value(p));
		}
		return reasons.explanation(profiles.count(user) == 0 ? Reasons.popular() : Reasons.nothing());
	}

	@Override
	public Recommender update(Interactions added, StepContext context) throws InputException {
		Training.checkAdded(users(), items(), added);
		context.monitor().beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		SparseRows all = Matrices.merge(train, added);
		SparseRows known = profiles == train ? all : Matrices.merge(profiles, added);
		return learn(k, shrinkage, all, known, Loops.of(context, 100));
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("neighbours", k); //$NON-NLS-1$
		out.put("shrinkage", new double[] { shrinkage }); //$NON-NLS-1$
		Matrices.save(train, out.nested("train")); //$NON-NLS-1$
		Profiles.save(profiles, train, out);
		Matrices.save(neighbours, out.nested("nearest")); //$NON-NLS-1$
	}

	static KnnBaselineRecommender load(ModelReader in) throws IOException {
		Formats.read(in, "knn-baseline", FORMAT); //$NON-NLS-1$
		SparseRows train = Matrices.load(in.nested("train")); //$NON-NLS-1$
		SparseRows profiles = Profiles.load(in, train);
		return new KnnBaselineRecommender(in.intValue("neighbours"), in.doubles("shrinkage")[0], train, profiles, //$NON-NLS-1$ //$NON-NLS-2$
				Bias.fit(train, profiles, Bias.Rule.NEIGHBOURS), Matrices.load(in.nested("nearest"))); //$NON-NLS-1$
	}
}
