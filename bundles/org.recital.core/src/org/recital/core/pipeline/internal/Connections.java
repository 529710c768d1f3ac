/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.recital.api.step.Contribution;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.core.pipeline.Mark;
import org.recital.core.pipeline.Reference;

/** Checks what is connected to what. */
final class Connections {

	/** What such a step gives is there to be used by another. */
	private static final Set<String> BETWEEN = Set.of(Port.DATASET, Port.SPLIT, Port.FEATURES, Port.RECOMMENDER);

	private final Map<String, CheckedStep> steps;
	private final Problems problems;
	private final boolean complete;

	/**
	 * @param complete whether the text could be read to its end: otherwise a step that seems missing may stand behind the error
	 */
	Connections(Map<String, CheckedStep> steps, Problems problems, boolean complete) {
		this.steps = steps;
		this.problems = problems;
		this.complete = complete;
	}

	void check() {
		for (CheckedStep step : steps.values()) {
			step.element.from().forEach((port, references) -> port(step, port, references));
		}
		for (CheckedStep step : steps.values()) {
			if (step.contribution != null) {
				missing(step);
			}
		}
		for (CheckedStep step : steps.values()) {
			boolean between = step.contribution != null && !step.contribution.outputs().isEmpty()
					&& step.contribution.outputs().stream().allMatch(o -> BETWEEN.containsAll(o.types()));
			if (complete && between && !step.used) {
				problems.warning(step.element.marks().step(), step.name(), NLS.bind(Messages.unused, step.name()), Messages.unusedExpected);
			}
		}
	}

	private void error(CheckedStep step, Mark mark, String message, String expected) {
		problems.error(mark, step.name(), "", message, expected); //$NON-NLS-1$
	}

	private void port(CheckedStep step, String name, List<String> references) {
		Optional<Port> port = Optional.empty();
		if (step.contribution != null) {
			port = step.contribution.input(name);
			if (port.isEmpty()) {
				List<String> known = step.contribution.inputs().stream().map(Port::name).toList();
				Object[] said = { step.name(), step.element.uses(), Problems.brief(name) };
				error(step, step.element.marks().ports().get(name),
						NLS.bind(known.isEmpty() ? Messages.noInputs : Messages.unknownPort, said),
						known.isEmpty() ? Messages.noInputsExpected
								: problems.nearest(name, known, NLS.bind(Messages.oneOf, Problems.list(known))));
			}
		}
		Set<String> seen = new HashSet<>();
		List<Mark> marks = step.element.marks().references().get(name);
		for (int i = 0; i < references.size(); i++) {
			if (!seen.add(references.get(i))) {
				error(step, marks.get(i),
						NLS.bind(Messages.duplicateReference, new Object[] { Problems.brief(references.get(i)), name, step.name() }),
						Messages.duplicateReferenceExpected);
			} else {
				reference(step, name, port, i, references.get(i), marks.get(i));
			}
		}
		if (port.isPresent() && !port.get().isMany() && seen.size() > 1) {
			error(step, marks.get(1), NLS.bind(Messages.tooMany, new Object[] { name, step.name(), seen.size() }), Messages.tooManyExpected);
		}
	}

	private void reference(CheckedStep step, String name, Optional<Port> port, int index, String written, Mark mark) {
		int dot = written.indexOf('.');
		String sourceName = dot < 0 ? written : written.substring(0, dot);
		CheckedStep source = steps.get(sourceName);
		if (source == null) {
			if (complete) {
				error(step, mark, NLS.bind(Messages.unknownReference, new Object[] { name, step.name(), Problems.brief(sourceName) }),
						problems.nearest(sourceName, steps.keySet(),
								NLS.bind(Messages.unknownReferenceExpected, Problems.list(steps.keySet()))));
			}
			return;
		}
		source.used = true;
		if (source.contribution == null) {
			step.take(name, index, new Reference(sourceName, "")); //$NON-NLS-1$
			return;
		}
		List<Port> outputs = source.contribution.outputs();
		List<String> known = outputs.stream().map(o -> sourceName + '.' + o.name()).toList();
		Optional<Port> output;
		if (dot >= 0) {
			output = source.contribution.output(written.substring(dot + 1));
			if (output.isEmpty()) {
				error(step, mark,
						NLS.bind(Messages.unknownOutput,
								new Object[] { sourceName, source.element.uses(), Problems.brief(written.substring(dot + 1)) }),
						problems.nearest(written, known, NLS.bind(Messages.oneOf, Problems.list(known))));
			}
		} else {
			output = outputs.size() == 1 ? Optional.of(outputs.getFirst()) : Optional.empty();
			if (output.isEmpty()) {
				error(step, mark, NLS.bind(Messages.severalOutputs, sourceName),
						NLS.bind(Messages.severalOutputsExpected, Problems.list(known)));
			}
		}
		if (source == step) {
			error(step, mark, NLS.bind(Messages.selfReference, name, step.name()), Messages.cycleExpected);
			return;
		}
		step.take(name, index, new Reference(sourceName, output.map(Port::name).orElse(""))); //$NON-NLS-1$
		if (port.isPresent() && output.isPresent() && !port.get().types().containsAll(output.get().types())) {
			String takes = types(port.get());
			if (step.contribution.kind() == Kind.SPLITTER && output.get().types().contains(Port.FEATURES)) {
				// rows of features are segments of items: cut at random, those of one track would be learned from and judged on
				error(step, mark, NLS.bind(Messages.splitSegments, new Object[] { step.name(), name, Problems.brief(written), takes }),
						giver(port.get(), step).map(g -> NLS.bind(Messages.splitSegmentsFrom, g)).orElse(Messages.splitSegmentsExpected));
				return;
			}
			error(step, mark,
					NLS.bind(Messages.wrongType, new Object[] { name, step.name(), takes, Problems.brief(written), types(output.get()) }),
					giver(port.get(), step).map(g -> NLS.bind(Messages.wrongTypeFrom, takes, g))
							.orElse(NLS.bind(Messages.wrongTypeExpected, takes)));
		}
	}

	private static String types(Port port) {
		return String.join(", ", new TreeSet<>(port.types())); //$NON-NLS-1$
	}

	/** A step that gives what a port takes. */
	private Optional<String> giver(Port port, CheckedStep other) {
		for (CheckedStep s : steps.values()) {
			Contribution c = s.contribution;
			if (c != null && s != other) {
				for (Port output : c.outputs()) {
					if (port.types().containsAll(output.types())) {
						return Optional.of(c.outputs().size() == 1 ? s.name() : s.name() + '.' + output.name());
					}
				}
			}
		}
		return Optional.empty();
	}

	private void missing(CheckedStep step) {
		for (Port port : step.contribution.inputs()) {
			List<String> written = step.element.from().get(port.name());
			boolean empty = written == null || written.isEmpty();
			// a list with something in it that is no name is noted already
			if (port.isRequired() && empty) {
				Mark mark = written != null ? step.element.marks().ports().get(port.name())
						: step.element.marks().keys().getOrDefault("from", step.element.marks().step()); //$NON-NLS-1$
				String types = types(port);
				error(step, mark,
						NLS.bind(Messages.missingInput, new Object[] { step.name(), step.element.uses(), port.name() }),
						giver(port, step).map(g -> NLS.bind(Messages.missingInputFrom, new Object[] { types, port.name(), g }))
								.orElse(NLS.bind(Messages.missingInputExpected, types)));
			}
		}
	}
}
