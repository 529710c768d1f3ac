/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.io.IOException;

import org.recital.api.model.ModelWriter;
import org.recital.linalg.SparseRows;

/**
 * How much each item speaks for each other: an items x items matrix, in whatever form. Sums are the same bit for bit whether
 * they are asked for one user or for many.
 */
interface Weights {

	/**
	 * Sums of rows for somebody: {@code out[i] = sum over p of worths[p] * w(items[p], i)}.
	 *
	 * @param worths parallel to items; null: every item is worth 1
	 * @param from   first entry
	 * @param to     one past the last entry
	 * @param out    room for all items
	 */
	void sums(int[] items, float[] worths, int from, int to, float[] out);

	/**
	 * The same for several rows of a matrix at once.
	 *
	 * @param rows which, those from {@code from} to {@code to}
	 * @param out  room for all items for each of them, one after the other
	 */
	void sums(SparseRows profiles, int[] rows, int from, int to, float[] out);

	/** How much item j speaks for item i. */
	double weight(int j, int i);

	void save(ModelWriter out) throws IOException;
}
