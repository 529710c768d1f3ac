/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Interactions;
import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TopItems;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Kind;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/**
 * The lists of another recommender in another order. The candidates, the best unmet items of a person, have scores from 2 down
 * to just above 1 in the order of the new list; all else follows, in the order of the recommender below, from 1 to 0 (an item it
 * cannot score has no score here either).
 */
class RerankedRecommender implements Recommender, Explainer, BeforeValidation {

	private static final int FORMAT = 1;

	/** One that takes people nobody has learned from, because the one below does. */
	private static final class FoldIn extends RerankedRecommender implements UserFoldIn {
		FoldIn(Below below, Interactions known, Criterion criterion, int candidates) {
			super(below, known, criterion, candidates);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			((UserFoldIn) below().recommender).score(items, values, scores);
			rerank(items, values, scores);
		}
	}

	/**
	 * The one whose lists these are.
	 *
	 * @param kind of the contribution that made it
	 * @param id   of that contribution
	 */
	record Below(Kind kind, String id, Recommender recommender) {
		static Below of(RecommenderModel m) {
			return new Below(m.kind(), m.engine(), m.recommender());
		}
	}

	private final Below below;
	private final Interactions known;
	private final Criterion criterion;
	private final int candidates;

	private RerankedRecommender(Below below, Interactions known, Criterion criterion, int candidates) {
		this.below = below;
		this.known = known;
		this.criterion = criterion;
		this.candidates = candidates;
	}

	static RerankedRecommender of(Below below, Interactions known, Criterion criterion, int candidates) {
		return below.recommender instanceof UserFoldIn ? new FoldIn(below, known, criterion, candidates)
				: new RerankedRecommender(below, known, criterion, candidates);
	}

	final Below below() {
		return below;
	}

	@Override
	public final Recommender beforeValidation() {
		return of(new Below(below.kind, below.id, BeforeValidation.of(below.recommender)), known, criterion, candidates);
	}

	@Override
	public final int users() {
		return below.recommender.users();
	}

	@Override
	public final int items() {
		return below.recommender.items();
	}

	@Override
	public final void score(int user, float[] scores) {
		below.recommender.score(user, scores);
		rerank(known.columns(user), known.values(user), scores);
	}

	final void rerank(int[] met, float[] values, float[] scores) {
		Pool pool = pool(met, values, scores);
		int[] order = Greedy.order(pool, criterion);
		squeeze(scores, items());
		int n = order.length;
		for (int place = 0; place < n; place++) {
			scores[pool.items()[order[place]]] = (float) (1 + (n - place) / (double) n);
		}
	}

	private Pool pool(int[] met, float[] values, float[] scores) {
		float[] unmet = Arrays.copyOf(scores, items());
		for (int i : met) {
			unmet[i] = Float.NaN;
		}
		int n = Math.min(candidates, unmet.length);
		int[] items = new int[n];
		float[] best = new float[n];
		TopItems.select(unmet, unmet.length, n, items, best, 0);
		int found = 0;
		while (found < n && items[found] >= 0) {
			found++;
		}
		double[] relevance = new double[found];
		for (int k = 0; k < found; k++) {
			double range = (double) best[0] - best[found - 1];
			relevance[k] = range > 0 ? ((double) best[k] - best[found - 1]) / range : 1;
		}
		return new Pool(Arrays.copyOf(items, found), relevance, met, values);
	}

	/** Moves scores to 0 to 1, in their order. */
	private static void squeeze(float[] scores, int items) {
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < items; i++) {
			if (scores[i] == scores[i]) {
				least = Math.min(least, scores[i]);
				most = Math.max(most, scores[i]);
			}
		}
		for (int i = 0; i < items; i++) {
			if (scores[i] == scores[i]) {
				scores[i] = most > least ? (float) ((scores[i] - least) / (most - least)) : 0;
			}
		}
	}

	/** An item that moved up says so; else the one below gives its reason. */
	@Override
	public final Explanation explain(int user, int item) {
		float[] scores = new float[items()];
		below.recommender.score(user, scores);
		Pool pool = pool(known.columns(user), known.values(user), scores);
		int[] order = Greedy.order(pool, criterion);
		for (int place = 0; place < order.length; place++) {
			int before = order[place];
			if (pool.items()[before] == item && place < before) {
				return new Explanation(NLS.bind(Messages.Why_moved, new Object[] { before + 1, place + 1, criterion.reason() }),
						List.of());
			}
		}
		return below.recommender instanceof Explainer e ? e.explain(user, item) : new Explanation(Messages.Why_score, List.of());
	}

	@Override
	@SuppressWarnings("nls")
	public final void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("candidates", candidates);
		Known.save(known, out.nested("known"));
		criterion.save(out.nested("criterion"));
		out.put("below", below.kind, below.id, below.recommender);
	}

	/** Reads a criterion. */
	interface Reading {
		Criterion from(ModelReader in) throws IOException;
	}

	@SuppressWarnings("nls")
	static RerankedRecommender load(ModelReader in, String id, Reading reading) throws IOException {
		Formats.read(in, id, FORMAT);
		ModelReader nested = in.nested("below");
		Below below = new Below(Kind.of(nested.text("kind")).orElse(Kind.ENGINE), nested.text("engine"), in.recommender("below"));
		Interactions known = Known.load(in.nested("known"));
		Formats.check(known.rows() == below.recommender.users() && known.columns() == below.recommender.items(), id, "sizes do not fit together");
		return of(below, known, reading.from(in.nested("criterion")), in.intValue("candidates"));
	}
}
