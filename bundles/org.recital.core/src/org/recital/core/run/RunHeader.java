/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The beginning of {@code run.json}: what a list of runs shows.
 *
 * @param format     format number of the file, {@link RunRecord#FORMAT}
 * @param id         name of the folder, {@code yyyyMMdd-HHmmss-<hash>}
 * @param title      what a person calls it
 * @param pipeline   name of the pipeline
 * @param file       the pipeline's file
 * @param upTo       the step it ran up to; empty for a whole run
 * @param started    when it began
 * @param wallMillis how long it took
 * @param result     how it ended
 * @param message    one sentence on why it failed; empty when it did not
 * @param warnings   number of warnings
 * @param parameters {@code step.parameter} to value as resolved, in the order of the pipeline
 * @param results    what was found, in the order of the pipeline
 */
public record RunHeader(int format, String id, String title, String pipeline, String file, String upTo, Instant started,
		long wallMillis, RunOutcome.Result result, String message, int warnings, Map<String, String> parameters,
		List<Found> results) {

	/**
	 * One number.
	 *
	 * @param evaluation     name of the step that judged
	 * @param recommender    name of the step that was judged
	 * @param label          what a person reads for it
	 * @param metric         key of the metric ({@code ndcg@10})
	 * @param name           what a person reads for it
	 * @param higherIsBetter whether more is better
	 * @param value          the mean over parts of the number over all users
	 */
	public record Found(String evaluation, String recommender, String label, String metric, String name, boolean higherIsBetter,
			double value) {
	}

	public RunHeader {
		upTo = upTo == null ? "" : upTo; //$NON-NLS-1$
		message = message == null ? "" : message; //$NON-NLS-1$
		parameters = parameters == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		results = results == null ? List.of() : List.copyOf(results);
	}

	/** The same under another title. */
	public RunHeader withTitle(String other) {
		return new RunHeader(format, id, other, pipeline, file, upTo, started, wallMillis, result, message, warnings, parameters, results);
	}
}
