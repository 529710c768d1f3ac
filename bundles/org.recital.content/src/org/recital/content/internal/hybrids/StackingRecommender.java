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
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/** A weighted sum of partners' normalised scores, see {@link Stacking}. What no partner can score has no score. */
class StackingRecommender implements Recommender, Explainer, BeforeValidation {

	private static final int FORMAT = 1;
	/** History sizes are told in doublings from here. */
	private static final double USUAL = 32;

	/** One that takes people nobody has learned from, because all its partners do. */
	private static final class FoldIn extends StackingRecommender implements UserFoldIn {
		FoldIn(List<Partner> partners, double[] weights, Interactions known) {
			super(partners, weights, known);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			stack(items, (r, row) -> ((UserFoldIn) r).score(items, values, row), scores);
		}
	}

	/** Asks a partner. */
	private interface Question {
		void score(Recommender partner, float[] row);
	}

	private final List<Partner> partners;
	private final double[] weights;
	private final Interactions known;

	private StackingRecommender(List<Partner> partners, double[] weights, Interactions known) {
		this.partners = partners;
		this.weights = weights;
		this.known = known;
	}

	static StackingRecommender of(List<Partner> partners, double[] weights, Interactions known) {
		return Partner.allFoldIn(partners) ? new FoldIn(partners, weights, known) : new StackingRecommender(partners, weights, known);
	}

	double[] weights() {
		return weights.clone();
	}

	/** Doublings of what was met, from 32 on; between -5 and 5 for 1 to 1,024. */
	static double history(int met) {
		return Math.log(Math.max(1, met) / USUAL) / Math.log(2);
	}

	/**
	 * Moves scores so that what was not met goes from 0 to 1 (0.5 where all are equal); what was met goes along.
	 *
	 * @param met ascending
	 */
	static void normalise(float[] row, int[] met) {
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		int m = 0;
		for (int i = 0; i < row.length; i++) {
			if (m < met.length && met[m] == i) {
				m++;
			} else if (row[i] == row[i]) {
				least = Math.min(least, row[i]);
				most = Math.max(most, row[i]);
			}
		}
		double range = (double) most - least;
		for (int i = 0; i < row.length; i++) {
			if (row[i] == row[i]) {
				row[i] = range > 0 ? (float) Math.clamp(((double) row[i] - least) / range, -1e6, 1e6) : 0.5f;
			}
		}
	}

	/** Inputs of the linear model for an item; what a partner cannot score counts as its least. */
	static double[] inputs(float[][] rows, int item, double history) {
		int n = rows.length;
		double[] x = new double[history == history ? 2 * n : n];
		for (int p = 0; p < n; p++) {
			double s = rows[p][item];
			x[p] = s == s ? s : 0;
			if (x.length > n) {
				x[n + p] = x[p] * history;
			}
		}
		return x;
	}

	@Override
	public final Recommender beforeValidation() {
		return of(Partner.beforeValidation(partners), weights, known);
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
		stack(known.columns(user), (r, row) -> r.score(user, row), scores);
	}

	final void stack(int[] met, Question question, float[] scores) {
		int items = items();
		int n = partners.size();
		double h = history(met.length);
		double[] sum = new double[items];
		boolean[] any = new boolean[items];
		float[] row = new float[items];
		for (int p = 0; p < n; p++) {
			double w = weights[p] + (weights.length > n ? weights[n + p] * h : 0);
			if (weights[p] == 0 && (weights.length == n || weights[n + p] == 0)) {
				continue;
			}
			question.score(partners.get(p).recommender(), row);
			normalise(row, met);
			for (int i = 0; i < items; i++) {
				if (row[i] == row[i]) {
					sum[i] += w * row[i];
					any[i] = true;
				}
			}
		}
		Arrays.fill(scores, 0, items, Float.NaN);
		for (int i = 0; i < items; i++) {
			if (any[i]) {
				scores[i] = (float) sum[i];
			}
		}
	}

	/** The reason of the partner that adds most to the item's score. */
	@Override
	public final Explanation explain(int user, int item) {
		int n = partners.size();
		double h = history(known.count(user));
		float[] row = new float[items()];
		Explainer best = null;
		double most = 0;
		for (int p = 0; p < n; p++) {
			Recommender r = partners.get(p).recommender();
			if (r instanceof Explainer e) {
				r.score(user, row);
				normalise(row, known.columns(user));
				double share = row[item] * (weights[p] + (weights.length > n ? weights[n + p] * h : 0));
				if (share > most) {
					most = share;
					best = e;
				}
			}
		}
		return best == null ? new Explanation(Messages.Why_score, List.of()) : best.explain(user, item);
	}

	@Override
	public final void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("weights", weights); //$NON-NLS-1$
		Known.save(known, out.nested("known")); //$NON-NLS-1$
		Partner.save(partners, out);
	}

	static StackingRecommender load(ModelReader in) throws IOException {
		Formats.read(in, Stacking.ID, FORMAT);
		List<Partner> partners = Partner.load(in, Stacking.ID);
		Interactions known = Known.load(in.nested("known")); //$NON-NLS-1$
		double[] weights = in.doubles("weights"); //$NON-NLS-1$
		Formats.check((weights.length == partners.size() || weights.length == 2 * partners.size())
				&& known.rows() == partners.getFirst().recommender().users() && known.columns() == partners.getFirst().recommender().items(),
				Stacking.ID, "sizes do not fit together"); //$NON-NLS-1$
		return of(partners, weights, known);
	}
}
