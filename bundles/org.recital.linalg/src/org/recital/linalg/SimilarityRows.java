/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/**
 * Similarities of n things with one another, a row at a time. Symmetric bit for bit: that of i and j is the same number
 * whichever row it comes from and however much of the row was asked for. No similarity is NaN or infinite; 0 is none.
 */
public interface SimilarityRows {

	/** Number of things. */
	int size();

	/** Room for one thread to work in. */
	Worker worker();

	/** The same similarities with the things numbered so that all of them are worked out faster; null: there is no such order. */
	default Renumbered renumbered() {
		return null;
	}

	/**
	 * Similarities of things in another order.
	 *
	 * @param rows similarities by place
	 * @param ids  the number of the thing at each place
	 */
	record Renumbered(SimilarityRows rows, int[] ids) {
	}

	/** Works out rows; not for several threads at a time. */
	interface Worker {

		/**
		 * Similarities of i with 0 to i - 1.
		 *
		 * @param out room for i; all are set
		 */
		void before(int i, float[] out);

		/**
		 * Similarities of i with all, itself included.
		 *
		 * @param out room for {@link SimilarityRows#size()}; all are set
		 */
		void all(int i, float[] out);
	}
}
