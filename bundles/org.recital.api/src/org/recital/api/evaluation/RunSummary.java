/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as a report and a comparison see it.
 *
 * @param id          name of its folder
 * @param name        what a person calls it
 * @param started     when
 * @param took        wall time
 * @param parameters  {@code step.parameter} to value, as resolved, in the order of the pipeline
 * @param steps       {@code step} to what it uses and how it ended ("user-knn, done in 0.4 s"), in the order of the pipeline
 * @param environment Java, processors, bundle versions: what a reader needs to do it again
 * @param warnings    what a reader must know: lines set aside, steps that failed, users left out
 * @param evaluation  what was found: the first of the pipeline's evaluations
 * @param label       what a person calls that evaluation; may be empty
 * @param more        the others, in the order of the pipeline
 * @param about       what the pipeline says of itself before its first line, one entry a line; may be empty
 */
public record RunSummary(String id, String name, Instant started, Duration took, Map<String, String> parameters,
		Map<String, String> steps, Map<String, String> environment, List<String> warnings, Evaluation evaluation, String label,
		List<Table> more, List<String> about) {

	/**
	 * A further evaluation of a run.
	 *
	 * @param label what a person calls it
	 */
	public record Table(String label, Evaluation evaluation) {
	}

	public RunSummary {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
		environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
		warnings = List.copyOf(warnings);
		more = List.copyOf(more);
		about = List.copyOf(about);
	}

	/** A run of one evaluation that says nothing of itself. */
	public RunSummary(String id, String name, Instant started, Duration took, Map<String, String> parameters, Map<String, String> steps,
			Map<String, String> environment, List<String> warnings, Evaluation evaluation) {
		this(id, name, started, took, parameters, steps, environment, warnings, evaluation, "", List.of(), List.of()); //$NON-NLS-1$
	}

	/** All its evaluations under their names, the first one first. */
	public List<Table> tables() {
		List<Table> all = new ArrayList<>();
		all.add(new Table(label, evaluation));
		all.addAll(more);
		return List.copyOf(all);
	}

	/**
	 * The same run with one of its evaluations before the others.
	 *
	 * @param index in {@link #tables()}
	 */
	public RunSummary first(int index) {
		List<Table> all = new ArrayList<>(tables());
		Table first = all.remove(index);
		return new RunSummary(id, name, started, took, parameters, steps, environment, warnings, first.evaluation, first.label, all, about);
	}

	/** The same run with another evaluation in the place of the first. */
	public RunSummary with(Evaluation other) {
		return new RunSummary(id, name, started, took, parameters, steps, environment, warnings, other, label, more, about);
	}
}
