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

/** A recommender by a {@link MultVaeNetwork}; it asks what somebody met, not with which values. */
final class MultVae extends FoldingRecommender {

	private final MultVaeNetwork network;

	MultVae(Base base, MultVaeNetwork network) {
		super(base);
		this.network = network;
	}

	@Override
	void scoreProfile(int[] items, float[] values, float[] scores) {
		network.score(items, 0, items.length, scores);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Saved.format(out, MultVaeEngine.FORMAT);
		Saved.put(out.nested("weights"), network.weights()); //$NON-NLS-1$
		saveBase(out);
	}
}
