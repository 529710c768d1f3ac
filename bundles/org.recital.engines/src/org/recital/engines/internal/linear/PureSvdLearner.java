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
import java.util.SplittableRandom;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Loops;
import org.recital.linalg.Blas;
import org.recital.linalg.SparseRows;
import org.recital.linalg.TruncatedSvd;

/**
 * PureSVD (Cremonesi, Koren and Turrin 2010, section 3.2): {@code score(u, i) = r_u Q q_i}, Q the strongest right singular
 * vectors of users x items with zeros where nothing happened.
 */
record PureSvdLearner(int factors, int iterations, boolean binary) implements Learner {

	/** Vectors that are carried along so that the last ones come out well (Halko et al. 2011, section 4.3). */
	private static final int MORE = 10;

	@Override
	public String engine() {
		return "pure-svd"; //$NON-NLS-1$
	}

	@Override
	public Weights learn(SparseRows train, Weights before, StepContext context) {
		int n = train.columns();
		int rank = Math.max(1, Math.min(factors, Math.min(n, train.rows())));
		int width = Math.min(rank + MORE, n);
		float[] start = new float[Math.multiplyExact(n, width)];
		SplittableRandom random = new SplittableRandom(context.seed());
		for (int k = 0; k < start.length; k++) {
			start[k] = (float) random.nextGaussian();
		}
		int rounds = iterations;
		if (before instanceof LowRankWeights old && old.factors() <= width) {
			// what was learned is near already
			int items = old.vectors().length / old.factors();
			for (int i = 0; i < items; i++) {
				System.arraycopy(old.vectors(), i * old.factors(), start, i * width, old.factors());
			}
			rounds = Math.min(iterations, 2);
		}
		TruncatedSvd svd = TruncatedSvd.of(train, rank, start, rounds, Blas.get(), Loops.of(context, 0));
		return new LowRankWeights(svd.vectors(), n, rank);
	}

	@Override
	public ItemModel model(SparseRows train, SparseRows profiles, Weights weights) {
		return new LowRankModel(this, train, profiles, (LowRankWeights) weights);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("whole", factors, iterations, binary ? 1 : 0); //$NON-NLS-1$
	}

	static PureSvdLearner load(ModelReader in) throws IOException {
		int[] d = in.ints("whole"); //$NON-NLS-1$
		return new PureSvdLearner(d[0], d[1], d[2] != 0);
	}
}
