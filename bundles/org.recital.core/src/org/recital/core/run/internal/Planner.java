/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.Part;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Port;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.Reference;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.internal.Task.Input;
import org.recital.core.run.internal.Task.Role;
import org.recital.core.store.ArtifactStore;

/** Unfolds a pipeline into tasks with keys. */
public final class Planner {

	private final ArtifactStore store;
	private final Contributions contributions;

	public Planner(ArtifactStore store, Contributions contributions) {
		this.store = store;
		this.contributions = contributions;
	}

	/**
	 * Plans; hashes files that are not known yet.
	 *
	 * @param upTo when given: only this step and what it needs
	 * @throws InputException when parts do not fit together or a contribution does not load
	 */
	public Plan plan(Pipeline pipeline, Optional<String> upTo, IProgressMonitor monitor) throws InputException, IOException {
		List<StepNode> nodes = nodes(pipeline, upTo);
		PartSpaces spaces = new PartSpaces(pipeline, nodes);
		Keys keys = new Keys(store.hashes(), contributions, monitor);
		List<Task> tasks = new ArrayList<>();
		Map<String, List<Task>> byStep = new HashMap<>();
		for (StepNode node : nodes) {
			byStep.put(node.name(), unfold(pipeline, node, spaces, keys, byStep, tasks));
		}
		return new Plan(pipeline, nodes, List.copyOf(tasks), List.copyOf(keys.files()));
	}

	private static List<StepNode> nodes(Pipeline pipeline, Optional<String> upTo) throws InputException {
		if (upTo.isEmpty()) {
			return pipeline.steps();
		}
		if (pipeline.step(upTo.get()).isEmpty()) {
			throw new InputException(Problem.error(pipeline.file().toString(), 0, 0, Messages.bind(Messages.noSuchStep, upTo.get()),
					Messages.bind(Messages.oneOf, String.join(", ", pipeline.steps().stream().map(StepNode::name).toList())))); //$NON-NLS-1$
		}
		Set<String> needed = new HashSet<>(Set.of(upTo.get()));
		for (StepNode node : pipeline.steps().reversed()) {
			if (needed.contains(node.name())) {
				node.inputs().values().forEach(l -> l.forEach(r -> needed.add(r.step())));
			}
		}
		return pipeline.steps().stream().filter(n -> needed.contains(n.name())).toList();
	}

	/** Adds the tasks of a step; gives those whose values others take: one, or one a part. */
	private static List<Task> unfold(Pipeline pipeline, StepNode node, PartSpaces spaces, Keys keys, Map<String, List<Task>> byStep,
			List<Task> tasks) throws InputException, IOException {
		String common;
		try {
			common = keys.common(node);
		} catch (ContributionException | RuntimeException e) {
			if (e instanceof org.eclipse.core.runtime.OperationCanceledException cancelled) {
				throw cancelled;
			}
			throw new InputException(Problem.error(pipeline.file().toString(), node.line(), 0,
					Messages.bind(Messages.doesNotLoad, node.name(), String.valueOf(e.getMessage())), "")); //$NON-NLS-1$
		}
		List<Part> parts = spaces.parts(node);
		List<Task> own = new ArrayList<>();
		for (int p = 0; p < (parts == null ? 1 : parts.size()); p++) {
			Part part = parts == null ? null : parts.get(p);
			List<Input> inputs = inputs(pipeline, node, spaces, byStep, p);
			long seed = Keys.seed(pipeline, node, part);
			Role role = part == null ? Role.SINGLE : Role.PART;
			own.add(new Task(tasks.size(), node, part == null ? Part.ONLY : part, parts == null ? 1 : parts.size(), role, inputs, seed,
					Keys.key(common, node.contribution().kind(), role, part, seed, inputs)));
			tasks.add(own.getLast());
		}
		if (!node.contribution().gathers()) {
			return own;
		}
		Port output = node.contribution().outputs().getFirst();
		List<Input> inputs = own.stream().map(t -> new Input("", t, output.name(), t.toString(), "")).toList(); //$NON-NLS-1$ //$NON-NLS-2$
		long seed = Keys.seed(pipeline, node, null);
		tasks.add(new Task(tasks.size(), node, Part.ONLY, own.size(), Role.GATHER, inputs, seed,
				Keys.key(common, node.contribution().kind(), Role.GATHER, null, seed, inputs)));
		return List.of(tasks.getLast());
	}

	private static List<Input> inputs(Pipeline pipeline, StepNode node, PartSpaces spaces, Map<String, List<Task>> byStep, int part) {
		List<Input> inputs = new ArrayList<>();
		for (Port port : node.contribution().inputs()) {
			for (Reference r : node.inputs().getOrDefault(port.name(), List.of())) {
				StepNode from = pipeline.step(r.step()).orElseThrow();
				Task source = byStep.get(r.step()).get(spaces.isParted(r.step()) ? part : 0);
				String name = from.contribution().outputs().size() == 1 ? r.step() : r.step() + '.' + r.output();
				inputs.add(new Input(port.name(), source, r.output(), name, from.label().isBlank() ? name : from.label()));
			}
		}
		return List.copyOf(inputs);
	}
}
