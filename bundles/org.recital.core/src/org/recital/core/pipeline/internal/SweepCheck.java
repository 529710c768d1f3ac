/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.core.pipeline.Mark;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.SweepElement;
import org.recital.core.sweep.SweepParameters;
import org.recital.core.sweep.internal.Targets;

/** Checks what a pipeline says of its sweep. */
final class SweepCheck {

	private SweepCheck() {
	}

	/** The parameters; empty after adding problems. */
	static Optional<SweepParameters> parameters(SweepElement sweep, Problems problems) {
		List<ParameterProblem> found = new ArrayList<>();
		boolean complete = true;
		for (var entry : sweep.with().entrySet()) {
			if (entry.getValue() == null) {
				problems.error(sweep.keys().get(entry.getKey()), "", entry.getKey(), NLS.bind(Messages.sweepOf, //$NON-NLS-1$
						NLS.bind(Messages.noValue, entry.getKey(), "sweep")), Messages.noValueExpected); //$NON-NLS-1$
				complete = false;
			}
		}
		Optional<SweepParameters> made = complete ? ParameterSchema.of(SweepParameters.class).create(sweep.with(), Path.of(""), found) //$NON-NLS-1$
				: Optional.empty();
		found.forEach(p -> add(sweep, p, problems));
		return made;
	}

	/** Whether it fits the pipeline. */
	static void check(SweepElement sweep, SweepParameters parameters, Pipeline pipeline, Problems problems) {
		Targets.problems(pipeline, parameters).forEach(p -> add(sweep, p, problems));
	}

	private static void add(SweepElement sweep, ParameterProblem p, Problems problems) {
		Mark key = sweep.keys().getOrDefault(p.parameter(), sweep.key());
		boolean known = ParameterSchema.of(SweepParameters.class).parameter(p.parameter()).isPresent();
		problems.error(known ? sweep.settings().getOrDefault(p.parameter(), key) : key, "", p.parameter(), NLS.bind(Messages.sweepOf, p.message()), p.expected()); //$NON-NLS-1$
	}
}
