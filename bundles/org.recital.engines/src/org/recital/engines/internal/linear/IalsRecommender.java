/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.io.IOException;
import java.util.Arrays;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.ItemFoldIn;
import org.recital.api.engine.LatentFactors;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Lazy;
import org.recital.engines.internal.Loops;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Reasons;
import org.recital.engines.internal.Training;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.linalg.TopN;

/**
 * Scores by products of vectors. Who is folded in gets the vector that fits best what they met, the vectors of items as they
 * are. An item nobody met has no score; somebody of whom nothing is known is scored by how many met each item.
 */
final class IalsRecommender implements Recommender, UserFoldIn, ItemFoldIn, LatentFactors, Explainer, Updatable {

	static final int FORMAT = 1;
	/** Steps of conjugate gradients for somebody folded in: they begin from nothing. */
	private static final int FOLD_STEPS = 100;

	private final IalsSettings settings;
	private final SparseRows train;
	private final SparseRows profiles;
	private final float[] users;
	private final float[] items;
	private final float[] popularity;
	private final int[] unmet;
	private final DotScores scores;
	private final Lazy<IalsSolver> forUsers;
	private final Lazy<IalsSolver> forItems;

	IalsRecommender(IalsSettings settings, SparseRows train, SparseRows profiles, float[] users, float[] items) {
		this.settings = settings;
		this.train = train;
		this.profiles = profiles;
		this.users = users;
		this.items = items;
		this.popularity = Matrices.popularity(train);
		this.unmet = unmet(popularity);
		this.scores = new DotScores(items, train.columns(), settings.factors());
		this.forUsers = new Lazy<>(() -> new IalsSolver(settings, items, train.columns(), 0, FOLD_STEPS, Loop.SEQUENTIAL));
		this.forItems = new Lazy<>(() -> new IalsSolver(settings, users, train.rows(), 0, FOLD_STEPS, Loop.SEQUENTIAL));
	}

	/** Items nobody met, ascending. */
	private static int[] unmet(float[] popularity) {
		int[] found = new int[popularity.length];
		int count = 0;
		for (int i = 0; i < popularity.length; i++) {
			if (popularity[i] == 0) {
				found[count++] = i;
			}
		}
		return Arrays.copyOf(found, count);
	}

	/** Values as weights: none below 0. */
	static SparseRows positive(SparseRows m) {
		float[] weights = Arrays.copyOf(m.values(), m.size());
		for (int p = 0; p < weights.length; p++) {
			weights[p] = Math.max(0, weights[p]);
		}
		return m.withValues(weights);
	}

	private SparseRows weights(SparseRows m) {
		return settings.binary() ? m.binary() : positive(m);
	}

