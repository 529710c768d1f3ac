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
	private final PairFold.Rule rule;
	private final PairFold fold;

	PairFactors(FactorModel model, long seed, PairFold.Rule rule) {
		super(model);
		this.seed = seed;
		this.rule = rule;
		this.fold = new PairFold(model, seed, rule);
	}

	@Override
	float fold(int[] items, float[] values, float[] vector) {
		return fold.find(items, vector);
	}

	@Override
	void saveMore(ModelWriter out) throws IOException {
		out.put("seed", new long[] { seed }); //$NON-NLS-1$
		out.put("hinge", rule.loss() == PairFold.Loss.HINGE ? 1 : 0, rule.metric() ? 1 : 0); //$NON-NLS-1$
		out.put("held", new double[] { rule.lambda(), rule.norm(), rule.margin() }); //$NON-NLS-1$
	}

	static PairFactors load(ModelReader in, String engine) throws IOException {
		Formats.read(in, engine, FORMAT);
		int[] kind = in.ints("hinge"); //$NON-NLS-1$
		double[] held = in.doubles("held"); //$NON-NLS-1$
		if (kind.length != 2 || held.length != 3) {
			throw new IOException("the model is damaged: sections hinge and held"); //$NON-NLS-1$
		}
		return new PairFactors(FactorModel.load(in.nested("factors")), in.longs("seed")[0], //$NON-NLS-1$ //$NON-NLS-2$
				new PairFold.Rule(kind[0] == 1 ? PairFold.Loss.HINGE : PairFold.Loss.LOGISTIC, held[0], held[1], held[2],
						kind[1] == 1));
	}
}
