/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.data.Attribute;

/** Which genres some items have, and how much of each. */
final class GenreMixture {

	private GenreMixture() {
	}

	/**
	 * The mean genres of some items, each sharing 1 equally among its own; false when none has any.
	 *
	 * @param from    first place in items
	 * @param to      behind the last
	 * @param mixture a number a genre, 0 before; sums to 1 afterwards
	 */
	static boolean of(Attribute.Categories c, int[] items, int from, int to, double[] mixture) {
		int n = 0;
		for (int at = from; at < to; at++) {
			int begin = c.offsets()[items[at]];
			int end = c.offsets()[items[at] + 1];
			for (int g = begin; g < end; g++) {
				mixture[c.codes()[g]] += 1.0 / (end - begin);
			}
			n += end > begin ? 1 : 0;
		}
		for (int g = 0; g < mixture.length && n > 0; g++) {
			mixture[g] /= n;
		}
		return n > 0;
	}
}
