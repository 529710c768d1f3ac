/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.List;

/**
 * Proposes settings, round by round. What is proposed depends on the seed and on the trials so far alone, neither on time
 * nor on how many run side by side: so a sweep that was killed is gone through again, with the trials it had.
 */
public interface Search {

	/**
	 * The next round; empty when there is no more to try.
	 *
	 * @param scores scores of all settings proposed so far, in their order; greater is better, failed ones negative infinity
	 */
	List<Proposal> next(List<Scored> scores);

	/** How many trials there will be at most. */
	int total();

	/** A setting that was tried. */
	record Scored(Proposal proposal, double score) {
	}
}