	/** The same with those solved of whom more is known than was trained on. */
	IalsRecommender withHeldOut(Loop loop) {
		if (profiles == train) {
			return this;
		}
		float[] found = users.clone();
		forUsers.get().solve(weights(profiles), u -> {
			boolean held = !Matrices.sameRow(train, profiles, u);
			if (held) {
				Arrays.fill(found, u * settings.factors(), (u + 1) * settings.factors(), 0);
			}
			return held;
		}, found, loop);
		return new IalsRecommender(settings, train, profiles, found, items);
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
	public void score(int user, float[] out) {
		if (profiles.count(user) == 0) {
			System.arraycopy(popularity, 0, out, 0, items());
		} else {
			scores.one(users, user * settings.factors(), out);
		}
		blank(out);
	}

	@Override
	public void score(int[] met, float[] values, float[] out) {
		if (met.length == 0) {
			System.arraycopy(popularity, 0, out, 0, items());
		} else {
			scores.one(forUsers.get().solve(met, clip(values)), 0, out);
		}
		blank(out);
	}

	private static float[] clip(float[] values) {
		float[] weights = values.clone();
		for (int p = 0; p < weights.length; p++) {
			weights[p] = Math.max(0, weights[p]);
		}
		return weights;
	}

	private void blank(float[] out) {
		for (int i : unmet) {
			out[i] = Float.NaN;
		}
	}

	@Override
	public void recommend(int[] whom, int n, Interactions seen, int[] outItems, float[] outScores) {
		int most = DotScores.places(Math.min(DotScores.MOST, whom.length));
		float[] vectors = new float[most * settings.factors()];
		float[] piece = new float[most * Math.min(DotScores.PIECE, items())];
		for (int begin = 0; begin < whom.length; begin += DotScores.MOST) {
			int end = Math.min(whom.length, begin + DotScores.MOST);
			recommend(whom, begin, end, n, seen, vectors, piece, outItems, outScores);
		}
	}

	/** For some, by pieces of the items, whose scores are selected from while they are near. */
	private void recommend(int[] whom, int begin, int end, int n, Interactions seen, float[] vectors, float[] piece, int[] outItems,
			float[] outScores) {
		int f = settings.factors();
		Block[] left = new Block[end - begin];
		int[] next = new int[end - begin];
		int[] sizes = new int[end - begin];
		for (int k = 0; k < left.length; k++) {
			System.arraycopy(users, whom[begin + k] * f, vectors, k * f, f);
			left[k] = seen == null ? null : seen.block(whom[begin + k], whom[begin + k] + 1);
			next[k] = seen == null ? 0 : left[k].begin(0);
		}
		for (int from = 0; from < items(); from += DotScores.PIECE) {
			int to = Math.min(items(), from + DotScores.PIECE);
			int width = to - from;
			scores.of(vectors, DotScores.places(left.length), from, to, piece, 0, width);
			for (int k = 0; k < left.length; k++) {
				if (profiles.count(whom[begin + k]) == 0) {
					System.arraycopy(popularity, from, piece, k * width, width);
				}
				for (int q = firstUnmet(from); q < unmet.length && unmet[q] < to; q++) {
					piece[k * width + unmet[q] - from] = Float.NaN;
				}
				next[k] = exclude(left[k], next[k], from, to, piece, k * width);
				sizes[k] = TopN.more(piece, k * width, width, from, n, sizes[k], outItems, outScores, (begin + k) * n);
			}
		}
		for (int k = 0; k < left.length; k++) {
			TopN.finish(sizes[k], n, outItems, outScores, (begin + k) * n);
		}
	}

	private int firstUnmet(int from) {
		int q = Arrays.binarySearch(unmet, from);
		return q < 0 ? -q - 1 : q;
	}

	/** Makes the scores of what was seen no numbers, from entry {@code p} on as long as they lie in the piece; items ascend. */
	private static int exclude(Block seen, int p, int from, int to, float[] piece, int at) {
		int q = p;
		for (; seen != null && q < seen.end(0) && seen.items()[q] < to; q++) {
			piece[at + seen.items()[q] - from] = Float.NaN;
		}
		return q;
	}

	@Override
	public void scoreItem(int[] whom, float[] values, float[] out) {
		int f = settings.factors();
		float[] y = forItems.get().solve(whom, clip(values));
		for (int u = 0; u < users(); u++) {
			double sum = 0;
			for (int k = 0; k < f; k++) {
				sum += (double) users[u * f + k] * y[k];
			}
			out[u] = profiles.count(u) == 0 ? Float.NaN : (float) sum;
		}
	}

	@Override
	public int factors() {
		return settings.factors();
	}

	@Override
	public float itemFactors(int item, float[] out) {
		System.arraycopy(items, item * factors(), out, 0, factors());
		return popularity[item] == 0 ? Float.NaN : 0;
	}

	@Override
	public float userFactors(int user, float[] out) {
		System.arraycopy(users, user * factors(), out, 0, factors());
		return profiles.count(user) == 0 ? Float.NaN : 0;
	}

	@Override
	public float userFactors(int[] met, float[] values, float[] out) {
		float[] vector = met.length == 0 ? new float[factors()] : forUsers.get().solve(met, clip(values));
		System.arraycopy(vector, 0, out, 0, factors());
		return met.length == 0 ? Float.NaN : 0;
	}

	/** By how much each item that the user met adds to the score (Hu et al. 2008, section 5). */
	@Override
	public Explanation explain(int user, int item) {
		int f = settings.factors();
		int count = profiles.count(user);
		Reasons reasons = new Reasons();
		if (count > 0) {
			SparseRows known = weights(profiles);
			double[] z = NormalEquations.solve(forUsers.get().weightedGram(), items, f, known, user,
					settings.lambda(count, items()), item);
			for (int p = known.begin(user); p < known.end(user); p++) {
				int j = known.indices()[p];
				double part = 0;
				for (int k = 0; k < f; k++) {
					part += z[k] * items[j * f + k];
				}
				if (j != item) {
					reasons.add(j, known.value(p) * part);
				}
			}
		}
		return reasons.explanation(count == 0 ? Reasons.popular() : Reasons.nothing());
	}

	/**
	 * Solves what has changed: new users, then items with new events, then users with new events; vectors of all others stay.
	 */
	@Override
	public Recommender update(Interactions added, StepContext context) throws InputException {
		Training.checkAdded(users(), items(), added);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 3); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows more = Matrices.of(added);
			SparseRows all = Matrices.merge(train, added);
			SparseRows known = profiles == train ? all : Matrices.merge(profiles, added);
			int f = settings.factors();
			float[] x = Arrays.copyOf(users, known.rows() * f);
			float[] y = Arrays.copyOf(items, known.columns() * f);
			SparseRows byUser = weights(known);
			SparseRows byItem = weights(all).transpose();
			boolean[] changedUsers = Matrices.filled(more);
			boolean[] changedItems = Matrices.filled(more.transpose());
			solver(y, known.columns(), context).solve(byUser, u -> changedUsers[u] && u >= users(), x, Loops.of(context, 1));
			solver(x, known.rows(), context).solve(byItem, i -> changedItems[i], y, Loops.of(context, 1));
			solver(y, known.columns(), context).solve(byUser, u -> changedUsers[u], x, Loops.of(context, 1));
			return new IalsRecommender(settings, all, known, x, y);
		} finally {
			monitor.done();
		}
	}

	private IalsSolver solver(float[] fixed, int count, StepContext context) {
		return new IalsSolver(settings, fixed, count, 0, FOLD_STEPS, Loops.of(context, 0));
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		settings.save(out.nested("settings")); //$NON-NLS-1$
		Matrices.save(train, out.nested("train")); //$NON-NLS-1$
		Profiles.save(profiles, train, out);
		out.put("users", users); //$NON-NLS-1$
		out.put("items", items); //$NON-NLS-1$
	}

	static IalsRecommender load(ModelReader in) throws IOException {
		Formats.read(in, "ials", FORMAT); //$NON-NLS-1$
		IalsSettings settings = IalsSettings.load(in.nested("settings")); //$NON-NLS-1$
		SparseRows train = Matrices.load(in.nested("train")); //$NON-NLS-1$
		SparseRows profiles = Profiles.load(in, train);
		float[] users = in.floats("users"); //$NON-NLS-1$
		float[] items = in.floats("items"); //$NON-NLS-1$
		if (users.length != (long) train.rows() * settings.factors() || items.length != (long) train.columns() * settings.factors()) {
			throw new IOException("the model is damaged: " + users.length + " and " + items.length + " numbers for vectors"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return new IalsRecommender(settings, train, profiles, users, items);
	}
}
