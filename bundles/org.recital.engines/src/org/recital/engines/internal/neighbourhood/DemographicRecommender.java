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

import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Reasons;
import org.recital.linalg.Accumulate;
import org.recital.linalg.SparseRows;

/**
 * With w the {@linkplain Gower likeness} to the power of the sharpness, N(u) the users most like u in what is known of them
 * and share(i) the share of all users who met i:
 * <pre>
 * score(u, i) = (sum over v in N(u) who met i of w(u, v) + prior * share(i)) / (sum over v in N(u) of w(u, v) + prior)
 * </pre>
 * Somebody of whom nothing is known gets what is popular. Events of the user do not count, so that warm and cold users are
 * served alike. Items nobody met have no score.
 */
final class DemographicRecommender implements Recommender, Explainer {

	static final int FORMAT = 1;

	private final SparseRows train;
	/** Users x users, most alike first. */
	private final SparseRows neighbours;
	private final double prior;
	private final float[] share;

	DemographicRecommender(SparseRows train, SparseRows neighbours, double prior) {
		this.train = train;
		this.neighbours = neighbours;
		this.prior = prior;
		this.share = Matrices.popularity(train);
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
		Arrays.fill(scores, 0, items(), 0);
		double all = 0;
		for (int p = neighbours.begin(user); p < neighbours.end(user); p++) {
			int v = neighbours.indices()[p];
			all += neighbours.value(p);
			Accumulate.add(scores, train.indices(), train.begin(v), train.end(v), neighbours.value(p));
		}
		boolean popular = all == 0;
		for (int i = 0; i < items(); i++) {
			double s = popular ? share[i] : (scores[i] + prior * share[i]) / (all + prior);
			scores[i] = share[i] == 0 || s == 0 ? Float.NaN : (float) s;
		}
	}

	@Override
	public Explanation explain(int user, int item) {
		boolean any = false;
		for (int p = neighbours.begin(user); p < neighbours.end(user) && !any; p++) {
			int v = neighbours.indices()[p];
			any = Arrays.binarySearch(train.indices(), train.begin(v), train.end(v), item) >= 0;
		}
		return new Explanation(any ? Messages.Explain_demographic : share[item] > 0 ? Reasons.popular() : Reasons.nothing(),
				List.of());
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("prior", new double[] { prior }); //$NON-NLS-1$
		Matrices.save(train, out.nested("train")); //$NON-NLS-1$
		Matrices.save(neighbours, out.nested("neighbours")); //$NON-NLS-1$
	}

	static DemographicRecommender load(ModelReader in) throws IOException {
		Formats.read(in, "demographic", FORMAT); //$NON-NLS-1$
		return new DemographicRecommender(Matrices.load(in.nested("train")), Matrices.load(in.nested("neighbours")), //$NON-NLS-1$ //$NON-NLS-2$
				in.doubles("prior")[0]); //$NON-NLS-1$
	}
}
