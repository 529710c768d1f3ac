/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.util.List;

import org.recital.api.problem.Problem;

/** Is told how a run goes on; always from one thread at a time, never while a lock is held. */
public interface RunListener {

	/** Wants to know nothing. */
	RunListener NONE = new RunListener() {
	};

	/** What will be done, in topological order. */
	default void planned(List<PlannedStep> steps) {
	}

	/** A step or part changed its state or got on. */
	default void changed(StepUpdate update) {
	}

	/** Something is wrong that does not stop the step. */
	default void warned(String step, Problem problem) {
	}

	/** A step noted something for the record. */
	default void noted(String step, String line) {
	}

	/** What learns in a step has come to the end of an epoch; for what came from the cache, all its epochs are told at once. */
	default void learned(CurveUpdate update) {
	}
}
