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

/** A recommender by a {@link NeuMfNetwork}; people it did not learn from get what is popular. */
final class NeuMf extends NeuralRecommender {

	private final NeuMfNetwork network;
	private final byte[] learned;
	private final float[] itemSums;

	NeuMf(Base base, NeuMfNetwork network, byte[] learned) {
		super(base);
		this.network = network;
		this.learned = learned;
		this.itemSums = network.itemSums();
	}

	@Override
	boolean known(int user) {
		return learned[user] != 0;
	}

	@Override
	void scoreKnown(int user, float[] scores) {
		network.score(user, itemSums, scores);
	}

	/** Items that the user met and whose vectors point the same way. */
	@Override
	public Explanation explain(int user, int item) {
		if (!known(user)) {
			return new Explanation(Messages.Explain_popular, List.of());
		}
		return Alike.explain(profileItems(user), item, network.factors(), network.productItems().value());
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Saved.format(out, NeuMfEngine.FORMAT);
		Saved.put(out.nested("weights"), network.weights()); //$NON-NLS-1$
		out.put("learned", learned); //$NON-NLS-1$
		saveBase(out);
	}
}
