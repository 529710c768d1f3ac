/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

import java.io.IOException;

import org.recital.api.model.ModelWriter;

/** What a re-ranker adds to relevance. */
interface Criterion {

	/** Begins a list. */
	Run begin(Pool pool);

	/** One sentence on why an item moved up. */
	String reason();

	void save(ModelWriter out) throws IOException;

	/** A list in the making. */
	interface Run {
		/**
		 * What a candidate would add to the list as it is; the candidate that adds most is taken, of equals the one of the
		 * better score.
		 *
		 * @param candidate place in the pool
		 */
		double gain(int candidate);

		/** The candidate is taken. */
		void take(int candidate);
	}
}
