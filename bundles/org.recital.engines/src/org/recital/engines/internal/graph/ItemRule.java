/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.graph;

import java.io.IOException;

import org.recital.api.model.ModelWriter;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/** How much items speak for one another, learned from who met what. */
public interface ItemRule {

	/**
	 * Learns.
	 *
	 * @param train users x items, columns ascending
	 * @return items x items: row j has the items that j speaks for, never itself, with weights above 0
	 */
	SparseRows learn(SparseRows train, Loop loop);

	/** What an event with this value counts when scores are added up. */
	float worth(float value);

	/** Writes what {@link ItemSumEngine#rule(org.recital.api.model.ModelReader)} needs. */
	void save(ModelWriter out) throws IOException;
}
