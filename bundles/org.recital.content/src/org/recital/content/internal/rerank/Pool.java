/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

/**
 * What a list is made of for one person: the best by score that they have not met.
 *
 * @param items     best first
 * @param relevance parallel to items, 1 (best) to 0 (last of the pool); all 1 where scores do not differ
 * @param met       what the person met, ascending
 * @param values    with which values
 */
record Pool(int[] items, double[] relevance, int[] met, float[] values) {

	int size() {
		return items.length;
	}
}
