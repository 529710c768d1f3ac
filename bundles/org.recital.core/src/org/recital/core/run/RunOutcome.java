/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.nio.file.Path;

/**
 * How a run ended.
 *
 * @param folder the run's folder; null for a run that was cancelled, of which nothing is kept but the cache
 * @param record what {@code run.json} says
 * @param result done, failed or cancelled
 */
public record RunOutcome(Path folder, RunRecord record, Result result) {

	/** How a run can end. */
	public enum Result {
		/** Every step has a result. */
		DONE,
		/** At least one step failed. */
		FAILED,
		/** The person cancelled. */
		CANCELLED
	}
}
