/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

/**
 * Expected free discovery with relevance: only hits add their novelty.
 *
 * @see "Vargas, Castells: Rank and Relevance in Novelty and Diversity Metrics for Recommender Systems, RecSys 2011"
 */
public final class FreeDiscoveryOfHits extends FreeDiscovery {

	public FreeDiscoveryOfHits() {
		super(true);
	}
}
