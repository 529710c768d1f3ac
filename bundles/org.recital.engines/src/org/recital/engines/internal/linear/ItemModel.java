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

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.Updatable;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Reasons;
import org.recital.engines.internal.Training;
import org.recital.linalg.SparseRows;
import org.recital.linalg.TopN;

/**
 * Scores an item by the weighted sum of what the user met. An item nobody met in training has no score; somebody of whom
 * nothing is known is scored by how many met each item. What is added is merged and the weights are learned again.
 */
class ItemModel implements Recommender, UserFoldIn, Explainer, Updatable {

	static final int FORMAT = 1;
	/** Users whose scores are worked out together. */
	private static final int TOGETHER = 64;

	private final Learner learner;
	private final SparseRows train;
	private final SparseRows profiles;
	/** The profiles with what each event is worth. */
	private final SparseRows worths;
	private final Weights weights;
	private final float[] popularity;

	ItemModel(Learner learner, SparseRows train, SparseRows profiles, Weights weights) {
		this.learner = learner;
		this.train = train;
		this.profiles = profiles;
		this.worths = worths(learner, profiles);
		this.weights = weights;
		this.popularity = Matrices.popularity(train);
	}

	private static SparseRows worths(Learner learner, SparseRows m) {
		return learner.binary() ? m.binary() : m;
	}

	/** Learns the weights of training data. */
	static Weights learn(Learner learner, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			return learner.learn(worths(learner, Matrices.of(data.train())), null, context);
		} finally {
			monitor.done();
		}
	}

	static ItemModel of(Learner learner, TrainingData data, StepContext context) throws InputException {
		Weights weights = learn(learner, data, context);
		return learner.model(Matrices.of(data.train()), Profiles.of(data), weights);
	}

	Weights weights() {
		return weights;
	}

	/** Users x items: training events with what each is worth. */
	SparseRows trainingWorths() {
		return worths(learner, train);
	}

	/** Users x items: what is known of each user, with what each event is worth. */
	SparseRows profileWorths() {
		return worths;
	}

	boolean binary() {
		return learner.binary();
	}

	@Override
	public final int users() {
		return profiles.rows();
	}

	@Override
	public final int items() {
		return profiles.columns();
	}

	@Override
	public final void score(int user, float[] scores) {
		score(worths.indices(), worths.values(), worths.begin(user), worths.end(user), scores);
	}

	@Override
	public final void score(int[] items, float[] values, float[] scores) {
		score(items, learner.binary() ? null : values, 0, items.length, scores);
	}

	private void score(int[] met, float[] worth, int from, int to, float[] scores) {
		if (known(met, from, to)) {
			weights.sums(met, worth, from, to, scores);
		} else {
			System.arraycopy(popularity, 0, scores, 0, items());
		}
		blank(scores, 0);
	}

	/** Whether something can be said of somebody who met these. */
	private boolean known(int[] met, int from, int to) {
		for (int p = from; p < to; p++) {
			if (popularity[met[p]] > 0) {
				return true;
			}
		}
		return false;
	}

	private void blank(float[] scores, int at) {
		for (int i = 0; i < popularity.length; i++) {
			if (popularity[i] == 0) {
				scores[at + i] = Float.NaN;
			}
		}
	}

	@Override
	public final void recommend(int[] users, int n, Interactions seen, int[] items, float[] scores) {
		int all = items();
		float[] rows = new float[Math.min(TOGETHER, users.length) * all];
		for (int begin = 0; begin < users.length; begin += TOGETHER) {
			int end = Math.min(users.length, begin + TOGETHER);
			weights.sums(worths, users, begin, end, rows);
			for (int k = begin; k < end; k++) {
				int at = (k - begin) * all;
				if (!known(worths.indices(), worths.begin(users[k]), worths.end(users[k]))) {
					System.arraycopy(popularity, 0, rows, at, all);
				}
				blank(rows, at);
				if (seen != null) {
					exclude(seen.block(users[k], users[k] + 1), rows, at);
				}
				TopN.numbers(rows, at, all, n, items, scores, k * n);
			}
		}
	}

	static void exclude(Block seen, float[] rows, int at) {
		for (int p = seen.begin(0); p < seen.end(0); p++) {
			rows[at + seen.items()[p]] = Float.NaN;
		}
	}

	/** Exactly what each item that the user met adds to the score. */
	@Override
	public final Explanation explain(int user, int item) {
		Reasons reasons = new Reasons();
		for (int p = worths.begin(user); p < worths.end(user); p++) {
			int j = worths.indices()[p];
			if (j != item) {
				reasons.add(j, worths.value(p) * weights.weight(j, item));
			}
		}
		boolean stranger = !known(worths.indices(), worths.begin(user), worths.end(user));
		return reasons.explanation(stranger ? Reasons.popular() : Reasons.nothing());
	}

	@Override
	public final Recommender update(Interactions added, StepContext context) throws InputException {
		Training.checkAdded(users(), items(), added);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows all = Matrices.merge(train, added);
			SparseRows known = profiles == train ? all : Matrices.merge(profiles, added);
			return learner.model(all, known, learner.learn(worths(learner, all), weights, context));
		} finally {
			monitor.done();
		}
	}

	@Override
	public final void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		learner.save(out.nested("learner")); //$NON-NLS-1$
		Matrices.save(train, out.nested("train")); //$NON-NLS-1$
		Profiles.save(profiles, train, out);
		weights.save(out.nested("weights")); //$NON-NLS-1$
	}

	/** Reads weights. */
	interface Reader {
		Weights read(ModelReader in) throws IOException;
	}

	static ItemModel load(Learner learner, Reader reader, ModelReader in) throws IOException {
		Formats.read(in, learner.engine(), FORMAT);
		SparseRows train = Matrices.load(in.nested("train")); //$NON-NLS-1$
		SparseRows profiles = Profiles.load(in, train);
		return learner.model(train, profiles, reader.read(in.nested("weights"))); //$NON-NLS-1$
	}
}
