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

import org.recital.api.engine.Explainer;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Lazy;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Reasons;
import org.recital.engines.internal.SumRecommender;
import org.recital.linalg.Accumulate;
import org.recital.linalg.SparseRows;

/**
 * Scores an item by how much what the user met speaks for it, where what was met when counts:
 * {@code score(u, i) = sum over j of recency(u, j) * w(j, i)}. Of somebody folded in no times are known; everything they met
 * counts 1, as does what is known of people held out.
 */
final class RecentSums extends SumRecommender implements Explainer {

	static final int FORMAT = 1;

	/** Users x items: how much what was met counts. */
	private final SparseRows recency;
	/** Items x items: row j has the items that j speaks for. */
	private final SparseRows weights;
	private final float[] popularity;
	private final Lazy<SparseRows> sources;

	RecentSums(SparseRows recency, SparseRows weights, float[] popularity) {
		this.recency = recency;
		this.weights = weights;
		this.popularity = popularity;
		this.sources = new Lazy<>(weights::transpose);
	}

	/**
	 * Profiles with what was met in training weighted; what else is known counts 1.
	 *
	 * @param profiles users x items
	 * @param train    users x items; their columns are in the profiles
	 * @param recent   weights, parallel to the entries of train
	 */
	static SparseRows recency(SparseRows profiles, SparseRows train, float[] recent) {
		float[] weights = new float[profiles.size()];
		for (int u = 0; u < profiles.rows(); u++) {
			for (int p = profiles.begin(u); p < profiles.end(u); p++) {
				int t = Arrays.binarySearch(train.indices(), train.begin(u), train.end(u), profiles.indices()[p]);
				weights[p] = t >= 0 ? recent[t] : 1;
			}
		}
		return profiles.withValues(weights);
	}

	@Override
	public int users() {
		return recency.rows();
	}

	@Override
	public int items() {
		return recency.columns();
	}

	@Override
	protected boolean sum(int user, float[] sums) {
		return sum(recency.indices(), recency.values(), recency.begin(user), recency.end(user), sums);
	}

	@Override
	protected boolean sum(int[] items, float[] values, float[] sums) {
		return sum(items, null, 0, items.length, sums);
	}

	private boolean sum(int[] items, float[] recent, int from, int to, float[] sums) {
		boolean any = false;
		for (int p = from; p < to; p++) {
			int begin = weights.begin(items[p]);
			int end = weights.end(items[p]);
			float weight = recent == null ? 1 : recent[p];
			if (weight > 0 && end > begin) {
				Accumulate.add(sums, weights.indices(), weights.values(), begin, end, weight);
				any = true;
			}
		}
		return any;
	}

	@Override
	protected float[] fallback() {
		return popularity;
	}

	@Override
	public Explanation explain(int user, int item) {
		float[] met = new float[items()];
		for (int p = recency.begin(user); p < recency.end(user); p++) {
			met[recency.indices()[p]] = recency.value(p);
		}
		SparseRows from = sources.get();
		Reasons reasons = new Reasons();
		for (int p = from.begin(item); p < from.end(item); p++) {
			reasons.add(from.indices()[p], (double) met[from.indices()[p]] * from.value(p));
		}
		return reasons.explanation(recency.count(user) == 0 ? Reasons.popular() : Reasons.nothing());
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		Matrices.save(recency, out.nested("recency")); //$NON-NLS-1$
		Matrices.save(weights, out.nested("weights")); //$NON-NLS-1$
		out.put("popularity", popularity); //$NON-NLS-1$
	}

	static RecentSums load(ModelReader in, String engine) throws IOException {
		Formats.read(in, engine, FORMAT);
		return new RecentSums(Matrices.load(in.nested("recency")), Matrices.load(in.nested("weights")), in.floats("popularity")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
