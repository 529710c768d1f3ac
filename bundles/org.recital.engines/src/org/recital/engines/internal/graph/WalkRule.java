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

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.engines.internal.Values;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Random walks of three steps that begin at a user (Cooper et al. 2014), with the popularity of where they end discounted
 * (Paudel et al. 2017, eq. 6). With x the values, or 1, of the events of user u and item i:
 * <pre>
 * p(u -> i) = x(u, i) / sum over k of x(u, k)        p(i -> u) = x(u, i) / sum over v of x(v, i)
 * w(j, i)   = sum over u of p(j -> u)^alpha * p(u -> i)^alpha / n(i)^beta
 * score(u, i) = sum over j of x(u, j)^alpha * w(j, i)
 * </pre>
 * n(i) is the number of users who met i. The share {@code 1 / (sum over k of x(u, k))^alpha} of the first step is left out of
 * the score: it is the same for all items of a user. Values below 0 count as 0.
 *
 * @param binary  whether every event is worth 1
 * @param alpha   exponent of the steps, above 0
 * @param beta    exponent of the discount, 0: none
 * @param keep    most items that an item speaks for
 */
record WalkRule(boolean binary, double alpha, double beta, int keep) implements ItemRule {

	static WalkRule of(Values values, double alpha, double beta, int keep) {
		return new WalkRule(values == Values.BINARY, alpha, beta, keep);
	}

	@Override
	public SparseRows learn(SparseRows train, Loop loop) {
		SparseRows on = steps(binary ? train.binary() : train);
		SparseRows byItem = train.transpose();
		SparseRows there = steps(binary ? byItem.binary() : byItem);
		float[] discount = new float[byItem.rows()];
		for (int i = 0; i < discount.length; i++) {
			discount[i] = (float) Math.pow(Math.max(1, byItem.count(i)), -beta);
		}
		return Walk.of(there, on, (j, row) -> {
			if (beta != 0) {
				for (int i = 0; i < row.length; i++) {
					row[i] *= discount[i];
				}
			}
		}, keep, loop);
	}

	private SparseRows steps(SparseRows m) {
		float[] steps = new float[m.size()];
		for (int r = 0; r < m.rows(); r++) {
			double sum = 0;
			for (int p = m.begin(r); p < m.end(r); p++) {
				sum += Math.max(0, m.value(p));
			}
			for (int p = m.begin(r); p < m.end(r) && sum > 0; p++) {
				steps[p] = (float) Math.pow(Math.max(0, m.value(p)) / sum, alpha);
			}
		}
		return m.withValues(steps);
	}

	@Override
	public float worth(float value) {
		return binary ? 1 : (float) Math.pow(Math.max(0, value), alpha);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("whole", binary ? 1 : 0, keep); //$NON-NLS-1$
		out.put("decimal", new double[] { alpha, beta }); //$NON-NLS-1$
	}

	static WalkRule load(ModelReader in) throws IOException {
		int[] whole = in.ints("whole"); //$NON-NLS-1$
		double[] decimal = in.doubles("decimal"); //$NON-NLS-1$
		return new WalkRule(whole[0] == 1, decimal[0], decimal[1], whole[1]);
	}
}
