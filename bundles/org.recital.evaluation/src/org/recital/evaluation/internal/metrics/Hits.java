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

/**
 * What the metrics of binary relevance share. A listed item is a hit when its gain is not 0: relevant items whose value is 0
 * come with the least positive gain, and negative values (of scales such as -10 to 10) are relevant when the person who
 * evaluates says so.
 */
final class Hits {

	private static final int TABLE = 1024;
	private static final double[] DISCOUNTS = new double[TABLE];

	static {
		for (int place = 0; place < TABLE; place++) {
			DISCOUNTS[place] = Math.log(2) / Math.log(place + 2);
		}
	}

	private Hits() {
	}

	/** Number of hits in the first {@code cutoff} places. */
	static int count(RankedUser user, int cutoff) {
		int hits = 0;
		for (int place = 0; place < Math.min(cutoff, user.length()); place++) {
			if (user.gains()[place] != 0) {
				hits++;
			}
		}
		return hits;
	}

	/** {@code 1 / log2(place + 2)} for places counted from 0. */
	static double discount(int place) {
		return place < TABLE ? DISCOUNTS[place] : Math.log(2) / Math.log(place + 2);
	}
}
