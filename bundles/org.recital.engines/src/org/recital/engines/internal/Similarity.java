/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

/** How similar two users or two items are by what they have in common. */
public enum Similarity {
	/** Cosine of the two rows; what a row has not counts as 0. */
	COSINE,
	/**
	 * Cosine over what both have, of values less the mean of the other side: of the user for items (Sarwar et al. 2001,
	 * section 3.1.3), of the item for users.
	 */
	ADJUSTED_COSINE,
	/** Pearson's correlation over what both have. */
	PEARSON,
	/** What both have divided by what either has; values do not count. */
	JACCARD
}
