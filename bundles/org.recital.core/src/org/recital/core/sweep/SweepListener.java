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
import java.util.Map;

import org.recital.api.problem.Problem;
import org.recital.core.run.RunListener;
import org.recital.core.run.StepUpdate;

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

	/**
	 * The trials begin.
	 *
	 * @param known what is searched and judged, and the trials of an earlier try; nothing is chosen yet
	 */
	default void begins(SweepRecord known) {
	}

	/** A setting will be judged as soon as others leave it room; its {@link Trial#number() number} is the one it ends with. */
	default void proposed(int trial, Map<String, Object> setting, double resource) {
	}

	/** A step of a trial, in one of its parts, begins to work, or has ended. */
	default void changed(int trial, StepUpdate update) {
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
