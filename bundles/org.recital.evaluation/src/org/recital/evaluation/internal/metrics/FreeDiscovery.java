/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.evaluation.Judgement;

/**
 * Expected free discovery (EFD): an item's novelty is {@code -log2 p(item)} in bits, where p(item) is its share of all training
 * interactions: how surprising it is to come upon. An item without a training interaction counts as one that has one.
 * Relevance does not matter, see {@link FreeDiscoveryOfHits}.
 *
 * @see "Vargas, Castells: Rank and Relevance in Novelty and Diversity Metrics for Recommender Systems, RecSys 2011"
 */
public class FreeDiscovery extends Novelty {

	public FreeDiscovery() {
		this(false);
	}

	FreeDiscovery(boolean ofHits) {
		super(ofHits);
	}

	@Override
	final double[] novelties(Judgement judgement) {
		long all = 0;
		for (int popularity : judgement.popularity()) {
			all += popularity;
		}
		double[] novelties = new double[judgement.popularity().length];
		for (int item = 0; item < novelties.length; item++) {
			novelties[item] = Math.log((double) Math.max(1, all) / Math.max(1, judgement.popularity()[item])) / Math.log(2);
		}
		return novelties;
	}
}
