/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

/** What events count when rows are compared by cosine, with rows as documents and columns as terms. */
public enum Weighting {
	/** What they are worth. */
	NONE,
	/** Root of the worth times {@code ln(N / n)}, n the number of rows that have the column (Salton and Buckley 1988). */
	TF_IDF,
	/**
	 * Okapi BM25 (Robertson and Zaragoza 2009, eq. 3.15) with k1 = 1.2 and b = 0.75: long rows count less, and much of a thing
	 * not much more than some. Compared by product instead of cosine, in proportion to the greatest of a row with itself.
	 */
	BM25
}
