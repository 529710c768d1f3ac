/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.evaluation.RankedUser;

/** The sum that both variants of average precision share. */
final class Precisions {

	private Precisions() {
	}

	/** The precision at each hit of the first {@code cutoff} places, summed. */
	static double sum(RankedUser user, int cutoff) {
		double sum = 0;
		int hits = 0;
		for (int place = 0; place < Math.min(cutoff, user.length()); place++) {
			if (user.gains()[place] != 0) {
				hits++;
				sum += (double) hits / (place + 1);
			}
		}
		return sum;
	}
}
