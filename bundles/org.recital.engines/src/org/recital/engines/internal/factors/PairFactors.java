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

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.engines.internal.Formats;

/** Scores by factors that were learned from pairs; somebody folded in gets theirs from pairs too, see {@link PairFold}. */
final class PairFactors extends FactorRecommender {

	private final long seed;
	private final double lambda;
	private final double norm;
	private final PairFold fold;

	PairFactors(FactorModel model, long seed, double lambda, double norm) {
		super(model);
		this.seed = seed;
		this.lambda = lambda;
		this.norm = norm;
		this.fold = new PairFold(model, seed, lambda, norm);
	}

	@Override
	float fold(int[] items, float[] values, float[] vector) {
		fold.find(items, vector);
		return 0;
	}

	@Override
	void saveMore(ModelWriter out) throws IOException {
		out.put("seed", new long[] { seed }); //$NON-NLS-1$
		out.put("held", new double[] { lambda, norm }); //$NON-NLS-1$
	}

	static PairFactors load(ModelReader in, String engine) throws IOException {
		Formats.read(in, engine, FORMAT);
		double[] held = in.doubles("held"); //$NON-NLS-1$
		return new PairFactors(FactorModel.load(in.nested("factors")), in.longs("seed")[0], held[0], held[1]); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
