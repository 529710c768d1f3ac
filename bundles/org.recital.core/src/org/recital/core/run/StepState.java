/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

/** How far a step, or one part of it, has come. */
public enum StepState {
	/** Not part of this run, or not yet planned. */
	IDLE,
	/** Waits for its inputs, a free job or memory. */
	QUEUED,
	/** Works. */
	RUNNING,
	/** Computed in this run. */
	DONE,
	/** Taken from the cache. */
	CACHED,
	/** Ended with an error. */
	FAILED,
	/** Not begun because a step it depends on failed. */
	SKIPPED,
	/** Not begun or not ended because the person cancelled. */
	CANCELLED;

	/** Whether nothing more will happen. */
	public boolean isEnd() {
		return this != IDLE && this != QUEUED && this != RUNNING;
	}

	/** Whether there is a result. */
	public boolean isGood() {
		return this == DONE || this == CACHED;
	}
}
