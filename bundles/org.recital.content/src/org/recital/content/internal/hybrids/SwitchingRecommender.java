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

/** Asks one partner or another, by how many things somebody has met. */
class SwitchingRecommender implements Recommender, Explainer, BeforeValidation {

	private static final int FORMAT = 1;

	/** One that takes people nobody has learned from, because all its partners do. */
	private static final class FoldIn extends SwitchingRecommender implements UserFoldIn {
		FoldIn(List<Partner> partners, int[] thresholds, Interactions known) {
			super(partners, thresholds, known);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			((UserFoldIn) of(items.length)).score(items, values, scores);
		}
	}

	private final List<Partner> partners;
	private final int[] thresholds;
	private final Interactions known;

	private SwitchingRecommender(List<Partner> partners, int[] thresholds, Interactions known) {
		this.partners = partners;
		this.thresholds = thresholds;
		this.known = known;
	}

	static SwitchingRecommender of(List<Partner> partners, int[] thresholds, Interactions known) {
		return Partner.allFoldIn(partners) ? new FoldIn(partners, thresholds, known) : new SwitchingRecommender(partners, thresholds, known);
	}

	/** Which partner is asked for somebody who met so many things. */
	static int partner(int[] thresholds, int met) {
		int p = 0;
		while (p < thresholds.length && met >= thresholds[p]) {
			p++;
		}
		return p;
	}

	final Recommender of(int met) {
		return partners.get(partner(thresholds, met)).recommender();
	}

	int[] thresholds() {
		return thresholds.clone();
	}

	@Override
	public final Recommender beforeValidation() {
		return of(Partner.beforeValidation(partners), thresholds, known);
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
		of(known.count(user)).score(user, scores);
	}

	@Override
	public final Explanation explain(int user, int item) {
		return of(known.count(user)) instanceof Explainer e ? e.explain(user, item) : new Explanation(Messages.Why_score, List.of());
	}

	@Override
	public final void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("thresholds", thresholds); //$NON-NLS-1$
		Known.save(known, out.nested("known")); //$NON-NLS-1$
		Partner.save(partners, out);
	}

	static SwitchingRecommender load(ModelReader in) throws IOException {
		Formats.read(in, Switching.ID, FORMAT);
		List<Partner> partners = Partner.load(in, Switching.ID);
		Interactions known = Known.load(in.nested("known")); //$NON-NLS-1$
		int[] thresholds = in.ints("thresholds"); //$NON-NLS-1$
		Formats.check(thresholds.length == partners.size() - 1 && known.rows() == partners.getFirst().recommender().users()
				&& known.columns() == partners.getFirst().recommender().items(), Switching.ID, "sizes do not fit together"); //$NON-NLS-1$
		return of(partners, thresholds, known);
	}
}
