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

import org.eclipse.osgi.util.NLS;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Loops;
import org.recital.linalg.Blas;
import org.recital.linalg.Cholesky;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseGram;
import org.recital.linalg.SparseRows;

/**
 * The closed form of EASE (Steck 2019, equations 6 to 8): {@code P = (X'X + lambda I)^-1}, {@code B_ij = -P_ij / P_jj},
 * {@code B_jj = 0}.
 */
record EaseLearner(double lambda, boolean binary) implements Learner {

	@Override
	public String engine() {
		return "ease"; //$NON-NLS-1$
	}

	@Override
	public Weights learn(SparseRows train, Weights before, StepContext context) throws InputException {
		int n = train.columns();
		Memory.check(n, n > DenseWeights.MOST_ROWS ? 1.4 : 2, Messages.Memory_items_expected);
		float[] p = SparseGram.upper(train, Loops.of(context, 20));
		for (int i = 0; i < n; i++) {
			p[i * n + i] += (float) lambda;
		}
		if (!Cholesky.invert(p, n, Blas.get(), Loops.of(context, 0))) {
			throw new InputException(NLS.bind(Messages.Lambda_small, Double.toString(lambda)), Messages.Lambda_small_expected);
		}
		Loop loop = Loops.of(context, 80);
		float[] diagonal = weights(p, n, loop);
		return new DenseWeights(p, diagonal);
	}

	/** Replaces P by B and returns the diagonal of P. */
	private static float[] weights(float[] p, int n, Loop loop) {
		float[] diagonal = new float[n];
		float[] factor = new float[n];
		for (int j = 0; j < n; j++) {
			diagonal[j] = p[j * n + j];
			factor[j] = -1 / diagonal[j];
		}
		loop.forBlocks(n, 64, (from, to) -> {
			for (int i = from; i < to; i++) {
				scale(p, i * n, factor);
				p[i * n + i] = 0;
			}
		});
		return diagonal;
	}

	private static void scale(float[] p, int row, float[] factor) {
		for (int j = 0; j < factor.length; j++) {
			p[row + j] *= factor[j];
		}
	}

	@Override
	public ItemModel model(SparseRows train, SparseRows profiles, Weights weights) {
		return new EaseModel(this, train, profiles, (DenseWeights) weights);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("decimal", new double[] { lambda, binary ? 1 : 0 }); //$NON-NLS-1$
	}

	static EaseLearner load(ModelReader in) throws IOException {
		double[] d = in.doubles("decimal"); //$NON-NLS-1$
		return new EaseLearner(d[0], d[1] != 0);
	}
}
