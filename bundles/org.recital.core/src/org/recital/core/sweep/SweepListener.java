/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import java.util.List;

import org.recital.api.problem.Problem;
import org.recital.core.run.RunListener;

/** Is told how a sweep goes on; from one thread at a time. */
public interface SweepListener {

	/** Wants to know nothing. */
	SweepListener NONE = new SweepListener() {
	};

	/**
	 * What will be searched.
	 *
	 * @param total   trials at most; 0 when time alone ends them
	 * @param resumed trials known from an earlier try that was ended before its time
	 */
	default void planned(SearchMethod search, List<Dimension> space, int total, int resumed) {
	}

	/** A trial has ended. */
	default void ended(Trial trial, SweepProgress progress) {
	}

	/** Steps shared by all trials, or a trial's, got on. */
	default void working(String detail, SweepProgress progress) {
	}

	/** Something is wrong that does not stop it. */
	default void warned(String step, Problem problem) {
	}

	/** The choice is made and will now be judged on the test side; gives who is told of that run. */
	default RunListener chosen(Trial best) {
		return RunListener.NONE;
	}
}
