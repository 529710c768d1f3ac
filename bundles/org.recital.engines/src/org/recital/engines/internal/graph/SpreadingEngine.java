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
import org.recital.api.parameters.Parameter;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Heat and mass that spread over the graph of users and items, mixed (Zhou et al. 2010, eq. 3). What a user met starts with
 * 1 each; with d the number of neighbours of a user or item:
 * <pre>
 * w(j, i) = sum over users u of both of 1 / d(u)  /  (d(i)^(1 - lambda) * d(j)^lambda)
 * </pre>
 * lambda 1 spreads mass (accurate, popular), lambda 0 conducts heat (unusual).
 */
public final class SpreadingEngine extends ItemSumEngine<SpreadingEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param lambda     1: mass diffusion, 0: heat conduction
	 * @param neighbours most items that an item spreads to
	 */
	public record Parameters(
			@Parameter(value = "0.5", label = "%spreading.lambda", help = "%spreading.lambda.help", min = 0, max = 1) double lambda,
			@Parameter(value = "1000", label = "%knn.neighbours", help = "%walk.neighbours.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 2000) int neighbours) {
	}

	private record Rule(double lambda, int keep) implements ItemRule {

		@Override
		public SparseRows learn(SparseRows train, Loop loop) {
			float[] shares = new float[train.size()];
			for (int u = 0; u < train.rows(); u++) {
				for (int p = train.begin(u); p < train.end(u); p++) {
					shares[p] = 1f / train.count(u);
				}
			}
			SparseRows there = train.transpose().binary();
			float[] ends = new float[there.rows()];
			for (int i = 0; i < ends.length; i++) {
				ends[i] = (float) Math.pow(Math.max(1, there.count(i)), lambda - 1);
			}
			return Walk.of(there, train.withValues(shares), (j, row) -> {
				float start = (float) Math.pow(Math.max(1, there.count(j)), -lambda);
				for (int i = 0; i < row.length; i++) {
					row[i] *= start * ends[i];
				}
			}, keep, loop);
		}

		@Override
		public float worth(float value) {
			return 1;
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("lambda", new double[] { lambda }); //$NON-NLS-1$
			out.put("keep", keep); //$NON-NLS-1$
		}
	}

	@Override
	protected String id() {
		return "spreading"; //$NON-NLS-1$
	}

	@Override
	protected ItemRule rule(Parameters p) {
		return new Rule(p.lambda, p.neighbours);
	}

	@Override
	protected ItemRule rule(ModelReader in) throws IOException {
		return new Rule(in.doubles("lambda")[0], in.intValue("keep")); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
