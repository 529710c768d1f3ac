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
 * Expected popularity complement (EPC): an item's novelty is {@code 1 - p(seen)}, where p(seen) is the share of training users who have the
 * item. Range 0 to 1; relevance does not matter, see {@link PopularityComplementOfHits}.
 *
 * @see "Vargas, Castells: Rank and Relevance in Novelty and Diversity Metrics for Recommender Systems, RecSys 2011"
 */
public class PopularityComplement extends Novelty {

	public PopularityComplement() {
		this(false);
	}

	PopularityComplement(boolean ofHits) {
		super(ofHits);
	}

	@Override
	final double[] novelties(Judgement judgement) {
		double users = Math.max(1, trainingUsers(judgement));
		double[] novelties = new double[judgement.popularity().length];
		for (int item = 0; item < novelties.length; item++) {
			novelties[item] = 1 - judgement.popularity()[item] / users;
		}
		return novelties;
	}
}
