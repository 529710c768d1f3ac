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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Names;
import org.recital.api.step.Kind;

/**
 * A weighted sum of normalised scores. An item that a partner cannot score gets nothing from it; one that no partner with a
 * weight can score has no score.
 */
class BlendRecommender implements Recommender, BeforeValidation {

	static final int FORMAT = 1;

	/**
	 * One of those that are blended.
	 *
	 * @param kind   kind of the contribution that made it
	 * @param engine its id
	 */
	record Partner(Kind kind, String engine, Recommender recommender) {
	}

	/** One that takes people nobody has learned from, because all its partners do. */
	private static final class FoldIn extends BlendRecommender implements UserFoldIn {
		FoldIn(List<Partner> partners, double[] weights, Normalisation normalisation) {
			super(partners, weights, normalisation);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			blend((r, row) -> ((UserFoldIn) r).score(items, values, row), scores);
		}
	}

	/** Asks a partner. */
	private interface Question {
		void score(Recommender partner, float[] row);
	}

	private final List<Partner> partners;
	private final double[] weights;
	private final Normalisation normalisation;

	private BlendRecommender(List<Partner> partners, double[] weights, Normalisation normalisation) {
		this.partners = List.copyOf(partners);
		this.weights = weights.clone();
		this.normalisation = normalisation;
	}

	static BlendRecommender of(List<Partner> partners, double[] weights, Normalisation normalisation) {
		return partners.stream().allMatch(p -> p.recommender instanceof UserFoldIn)
				? new FoldIn(partners, weights, normalisation)
				: new BlendRecommender(partners, weights, normalisation);
	}

	@Override
	public final Recommender beforeValidation() {
		return of(partners.stream().map(p -> new Partner(p.kind, p.engine, BeforeValidation.of(p.recommender))).toList(), weights,
				normalisation);
	}

	@Override
	public int users() {
		return partners.getFirst().recommender.users();
	}

	@Override
	public int items() {
		return partners.getFirst().recommender.items();
	}

	/** The weights, in the order of the partners (copied). */
	double[] weights() {
		return weights.clone();
	}

	@Override
	public void score(int user, float[] scores) {
		blend((r, row) -> r.score(user, row), scores);
	}

	final void blend(Question question, float[] scores) {
		float[] row = new float[items()];
		Arrays.fill(scores, 0, row.length, Float.NaN);
		for (int p = 0; p < weights.length; p++) {
			if (weights[p] > 0) {
				question.score(partners.get(p).recommender, row);
				normalisation.apply(row);
				add(scores, row, (float) weights[p]);
			}
		}
	}

	/** Adds where there is something to add; NaN in the sum stands for nothing so far. */
	static void add(float[] sum, float[] row, float weight) {
		for (int i = 0; i < row.length; i++) {
			float s = row[i];
			if (s == s) {
				sum[i] = sum[i] == sum[i] ? sum[i] + weight * s : weight * s;
			}
		}
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("weights", weights); //$NON-NLS-1$
		out.put("normalise", Names.kebab(normalisation.name())); //$NON-NLS-1$
		for (int p = 0; p < weights.length; p++) {
			Partner partner = partners.get(p);
			out.put("partner" + p, partner.kind, partner.engine, partner.recommender); //$NON-NLS-1$
		}
	}

	static BlendRecommender load(ModelReader in) throws IOException {
		Formats.read(in, "blend", FORMAT); //$NON-NLS-1$
		double[] weights = in.doubles("weights"); //$NON-NLS-1$
		List<Partner> partners = new ArrayList<>();
		for (int p = 0; p < weights.length; p++) {
			String name = "partner" + p; //$NON-NLS-1$
			ModelReader nested = in.nested(name);
			Kind kind = Kind.of(nested.text("kind")).orElse(Kind.ENGINE); //$NON-NLS-1$
			partners.add(new Partner(kind, nested.text("engine"), in.recommender(name))); //$NON-NLS-1$
		}
		boolean rank = Names.kebab(Normalisation.RANK.name()).equals(in.text("normalise")); //$NON-NLS-1$
		return of(partners, weights, rank ? Normalisation.RANK : Normalisation.MIN_MAX);
	}
}
