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

import org.recital.api.model.ModelWriter;

/** A recommender by a {@link WideDeepNetwork}. */
final class WideDeep extends FoldingRecommender {

	private final WideDeepNetwork network;
	private final float[] itemSums;

	WideDeep(Base base, WideDeepNetwork network) {
		super(base);
		this.network = network;
		this.itemSums = network.itemSums();
	}

	@Override
	void scoreProfile(int[] items, float[] values, float[] scores) {
		network.score(items, 0, items.length, itemSums, scores);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Saved.format(out, WideDeepEngine.FORMAT);
		Saved.put(out.nested("weights"), network.weights()); //$NON-NLS-1$
		out.put("partners", network.partners()); //$NON-NLS-1$
		network.rows().save(out.nested("features")); //$NON-NLS-1$
		saveBase(out);
	}
}
