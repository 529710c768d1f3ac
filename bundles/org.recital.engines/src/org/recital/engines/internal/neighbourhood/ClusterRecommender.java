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
import java.util.List;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
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
import org.recital.engines.internal.SumRecommender;
import org.recital.engines.internal.Training;
import org.recital.engines.internal.neighbourhood.FilledRows.Row;
import org.recital.linalg.Accumulate;
import org.recital.linalg.Loop;
import org.recital.linalg.NearestRows;
import org.recital.linalg.SparseRows;

/**
 * Users are alike by the cosine of their filled rows ({@link FilledRows}), and only those of the own cluster are asked:
 * <pre>
 * score(u, i) = sum of s(u, v) over those v of the k most similar who met i
 * p(u, i)     = b(u, i) + sum s(u, v) (r(v, i) - b(v, i)) / (10 + sum s(u, v))     over the k most similar v who rated i
 * </pre>
 * Somebody with no neighbour gets what is popular, and is predicted the baseline b. Somebody new belongs to the cluster
 * whose centre is nearest.
 */
final class ClusterRecommender extends SumRecommender implements RatingPredictor, Explainer, Updatable {

	static final int FORMAT = 1;
	/** Few of a cluster rated an item: so many that are not off are added, as the baseline has it for an item. */
	private static final double PRIOR = 10;

	private final ClusterEngine.Parameters parameters;
	private final long seed;
	private final SparseRows train;
	private final SparseRows profiles;
	private final Bias bias;
	private final FilledRows filled;
	private final Clusters clusters;
	/** Rows of the training side, and users by cluster. */
	private final Row[] rows;
	private final int[][] members;
	private final float[] popularity;
	private final Lazy<SparseRows> byItem;
	private final RowCache similarities;

	private ClusterRecommender(ClusterEngine.Parameters parameters, long seed, SparseRows train, SparseRows profiles,
			FilledRows filled, Clusters clusters, Row[] rows) {
		this.parameters = parameters;
		this.seed = seed;
		this.train = train;
		this.profiles = profiles;
		this.bias = Bias.fit(train, profiles, Bias.Rule.NEIGHBOURS);
		this.filled = filled;
		this.clusters = clusters;
		this.rows = rows;
		this.members = members(clusters, rows);
		this.popularity = Matrices.popularity(train);
		this.byItem = new Lazy<>(train::transpose);
		this.similarities = new RowCache(train.rows(), train.rows(), this::similarities);
	}

	static ClusterRecommender learn(ClusterEngine.Parameters p, long seed, SparseRows train, SparseRows profiles, Loop loop) {
		Bias bias = Bias.fit(train, train, Bias.Rule.NEIGHBOURS);
		float[] off = new float[train.size()];
		for (int u = 0; u < train.rows(); u++) {
			for (int e = train.begin(u); e < train.end(u); e++) {
				off[e] = (float) (train.value(e) - bias.predict(u, train.indices()[e]));
			}
		}
		FilledRows filled = FilledRows.learn(p.filling(), p.factors(), train.withValues(off), bias.users(), seed, loop);
		Row[] rows = rows(filled, bias, train, loop);
		Clusters clusters = Clusters.learn(filled, rows, train.columns(), p.clusters(), seed, loop);
		return new ClusterRecommender(p, seed, train, profiles, filled, clusters, rows);
	}

	private static Row[] rows(FilledRows filled, Bias bias, SparseRows m, Loop loop) {
		Row[] rows = new Row[m.rows()];
		loop.forBlocks(rows.length, 32, (from, to) -> {
			for (int u = from; u < to; u++) {
				rows[u] = row(filled, bias, m.indices(), m.values(), m.begin(u), m.end(u), bias.users()[u]);
			}
		});
		return rows;
	}

	private static Row row(FilledRows filled, Bias bias, int[] items, float[] values, int from, int to, float user) {
		double[] off = new double[to - from];
		for (int e = from; e < to; e++) {
			off[e - from] = values[e] - (bias.mean() + user + bias.items()[items[e]]);
		}
		return to == from ? new Row(new double[filled.rank()], new int[0], new double[0], 0)
				: filled.row(items, from, to, off, user);
	}

	private static int[][] members(Clusters clusters, Row[] rows) {
		int[] of = new int[rows.length];
		int most = 0;
		for (int u = 0; u < of.length; u++) {
			of[u] = clusters.of(rows[u]);
			most = Math.max(most, of[u] + 1);
		}
		int[][] members = new int[most][];
		for (int c = 0; c < most; c++) {
			int n = 0;
			int[] found = new int[of.length];
			for (int u = 0; u < of.length; u++) {
				if (of[u] == c) {
					found[n++] = u;
				}
			}
			members[c] = Arrays.copyOf(found, n);
		}
		return members;
	}

