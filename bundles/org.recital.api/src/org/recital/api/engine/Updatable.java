/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import org.recital.api.data.Interactions;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/** A recommender that learns a little more without learning everything again. */
public interface Updatable {

	/**
	 * A recommender that also knows what has been added; this one stays as it is.
	 *
	 * @param added   users x items: new entries, and new values of known ones; as many rows and columns as the new
	 *                recommender shall have, the first of them the users and items of this one
	 * @param context progress, cancel and threads
	 * @throws InputException when the entries do not suit what has been learned
	 */
	Recommender update(Interactions added, StepContext context) throws InputException;
}
