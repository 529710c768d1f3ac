/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.Mark;
import org.recital.core.pipeline.Marks;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.StepElement;

/** Makes the parameter records, with {@code ${data}} and overrides filled in. */
final class ParameterCheck {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]*)\\}"); //$NON-NLS-1$
	private static final String DATA = "data"; //$NON-NLS-1$
	private static final int LONGEST_NAME = 100;

	private final PipelineDocument document;
	private final Problems problems;
	private final Overrides overrides;
	private final Path base;
	private final Optional<String> data;
	private final Contributions contributions;

	ParameterCheck(PipelineDocument document, CheckContext context, Problems problems, Overrides overrides) {
		this.document = document;
		this.problems = problems;
		this.overrides = overrides;
		this.contributions = context.contributions();
		Path folder = context.file().toAbsolutePath().getParent();
		this.base = folder == null ? context.file().toAbsolutePath() : folder;
		this.data = context.data().map(d -> slashes(d.toAbsolutePath())).or(this::written);
	}

	/** The file's own {@code data:}. */
	private Optional<String> written() {
		if (document.data().isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(slashes(base.resolve(document.data()).normalize()));
		} catch (InvalidPathException e) {
			problems.error(Mark.START, NLS.bind(Messages.badData, Problems.brief(document.data()), e.getReason()), Messages.badDataExpected);
			return Optional.of(""); //$NON-NLS-1$
		}
	}

	private static String slashes(Path path) {
		return path.toString().replace('\\', '/');
	}

	void check(Collection<CheckedStep> steps) {
		for (CheckedStep step : steps) {
			if (step.contribution != null) {
				check(step);
			}
		}
	}

	private void check(CheckedStep step) {
		ParameterSchema<?> schema;
		try {
			schema = step.contribution.parameters();
		} catch (ContributionException e) {
			problems.error(step.element.marks().uses(), step.name(), "", e.getMessage(), ""); //$NON-NLS-1$ //$NON-NLS-2$
			return;
		}
		StepElement element = step.element;
		Map<String, String> sets = overrides.of(step.name());
		Map<String, Object> given = new LinkedHashMap<>();
		boolean good = true;
		for (var entry : element.with().entrySet()) {
			String name = entry.getKey();
			if (sets.containsKey(name)) {
				continue; // what is overridden does not count
			}
			Optional<ParameterInfo> info = schema.parameter(name);
			if (name.length() > LONGEST_NAME || entry.getValue() == null && info.isPresent()) {
				boolean unknown = info.isEmpty();
				problems.error(element.marks().parameters().get(name), step.name(), name,
						unknown ? NLS.bind(Messages.unknownSetParameter, new Object[] { step.name(), element.uses(), Problems.brief(name) })
								: NLS.bind(Messages.noValue, name, step.name()),
						unknown ? "" : Messages.noValueExpected); //$NON-NLS-1$
				good = false;
				continue;
			}
			Object value = info.map(i -> asWritten(i, entry.getValue(), element.marks().settings().get(name))).orElse(entry.getValue());
			List<String> wrong = new ArrayList<>();
			given.put(name, filled(value, wrong));
			good &= wrong.isEmpty();
			wrong.forEach(v -> variable(v, step, name, element.marks().settings().get(name)));
		}
		for (var entry : sets.entrySet()) {
			List<String> wrong = new ArrayList<>();
			given.put(entry.getKey(), filled(entry.getValue(), wrong));
			good &= wrong.isEmpty();
			wrong.forEach(v -> variable(v, step, entry.getKey(), null));
		}
		step.given = given;
		make(step, schema, given, sets, good);
	}

	/** A text keeps its spelling even where YAML sees a number: 007 and 1.10 stay what they are. */
	private Object asWritten(ParameterInfo info, Object value, Mark at) {
		return switch (info.kind()) {
		case TEXT, PATH, CHOICE -> {
			boolean scalar = value instanceof Number || value instanceof Boolean;
			String written = scalar ? document.text().substring(at.offset(), at.end()) : ""; //$NON-NLS-1$
			yield scalar && !written.startsWith("*") ? written : value; //$NON-NLS-1$
		}
		default -> value;
		};
	}

	private void variable(String variable, CheckedStep step, String parameter, Mark at) {
		boolean missing = variable.equals(DATA);
		problems.error(at, step.name(), parameter,
				missing ? NLS.bind(Messages.dataMissing, parameter, step.name())
						: NLS.bind(Messages.unknownVariable,
								new Object[] { parameter, step.name(), Problems.brief("${" + variable + '}') }), //$NON-NLS-1$
				missing ? Messages.dataMissingExpected : Messages.unknownVariableExpected);
	}

	private Object filled(Object value, List<String> wrong) {
		return switch (value) {
		case String s -> filled(s, wrong);
		case List<?> l -> l.stream().map(e -> filled(e, wrong)).toList();
		case Map<?, ?> m -> {
			Map<String, Object> filled = new LinkedHashMap<>();
			m.forEach((k, v) -> filled.put(String.valueOf(k), filled(v, wrong)));
			yield filled;
		}
		case null -> ""; //$NON-NLS-1$
		default -> value;
		};
	}

	private String filled(String text, List<String> wrong) {
		if (!text.contains("${")) { //$NON-NLS-1$
			return text;
		}
		Matcher m = VARIABLE.matcher(text);
		StringBuilder filled = new StringBuilder();
		while (m.find()) {
			if (m.group(1).equals(DATA) && data.isPresent()) {
				m.appendReplacement(filled, Matcher.quoteReplacement(data.get()));
			} else if (!wrong.contains(m.group(1))) {
				wrong.add(m.group(1));
			}
		}
		return m.appendTail(filled).toString();
	}

	private void make(CheckedStep step, ParameterSchema<?> schema, Map<String, Object> given, Map<String, String> sets, boolean good) {
		List<ParameterProblem> found = new ArrayList<>();
		Optional<? extends Record> made;
		try {
			made = schema.create(given, base, found);
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			// the record's own code
			problems.error(step.element.marks().uses(), step.name(), "", NLS.bind(Messages.parametersFail, //$NON-NLS-1$
					new Object[] { step.name(), step.element.uses(), step.contribution.bundle(), e }), Messages.parametersFailExpected);
			return;
		}
		for (ParameterProblem p : found) {
			if (step.element.with().containsKey(p.parameter()) && !given.containsKey(p.parameter())) {
				continue; // it has no value, which is said already
			}
			report(step, schema, sets, p);
		}
		step.parameters = good ? made.orElse(null) : null;
		if (step.parameters != null) {
			rules(step, schema, sets);
		}
	}

	private void rules(CheckedStep step, ParameterSchema<?> schema, Map<String, String> sets) {
		try {
			for (ParameterProblem p : Rules.ask(step.contribution, step.parameters, contributions)) {
				report(step, schema, sets, p);
				step.parameters = null;
			}
		} catch (Rules.Failure e) {
			problems.warning(step.element.marks().uses(), step.name(), NLS.bind(Messages.rulesFail,
					new Object[] { step.name(), step.element.uses(), step.contribution.bundle(), e.getMessage() }), Messages.parametersFailExpected);
		}
	}

	private void report(CheckedStep step, ParameterSchema<?> schema, Map<String, String> sets, ParameterProblem p) {
		if (sets.containsKey(p.parameter())) {
			overrides.problem(step.name() + '.' + p.parameter(), sets.get(p.parameter()), step.name(), p.parameter(), p.message(),
					p.expected());
		} else {
			problems.error(place(step.element.marks(), schema, p), step.name(), p.parameter(),
					NLS.bind(Messages.ofStep, step.name(), p.message()), p.expected());
		}
	}

	private static Mark place(Marks marks, ParameterSchema<?> schema, ParameterProblem p) {
		Mark key = marks.parameters().get(p.parameter());
		if (key == null) {
			return marks.keys().getOrDefault("with", marks.step()); //$NON-NLS-1$
		}
		return schema.parameter(p.parameter()).isPresent() ? marks.settings().get(p.parameter()) : key;
	}
}
