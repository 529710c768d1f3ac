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
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.linalg.SparseRows;

/** How an engine of this package learns the weights between items: its parameters and what it does with them. */
interface Learner {

	/** Id of the engine. */
	String engine();

	/** Whether every event is worth 1. */
	boolean binary();

	/**
	 * Learns.
	 *
	 * @param train   users x items; values null where every event is worth 1
	 * @param before  what was learned before something was added; null: nothing was
	 * @param context its monitor has been begun with 100 units
	 */
	Weights learn(SparseRows train, Weights before, StepContext context) throws InputException;

	/** The recommender of what was learned. */
	default ItemModel model(SparseRows train, SparseRows profiles, Weights weights) {
		return new ItemModel(this, train, profiles, weights);
	}

	void save(ModelWriter out) throws IOException;
}
