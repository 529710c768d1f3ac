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
 * Items met together more often than chance would have it: "people who met this also met". Of each item those partners are
 * kept whose meeting together is most surprising by the ratio of log likelihoods (Dunning 1993, section 4), and only if more
 * frequent than expected. With n users, of whom a met item j, b item i and k both:
 * <pre>
 * G2 = 2 (h(k) + h(a - k) + h(b - k) + h(n - a - b + k) - h(a) - h(n - a) - h(b) - h(n - b) + h(n)),   h(x) = x ln x
 * w(j, i) = G2
 * </pre>
 * G2 is 0 for independent items and grows with the evidence.
 */
public final class LogLikelihoodEngine extends ItemSumEngine<LogLikelihoodEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param neighbours most partners of an item
	 * @param least      least ratio for a partner to count
	 */
	public record Parameters(
			@Parameter(value = "100", label = "%knn.neighbours", help = "%likelihood.neighbours.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 1000) int neighbours,
			@Parameter(value = "3.84", label = "%likelihood.least", help = "%likelihood.least.help", min = 0, max = 1000, searchMax = 20) double least) {
	}

	private record Rule(int keep, double least) implements ItemRule {

		@Override
		public SparseRows learn(SparseRows train, Loop loop) {
			SparseRows on = train.binary();
			SparseRows there = on.transpose();
			int users = 0;
			for (int u = 0; u < on.rows(); u++) {
				users += on.count(u) > 0 ? 1 : 0;
			}
			int n = users;
			return Walk.of(there, on, (j, row) -> {
				int a = there.count(j);
				for (int i = 0; i < row.length; i++) {
					int both = Math.round(row[i]);
					if (both > 0) {
						double ratio = ratio(n, a, there.count(i), both);
						row[i] = ratio < least ? 0 : (float) ratio;
					}
				}
			}, keep, loop);
		}

		@Override
		public float worth(float value) {
			return 1;
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("keep", keep); //$NON-NLS-1$
			out.put("least", new double[] { least }); //$NON-NLS-1$
		}
	}

	/** G2 of a table of two by two; 0 where both are met together no more often than expected. */
	static double ratio(int n, int a, int b, int both) {
		if ((double) both * n <= (double) a * b) {
			return 0;
		}
		double whole = term(n);
		double rows = term(a) + term(n - a);
		double columns = term(b) + term(n - b);
		double cells = term(both) + term(a - both) + term(b - both) + term(n - a - b + both);
		return Math.max(0, 2 * (cells - rows - columns + whole));
	}

	private static double term(double x) {
		return x <= 0 ? 0 : x * Math.log(x);
	}

	@Override
	protected String id() {
		return "log-likelihood"; //$NON-NLS-1$
	}

	@Override
	protected ItemRule rule(Parameters p) {
		return new Rule(p.neighbours, p.least);
	}

	@Override
	protected ItemRule rule(ModelReader in) throws IOException {
		return new Rule(in.intValue("keep"), in.doubles("least")[0]); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
