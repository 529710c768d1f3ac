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

/**
 * Scores by the mean of the layers. Somebody folded in has no row in layer 0; theirs of the further layers are what the items
 * they met give them, as of every user: {@code sum_i sum_l e_i^(l) / sqrt(n |N_i|) / (layers + 1)}, l from 0 to layers - 1.
 */
final class LightGcnFactors extends FactorRecommender {

	/** Sum of the layers but the last, one row an item. */
	private final float[] carried;
	private final int layers;

	LightGcnFactors(FactorModel model, float[] carried, int layers) {
		super(model);
		this.carried = carried;
		this.layers = layers;
	}

	@Override
	float fold(int[] items, float[] values, float[] vector) {
		FactorModel m = model();
		for (int i : items) {
			if (m.counts()[i] > 0) {
				float weight = (float) (1 / Math.sqrt((double) items.length * m.counts()[i]) / (layers + 1));
				Vectors.add(vector, carried, i * m.stride(), m.stride(), weight);
			}
		}
		return 0;
	}

	@Override
	void saveMore(ModelWriter out) throws IOException {
		out.put("carried", carried); //$NON-NLS-1$
		out.put("layers", layers); //$NON-NLS-1$
	}

	static LightGcnFactors load(ModelReader in) throws IOException {
		Formats.read(in, LightGcnEngine.ID, FORMAT);
		return new LightGcnFactors(FactorModel.load(in.nested("factors")), in.floats("carried"), in.intValue("layers")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
