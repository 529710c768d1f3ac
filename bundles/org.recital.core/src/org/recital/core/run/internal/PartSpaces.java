/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.recital.api.data.Part;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.api.step.Splitter;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.Reference;
import org.recital.core.pipeline.StepNode;

/** Finds out which steps run once per part, and of which splitter; refuses what would mix parts. */
final class PartSpaces {

	private static final int MOST = 10_000;

	private final Pipeline pipeline;
	/** Splitters upstream of a step, itself included when it is one. */
	private final Map<String, Set<String>> splitters = new HashMap<>();
	private final Map<String, List<Part>> parts = new HashMap<>();

	PartSpaces(Pipeline pipeline, List<StepNode> nodes) throws InputException {
		this.pipeline = pipeline;
		for (StepNode node : nodes) {
			add(node);
		}
	}

	/** The parts a step runs for; null when it runs once. */
	List<Part> parts(StepNode node) {
		Set<String> of = splitters.get(node.name());
		return of.isEmpty() ? null : parts.get(of.iterator().next());
	}

	/** Whether what a step gives belongs to a part. */
	boolean isParted(String step) {
		return !given(step).isEmpty();
	}

	/** Splitters whose parts the values of a step belong to: none when it gathers. */
	private Set<String> given(String step) {
		StepNode node = pipeline.step(step).orElseThrow();
		return node.contribution().gathers() ? Set.of() : splitters.get(step);
	}

	private void add(StepNode node) throws InputException {
		Set<String> of = new LinkedHashSet<>();
		Set<String> ofSplits = new LinkedHashSet<>();
		for (List<Reference> references : node.inputs().values()) {
			for (Reference r : references) {
				of.addAll(given(r.step()));
				Port port = pipeline.step(r.step()).orElseThrow().contribution().output(r.output()).orElseThrow();
				if (port.types().contains(Port.SPLIT)) {
					ofSplits.addAll(given(r.step()));
				}
			}
		}
		if (node.contribution().kind() == Kind.SPLITTER) {
			if (!of.isEmpty()) {
				throw problem(node, Messages.bind(Messages.splitterBehindSplitter, node.name(), of.iterator().next()), Messages.splitOnce);
			}
			parts.put(node.name(), ask(node));
			of.add(node.name());
		} else {
			check(node, of, ofSplits);
		}
		splitters.put(node.name(), of);
	}

	private void check(StepNode node, Set<String> of, Set<String> ofSplits) throws InputException {
		String first = null;
		for (String s : of) {
			if (first == null) {
				first = s;
			} else if (!parts.get(first).equals(parts.get(s))) {
				throw problem(node, Messages.bind(Messages.differentParts,
						new Object[] { node.name(), first, parts.get(first).size(), s, parts.get(s).size() }), Messages.oneSplitter);
			}
		}
		if (!ofSplits.isEmpty()) {
			for (String s : of) {
				if (!ofSplits.contains(s)) {
					// same number of parts, but learned on another training side: its test could be among what was learned from
					throw problem(node, Messages.bind(Messages.differentSplitter, new Object[] { node.name(), ofSplits.iterator().next(), s }),
							Messages.oneSplitter);
				}
			}
		}
	}

	@SuppressWarnings("unchecked")
	private List<Part> ask(StepNode node) throws InputException {
		List<Part> asked;
		try {
			asked = node.contribution().create(Splitter.class).parts(node.parameters());
		} catch (ContributionException | RuntimeException e) {
			throw problem(node, Messages.bind(Messages.partsFailed, node.name(), String.valueOf(e.getMessage())), ""); //$NON-NLS-1$
		}
		if (asked == null || asked.isEmpty() || asked.size() > MOST) {
			throw problem(node, Messages.bind(Messages.partsNumber, node.name(), asked == null ? 0 : asked.size()),
					Messages.bind(Messages.partsExpected, MOST));
		}
		Part p = asked.getFirst();
		if (!asked.equals(Part.all(p.folds(), p.repeats()))) {
			throw problem(node, Messages.bind(Messages.partsIncomplete, node.name(), asked), Messages.partsInOrder);
		}
		return List.copyOf(asked);
	}

	private InputException problem(StepNode node, String message, String expected) {
		return new InputException(Problem.error(pipeline.file().toString(), node.line(), 0, message, expected));
	}
}
