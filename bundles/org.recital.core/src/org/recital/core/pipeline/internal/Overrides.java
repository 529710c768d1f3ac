/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.ContributionException;

/** What {@code --set} gives, by step and parameter. */
final class Overrides {

	private final Map<String, String> sets;
	private final Map<String, CheckedStep> steps;
	private final Problems problems;
	private final boolean complete;
	private final Map<String, Map<String, String>> byStep = new HashMap<>();
	private long seed;

	/**
	 * @param complete whether the text could be read to its end: otherwise an unknown step may stand behind the error
	 */
	Overrides(Map<String, String> sets, Map<String, CheckedStep> steps, Problems problems, boolean complete) {
		this.sets = sets;
		this.steps = steps;
		this.problems = problems;
		this.complete = complete;
	}

	long seed() {
		return seed;
	}

	Map<String, String> of(String step) {
		return byStep.getOrDefault(step, Map.of());
	}

	void read(long written) {
		seed = written;
		sets.forEach((key, value) -> {
			if (key.equals("seed")) { //$NON-NLS-1$
				try {
					seed = Long.parseLong(value.strip());
				} catch (NumberFormatException e) {
					problem(key, value, "", "", Messages.setSeed, Messages.badSeedExpected); //$NON-NLS-1$ //$NON-NLS-2$
				}
				return;
			}
			int dot = key.indexOf('.');
			if (dot <= 0 || dot == key.length() - 1) {
				problems.error(null, NLS.bind(Messages.setForm, Problems.brief(key), Problems.brief(value)), Messages.setFormExpected);
				return;
			}
			read(key, value, key.substring(0, dot), key.substring(dot + 1));
		});
	}

	private void read(String key, String value, String name, String parameter) {
		CheckedStep step = steps.get(name);
		if (step == null) {
			if (complete) {
				problem(key, value, name, parameter, NLS.bind(Messages.unknownSetStep, Problems.brief(name)), problems.nearest(name,
						steps.keySet(), NLS.bind(Messages.unknownReferenceExpected, Problems.list(steps.keySet()))));
			}
			return;
		}
		if (step.contribution == null) {
			return; // what it uses is the problem
		}
		try {
			ParameterSchema<?> schema = step.contribution.parameters();
			if (schema.parameter(parameter).isEmpty()) {
				var known = schema.parameters().stream().map(ParameterInfo::name).toList();
				problem(key, value, name, parameter,
						NLS.bind(Messages.unknownSetParameter, new Object[] { name, step.element.uses(), Problems.brief(parameter) }),
						problems.nearest(parameter, known, known.isEmpty() ? Messages.noParameters
								: NLS.bind(Messages.oneOf, Problems.list(known))));
				return;
			}
		} catch (ContributionException e) {
			problem(key, value, name, parameter, e.getMessage(), ""); //$NON-NLS-1$
			return;
		}
		byStep.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(parameter, value);
	}

	/** A problem of an override. */
	void problem(String key, String value, String step, String parameter, String message, String expected) {
		problems.error(null, step, parameter,
				NLS.bind(Messages.setProblem, new Object[] { Problems.brief(key), Problems.brief(value), message }), expected);
	}
}
