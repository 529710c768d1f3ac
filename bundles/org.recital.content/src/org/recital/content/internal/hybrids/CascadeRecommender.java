/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.recital.api.data.Interactions;
import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TopItems;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/**
 * Orders what another chose. Scores are ranks: an item's whole part is how many stages it passed, its fraction its place among
 * those of its stage. An item the deciding partner cannot score stands behind those it can.
 */
class CascadeRecommender implements Recommender, Explainer, BeforeValidation {

	private static final int FORMAT = 1;

	/** One that takes people nobody has learned from, because all its partners do. */
	private static final class FoldIn extends CascadeRecommender implements UserFoldIn {
		FoldIn(List<Partner> partners, int candidates, double keep, Interactions known) {
			super(partners, candidates, keep, known);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			cascade(items, (r, row) -> ((UserFoldIn) r).score(items, values, row), scores);
		}
	}

	/** Asks a partner. */
	private interface Question {
		void score(Recommender partner, float[] row);
	}

	private final List<Partner> partners;
	private final int candidates;
	private final double keep;
	private final Interactions known;

	private CascadeRecommender(List<Partner> partners, int candidates, double keep, Interactions known) {
		this.partners = partners;
		this.candidates = candidates;
		this.keep = keep;
		this.known = known;
	}

	static CascadeRecommender of(List<Partner> partners, int candidates, double keep, Interactions known) {
		return Partner.allFoldIn(partners) ? new FoldIn(partners, candidates, keep, known)
				: new CascadeRecommender(partners, candidates, keep, known);
	}

	@Override
	public final Recommender beforeValidation() {
		return of(Partner.beforeValidation(partners), candidates, keep, known);
	}

	@Override
	public final int users() {
		return known.rows();
	}

	@Override
	public final int items() {
		return known.columns();
	}

	@Override
	public final void score(int user, float[] scores) {
		cascade(known.columns(user), (r, row) -> r.score(user, row), scores);
	}

	final void cascade(int[] met, Question question, float[] scores) {
		int items = items();
		float[] row = new float[items];
		question.score(partners.getFirst().recommender(), row);
		int[] order = new int[items];
		float[] sorted = new float[items];
		TopItems.select(row, items, items, order, sorted, 0);
		Arrays.fill(scores, 0, items, Float.NaN);
		int n = 0;
		while (n < items && order[n] >= 0) {
			n++;
		}
		place(order, n, 0, scores);
		for (int i : met) {
			row[i] = Float.NaN;
		}
		int left = Math.min(candidates, items);
		for (int p = 1; p < partners.size(); p++) {
			TopItems.select(row, items, left, order, sorted, 0);
			float[] next = new float[items];
			question.score(partners.get(p).recommender(), next);
			Arrays.fill(row, Float.NaN);
			boolean[] chosen = new boolean[items];
			for (int k = 0; k < left && order[k] >= 0; k++) {
				row[order[k]] = next[order[k]];
				chosen[order[k]] = true;
			}
			n = order(row, chosen, scores, order);
			place(order, n, p, scores);
			left = Math.max(1, (int) Math.round(left * keep));
		}
	}

	/** The chosen by score; those without one behind, in the order they had. */
	private int order(float[] row, boolean[] chosen, float[] before, int[] order) {
		int items = row.length;
		float[] sorted = new float[items];
		TopItems.select(row, items, items, order, sorted, 0);
		int n = 0;
		while (n < items && order[n] >= 0) {
			n++;
		}
		float[] rest = new float[items];
		for (int i = 0; i < items; i++) {
			rest[i] = chosen[i] && row[i] != row[i] ? before[i] : Float.NaN;
		}
		int[] behind = new int[items];
		TopItems.select(rest, items, items, behind, sorted, 0);
		for (int k = 0; k < items && behind[k] >= 0; k++) {
			order[n++] = behind[k];
		}
		return n;
	}

	/** Scores above {@code stage}, to {@code stage + 1} for the first. */
	private static void place(int[] order, int n, int stage, float[] scores) {
		for (int k = 0; k < n; k++) {
			scores[order[k]] = (float) (stage + (n - k) / (n + 1.0));
		}
	}

	/** The deciding partner's reason. */
	@Override
	public final Explanation explain(int user, int item) {
		return partners.getLast().recommender() instanceof Explainer e ? e.explain(user, item) : new Explanation(Messages.Why_score, List.of());
	}

	@Override
	@SuppressWarnings("nls")
	public final void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("candidates", candidates);
		out.put("keep", new double[] { keep });
		Known.save(known, out.nested("known"));
		Partner.save(partners, out);
	}

	@SuppressWarnings("nls")
	static CascadeRecommender load(ModelReader in) throws IOException {
		Formats.read(in, Cascade.ID, FORMAT);
		List<Partner> partners = Partner.load(in, Cascade.ID);
		Interactions known = Known.load(in.nested("known"));
		Formats.check(known.rows() == partners.getFirst().recommender().users()
				&& known.columns() == partners.getFirst().recommender().items(), Cascade.ID, "sizes do not fit together");
		return of(partners, in.intValue("candidates"), in.doubles("keep")[0], known);
	}
}
