/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.graph;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Lazy;
import org.recital.engines.internal.Loops;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Reasons;
import org.recital.engines.internal.SumRecommender;
import org.recital.engines.internal.Training;
import org.recital.linalg.Accumulate;
import org.recital.linalg.SparseRows;

/**
 * Scores an item by how much what the user met speaks for it: {@code score(u, i) = sum over j of worth(u, j) * w(j, i)}. An
 * update merges what is added and learns the weights again, which gives what learning from all of it gives.
 */
final class ItemSums extends SumRecommender implements Explainer, Updatable {

	private final ItemRule rule;
	private final SparseRows train;
	private final SparseRows profiles;
	/** Items x items: row j has the items that j speaks for. */
	private final SparseRows weights;
	private final float[] popularity;
	/** Items x items: row i has the items that speak for i. */
	private final Lazy<SparseRows> sources;

	ItemSums(ItemRule rule, SparseRows train, SparseRows profiles, SparseRows weights) {
		this.rule = rule;
		this.train = train;
		this.profiles = profiles;
		this.weights = weights;
		this.popularity = Matrices.popularity(train);
		this.sources = new Lazy<>(weights::transpose);
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
	protected boolean sum(int user, float[] sums) {
		return sum(profiles.indices(), profiles.values(), profiles.begin(user), profiles.end(user), sums);
	}

	@Override
	protected boolean sum(int[] items, float[] values, float[] sums) {
		return sum(items, values, 0, items.length, sums);
	}

	private boolean sum(int[] items, float[] values, int from, int to, float[] sums) {
		boolean any = false;
		for (int p = from; p < to; p++) {
			int begin = weights.begin(items[p]);
			int end = weights.end(items[p]);
			float worth = rule.worth(values[p]);
			if (worth != 0 && end > begin) {
				Accumulate.add(sums, weights.indices(), weights.values(), begin, end, worth);
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
		for (int p = profiles.begin(user); p < profiles.end(user); p++) {
			met[profiles.indices()[p]] = rule.worth(profiles.value(p));
		}
		SparseRows from = sources.get();
		Reasons reasons = new Reasons();
		for (int p = from.begin(item); p < from.end(item); p++) {
			int j = from.indices()[p];
			reasons.add(j, (double) met[j] * from.value(p));
		}
		return reasons.explanation(profiles.count(user) == 0 ? Reasons.popular() : Reasons.nothing());
	}

	@Override
	public Recommender update(Interactions added, StepContext context) throws InputException {
		Training.checkAdded(users(), items(), added);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows all = Matrices.merge(train, added);
			SparseRows known = profiles == train ? all : Matrices.merge(profiles, added);
			return new ItemSums(rule, all, known, rule.learn(all, Loops.of(context, 100)));
		} finally {
			monitor.done();
		}
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		ItemSumEngine.format(out);
		rule.save(out.nested("rule")); //$NON-NLS-1$
		Matrices.save(train, out.nested("train")); //$NON-NLS-1$
		Profiles.save(profiles, train, out);
		Matrices.save(weights, out.nested("weights")); //$NON-NLS-1$
	}
}
