/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.data.Recommendations;

/** How often each item is listed. */
final class Exposure {

	private Exposure() {
	}

	/** The number of lists that hold each item in their first {@code cutoff} places. */
	static int[] counts(Recommendations lists, int cutoff, int items) {
		int[] counts = new int[items];
		int n = lists.n();
		for (int list = 0; list < lists.users().length; list++) {
			for (int place = 0; place < Math.min(n, cutoff); place++) {
				int item = lists.items()[list * n + place];
				if (item >= 0) {
					counts[item]++;
				}
			}
		}
		return counts;
	}
}
