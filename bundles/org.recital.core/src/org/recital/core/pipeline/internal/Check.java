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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.Reference;
import org.recital.core.pipeline.StepElement;
import org.recital.core.pipeline.StepNode;
import org.recital.core.sweep.SweepParameters;

/** One check of a pipeline. */
public final class Check {

	private final PipelineDocument document;
	private final CheckContext context;
	private final Problems problems;
	private final Map<String, CheckedStep> steps = new LinkedHashMap<>();
	private List<String> offered;

	public Check(PipelineDocument document, CheckContext context) {
		this.document = document;
		this.context = context;
		this.problems = new Problems(context.file().toString());
	}

	/** All of it. */
	public CheckedPipeline run() {
		problems.addAll(document.problems());
		for (StepElement element : document.steps()) {
			steps.put(element.name(), new CheckedStep(element, contribution(element)));
		}
		Overrides overrides = new Overrides(context.sets(), steps, problems, document.isEditable());
		overrides.read(document.seed());
		new ParameterCheck(document, context, problems, overrides).check(steps.values());
		new Connections(steps, problems, document.isEditable()).check();
		List<CheckedStep> order = new Order(steps, problems).sorted();
		Optional<SweepParameters> sweep = document.sweep().flatMap(s -> SweepCheck.parameters(s, problems));
		if (problems.hasErrors()) {
			return new CheckedPipeline(Optional.empty(), problems.sorted());
		}
		List<StepNode> nodes = new ArrayList<>();
		for (CheckedStep s : order) {
			Map<String, List<Reference>> inputs = new LinkedHashMap<>();
			s.inputs.forEach((port, references) -> inputs.put(port, List.copyOf(references)));
			nodes.add(new StepNode(s.name(), s.element.label(), s.contribution, s.parameters, s.given, inputs,
					s.element.marks().step().line()));
		}
		String name = document.name().isBlank() ? fileName(context.file()) : document.name();
		Pipeline pipeline = new Pipeline(name, overrides.seed(), context.file(), nodes, document.text());
		sweep.ifPresent(parameters -> SweepCheck.check(document.sweep().orElseThrow(), parameters, pipeline, problems));
		return new CheckedPipeline(problems.hasErrors() ? Optional.empty() : Optional.of(pipeline), problems.sorted());
	}

	private static String fileName(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.replaceFirst("(\\.recital)?\\.ya?ml$", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What a step uses; null after a problem. */
	private Contribution contribution(StepElement step) {
		if (step.uses().isEmpty()) {
			return null; // noted when the text was read
		}
		Contributions all = context.contributions();
		Optional<Contribution> found = all.step(step.uses());
		if (found.isPresent()) {
			try {
				found.get().parameters();
				return found.get();
			} catch (ContributionException e) {
				error(step, NLS.bind(Messages.ofStep, step.name(), e.getMessage()),
						NLS.bind(Messages.switchedOffExpected, found.get().bundle()));
				return null;
			}
		}
		if (all instanceof ContributionRegistry registry) {
			Optional<Problem> why = registry.switchedOff(step.uses());
			if (why.isPresent()) {
				error(step, NLS.bind(Messages.ofStep, step.name(), why.get().message()), why.get().expected());
				return null;
			}
		}
		for (Kind kind : Kind.values()) {
			if (!kind.isStep() && all.find(kind, step.uses()).isPresent()) {
				error(step, NLS.bind(Messages.isNoStep, new Object[] { step.name(), step.uses(), kind.element() }),
						Messages.isNoStepExpected);
				return null;
			}
		}
		error(step, NLS.bind(Messages.unknownUses, step.name(), Problems.brief(step.uses())),
				problems.nearest(step.uses(), offered(), Messages.unknownUsesExpected));
		return null;
	}

	private void error(StepElement step, String message, String expected) {
		problems.error(step.marks().uses(), step.name(), "", message, expected); //$NON-NLS-1$
	}

	private List<String> offered() {
		if (offered == null) {
			offered = new ArrayList<>();
			for (Kind kind : Kind.values()) {
				if (kind.isStep()) {
					context.contributions().all(kind).forEach(c -> offered.add(c.id()));
				}
			}
		}
		return offered;
	}
}
