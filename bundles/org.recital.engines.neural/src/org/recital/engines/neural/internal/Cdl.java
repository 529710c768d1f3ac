/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.io.IOException;
import java.util.List;

import org.recital.api.model.ModelWriter;
import org.recital.nn.Gemm;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;

/** Scores by factors of items; those of a person are solved for from what they met, whoever it is. */
final class Cdl extends FoldingRecommender {

	private final Weights items;
	private final byte[] has;
	private final float user;
	private final Confidence confidence;
	/** Factors x items. */
	private final float[] turned;

	Cdl(Base base, Weights items, byte[] has, float missing, float user) {
		super(base);
		this.items = items;
		this.has = has;
		this.user = user;
		this.confidence = Confidence.of(items, missing);
		this.turned = Vectors.transposed(items.rows(), items.columns(), items.value());
	}

	@Override
	boolean scoresNew(int item) {
		return has[item] != 0;
	}

	@Override
	void scoreProfile(int[] met, float[] values, float[] scores) {
		float[] factors = confidence.solve(met, 0, met.length, user, null, 0);
		Gemm.nn(1, items(), factors.length, factors, 0, turned, 0, scores, 0, false);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Saved.format(out, CdlEngine.FORMAT);
		out.put("settings", new float[] { confidence.missing(), user }); //$NON-NLS-1$
		Saved.put(out.nested("weights"), List.of(items)); //$NON-NLS-1$
		out.put("has", has); //$NON-NLS-1$
		saveBase(out);
	}
}
