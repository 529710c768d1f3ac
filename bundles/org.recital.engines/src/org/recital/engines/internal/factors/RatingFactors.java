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

import org.recital.api.data.Interactions;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Loops;
import org.recital.linalg.SparseRows;

/**
 * Predicts {@code mean + b_u + b_i + p_u . q_i}. Somebody folded in gets the b_u and p_u of least squares for the items as
 * they are; an update does the same for items that are new, then for the users who have something new.
 */
final class RatingFactors extends FactorRecommender implements RatingPredictor, Updatable {

	private final int width;
	private final double lambda;
	/** The y_j of SVD++, one row an item; null: there are none. */
	private final float[] implicit;
	private final int fixed;

	RatingFactors(FactorModel model, int width, double lambda, float[] implicit) {
		this(model, width, lambda, implicit, -1);
	}

	/**
	 * @param width    factors
	 * @param lambda   regularisation, for each value that is known
	 * @param implicit what having met an item adds to a user's factors, one row an item; null: nothing
	 * @param fixed    place in a row where somebody folded in has 1: a bias of items; -1: none
	 */
	RatingFactors(FactorModel model, int width, double lambda, float[] implicit, int fixed) {
		super(model);
		this.width = width;
		this.lambda = lambda;
		this.implicit = implicit;
		this.fixed = fixed;
	}

	@Override
	public float predict(int user, int item) {
		return model().score(user, item);
	}

	@Override
	void stranger(float[] out) {
		for (int i = 0; i < items(); i++) {
			out[i] = model().counts()[i] == 0 ? Float.NaN : (float) (model().mean() + model().itemBias()[i]);
		}
	}

	@Override
	float fold(int[] items, float[] values, float[] vector) {
		FactorModel m = model();
		int stride = m.stride();
		float[] met = implicit == null ? null : PlusPlusSgd.sum(implicit, stride, items, 0, items.length);
		double[] targets = new double[items.length];
		for (int k = 0; k < items.length; k++) {
			targets[k] = values[k] - m.mean() - m.itemBias()[items[k]]
					- (met == null ? 0 : Vectors.dot(met, 0, m.items(), items[k] * stride, stride))
					- (fixed < 0 ? 0 : m.items()[items[k] * stride + fixed]);
		}
		float bias = new Ridge(width, lambda, lambda).solve(m.items(), stride, items, 0, items.length, targets, vector, 0);
		if (met != null) {
			Vectors.add(vector, met, 0, stride, 1);
		}
		if (fixed >= 0) {
			vector[fixed] = 1;
		}
		return bias;
	}

	@Override
	public Recommender update(Interactions added, StepContext context) throws InputException {
		Growth growth = Growth.of(model(), added);
		FactorModel m = growth.after();
		SparseRows byItem = m.profiles().transpose();
		int[] items = growth.newItems();
		Loops.of(context, 0).forBlocks(items.length, 16, (from, to) -> {
			Ridge ridge = new Ridge(width, lambda, lambda);
			for (int k = from; k < to; k++) {
				solveItem(ridge, growth, byItem, items[k]);
			}
		});
		RatingFactors updated = new RatingFactors(m, width, lambda,
				implicit == null ? null : Arrays.copyOf(implicit, m.items().length), fixed);
		updated.foldIn(u -> growth.changed()[u], Loops.of(context, 0));
		return updated;
	}

	/** An item from those of its users who had factors before. */
	private static void solveItem(Ridge ridge, Growth growth, SparseRows byItem, int item) {
		FactorModel m = growth.after();
		int[] users = new int[byItem.count(item)];
		double[] targets = new double[users.length];
		int n = 0;
		for (int p = byItem.begin(item); p < byItem.end(item); p++) {
			int u = byItem.indices()[p];
			if (growth.knownBefore(u)) {
				users[n] = u;
				targets[n++] = byItem.value(p) - m.mean() - m.userBias()[u];
			}
		}
		m.itemBias()[item] = ridge.solve(m.users(), m.stride(), users, 0, n, targets, m.items(), item * m.stride());
	}

	@Override
	void saveMore(ModelWriter out) throws IOException {
		out.put("width", width); //$NON-NLS-1$
		out.put("fixed", fixed); //$NON-NLS-1$
		out.put("lambda", new double[] { lambda }); //$NON-NLS-1$
		if (implicit != null) {
			out.put("implicit", implicit); //$NON-NLS-1$
		}
	}

	static RatingFactors load(ModelReader in, String engine) throws IOException {
		Formats.read(in, engine, FORMAT);
		return new RatingFactors(FactorModel.load(in.nested("factors")), in.intValue("width"), in.doubles("lambda")[0], //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				in.has("implicit") ? in.floats("implicit") : null, in.intValue("fixed")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