	private float[] similarities(int user) {
		Row row = Matrices.sameRow(train, profiles, user) ? rows[user]
				: row(filled, bias, profiles.indices(), profiles.values(), profiles.begin(user), profiles.end(user),
						bias.users()[user]);
		return similarities(row, user);
	}

	/** With all users; 0 for those of other clusters. */
	private float[] similarities(Row row, int self) {
		float[] all = new float[users()];
		int cluster = clusters.of(row);
		if (cluster >= 0 && cluster < members.length) {
			for (int v : members[cluster]) {
				if (v != self) {
					all[v] = (float) (filled.dot(row, rows[v]) / Math.sqrt(row.squares() * rows[v].squares()));
				}
			}
		}
		return all;
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
		return sum(similarities.row(user), sums);
	}

	@Override
	protected boolean sum(int[] items, float[] values, float[] sums) {
		return sum(similarities(row(filled, bias, items, values, 0, items.length, bias.foldIn(items, values)), -1), sums);
	}

	private boolean sum(float[] all, float[] sums) {
		int k = Math.min(parameters.neighbours(), users());
		int[] nearest = new int[k];
		float[] weights = new float[k];
		int found = NearestRows.select(all, all.length, k, nearest, weights);
		for (int p = 0; p < found; p++) {
			Accumulate.add(sums, train.indices(), train.begin(nearest[p]), train.end(nearest[p]), weights[p]);
		}
		return found > 0;
	}

	@Override
	protected float[] fallback() {
		return popularity;
	}

	@Override
	public float predict(int user, int item) {
		SparseRows raters = byItem.get();
		return (float) (bias.predict(user, item) + RatingMean.of(raters.indices(), raters.begin(item), raters.end(item), user,
				similarities.row(user), parameters.neighbours(), PRIOR,
				p -> raters.value(p) - bias.predict(raters.indices()[p], item)));
	}

	@Override
	public Explanation explain(int user, int item) {
		float[] sums = new float[items()];
		boolean any = sum(user, sums);
		return new Explanation(any ? sums[item] > 0 ? Messages.Explain_cluster : Reasons.nothing()
				: popularity[item] > 0 ? Reasons.popular() : Reasons.nothing(), List.of());
	}

	@Override
	public Recommender update(Interactions added, StepContext context) throws InputException {
		Training.checkAdded(users(), items(), added);
		context.monitor().beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		SparseRows all = Matrices.merge(train, added);
		SparseRows known = profiles == train ? all : Matrices.merge(profiles, added);
		return learn(parameters, seed, all, known, Loops.of(context, 5));
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("whole", parameters.clusters(), parameters.neighbours(), parameters.filling().ordinal(), parameters.factors()); //$NON-NLS-1$
		out.put("seed", new long[] { seed }); //$NON-NLS-1$
		Matrices.save(train, out.nested("train")); //$NON-NLS-1$
		Profiles.save(profiles, train, out);
		filled.save(out.nested("filled")); //$NON-NLS-1$
		out.put("centres", clusters.centres()); //$NON-NLS-1$
	}

	static ClusterRecommender load(ModelReader in) throws IOException {
		Formats.read(in, "cluster-knn", FORMAT); //$NON-NLS-1$
		int[] whole = in.ints("whole"); //$NON-NLS-1$
		SparseRows train = Matrices.load(in.nested("train")); //$NON-NLS-1$
		SparseRows profiles = Profiles.load(in, train);
		FilledRows filled = FilledRows.load(in.nested("filled"), train.columns()); //$NON-NLS-1$
		float[] centres = in.floats("centres"); //$NON-NLS-1$
		if (whole.length != 4 || train.columns() > 0 && centres.length % train.columns() != 0) {
			throw new IOException("the model is damaged: centres of clusters do not fit the items"); //$NON-NLS-1$
		}
		ClusterEngine.Parameters p = new ClusterEngine.Parameters(whole[0], whole[1], filled.filling(), whole[3]);
		Bias bias = Bias.fit(train, train, Bias.Rule.NEIGHBOURS);
		return new ClusterRecommender(p, in.longs("seed")[0], train, profiles, filled, //$NON-NLS-1$
				new Clusters(filled, train.columns(), centres), rows(filled, bias, train, Loop.SEQUENTIAL));
	}
}
