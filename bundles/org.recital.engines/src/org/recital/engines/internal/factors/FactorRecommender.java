/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import java.util.function.IntPredicate;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.LatentFactors;
import org.recital.api.engine.Occlusion;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelWriter;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Lazy;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * A recommender by factors. An item nobody met has no score. Somebody of whom nothing is known is scored by how many met
 * each item, or by what {@link #stranger} says. People held out are folded in once, when it is learned.
 */
abstract class FactorRecommender implements Recommender, UserFoldIn, LatentFactors, Explainer {

	static final int FORMAT = 1;

	private final FactorModel model;
	private final Lazy<ItemScores> scores;

	FactorRecommender(FactorModel model) {
		this.model = model;
		this.scores = new Lazy<>(() -> new ItemScores(model.items(), model.stride(), model.itemBias(), model.counts()));
	}

	final FactorModel model() {
		return model;
	}

	/**
	 * Finds somebody's factors for given factors of items.
	 *
	 * @param items  what they met, one or more; those that nobody met in training are among them
	 * @param values with which values
	 * @param vector receives the factors, a stride of floats, all 0 before
	 * @return the bias
	 */
	abstract float fold(int[] items, float[] values, float[] vector);

	/** Scores for somebody of whom nothing is known. */
	void stranger(float[] out) {
		for (int i = 0; i < items(); i++) {
			out[i] = model.counts()[i] == 0 ? Float.NaN : (float) model.counts()[i] / Math.max(1, users());
		}
	}

	/** Scores of all items for a vector of factors. */
	final void scores(float bias, float[] vector, float[] out) {
		scores.get().of((float) (model.mean() + bias), vector, 0, out);
	}

	@Override
	public final int users() {
		return model.userBias().length;
	}

	@Override
	public final int items() {
		return model.itemBias().length;
	}

	@Override
	public final void score(int user, float[] out) {
		if (model.profiles().count(user) == 0) {
			stranger(out);
		} else {
			scores.get().of((float) (model.mean() + model.userBias()[user]), model.users(), user * model.stride(), out);
		}
	}

	@Override
	public final void score(int[] items, float[] values, float[] out) {
		if (items.length == 0) {
			stranger(out);
		} else {
			float[] vector = new float[model.stride()];
			float bias = fold(items, values, vector);
			scores(bias, vector, out);
		}
	}

	@Override
	public final int factors() {
		return model.stride();
	}

	@Override
	public final float itemFactors(int item, float[] out) {
		System.arraycopy(model.items(), item * model.stride(), out, 0, model.stride());
		return model.counts()[item] == 0 ? Float.NaN : model.itemBias()[item];
	}

	@Override
	public final float userFactors(int user, float[] out) {
		System.arraycopy(model.users(), user * model.stride(), out, 0, model.stride());
		return model.profiles().count(user) == 0 ? Float.NaN : (float) (model.mean() + model.userBias()[user]);
	}

	@Override
	public final float userFactors(int[] items, float[] values, float[] out) {
		float[] vector = new float[model.stride()];
		float bias = items.length == 0 ? Float.NaN : (float) (model.mean() + fold(items, values, vector));
		System.arraycopy(vector, 0, out, 0, vector.length);
		return bias;
	}

	@Override
	public Explanation explain(int user, int item) {
		SparseRows met = model.profiles();
		int from = met.begin(user);
		int to = met.end(user);
		if (model.counts()[item] == 0) {
			return new Explanation(Messages.Explain_unknown, List.of());
		}
		if (from == to) {
			return new Explanation(Messages.Explain_popular, List.of());
		}
		float[] values = new float[to - from];
		for (int p = from; p < to; p++) {
			values[p - from] = met.value(p);
		}
		return Occlusion.explain(this, Arrays.copyOfRange(met.indices(), from, to), values, items(), item,
				List.of(Messages.Explain_occlusion0, Messages.Explain_occlusion1, Messages.Explain_occlusion2,
						Messages.Explain_occlusion3));
	}

	/** Folds in, into the arrays of the model, all whose profile is not what was trained on. */
	final void foldHeldOut(SparseRows train, Loop loop) {
		SparseRows profiles = model.profiles();
		if (profiles != train) {
			foldIn(u -> !Matrices.sameRow(train, profiles, u), loop);
		}
	}

	/** Folds in, into the arrays of the model, some of its users. */
	final void foldIn(IntPredicate which, Loop loop) {
		SparseRows profiles = model.profiles();
		loop.forBlocks(users(), 16, (from, to) -> {
			float[] vector = new float[model.stride()];
			for (int u = from; u < to; u++) {
				if (which.test(u) && profiles.count(u) > 0) {
					Arrays.fill(vector, 0);
					model.userBias()[u] = fold(Arrays.copyOfRange(profiles.indices(), profiles.begin(u), profiles.end(u)),
							values(profiles, u), vector);
					System.arraycopy(vector, 0, model.users(), u * vector.length, vector.length);
				}
			}
		});
	}

	private static float[] values(SparseRows m, int row) {
		float[] values = new float[m.count(row)];
		for (int k = 0; k < values.length; k++) {
			values[k] = m.value(m.begin(row) + k);
		}
		return values;
	}

	@Override
	public final void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		model.save(out.nested("factors")); //$NON-NLS-1$
		saveMore(out);
	}

	/** Writes what folding in needs. */
	abstract void saveMore(ModelWriter out) throws IOException;
}
