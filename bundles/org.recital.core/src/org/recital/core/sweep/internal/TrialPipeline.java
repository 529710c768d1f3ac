/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.Reference;
import org.recital.core.pipeline.StepNode;
import org.recital.core.sweep.SweepParameters;
import org.recital.core.sweep.internal.Target.Growing;

/**
 * The pipeline of a round of trials. Behind every splitter stand two steps that make its validation side, and whatever took
 * the split takes that side: the splitter's own output goes nowhere else, so no trial can see the test side. The steps that
 * are searched, and those behind them, are there once a trial. Names carry what they are behind a {@code ~}, which no step
 * of a pipeline has in its name; a step's seed is that of the name before it, so a trial draws what the step itself would.
 */
final class TrialPipeline {

	private static final String MARK = "~"; //$NON-NLS-1$

	private final Pipeline pipeline;
	private final Target target;
	private final SweepParameters parameters;
	private final Contributions contributions;
	private final Map<String, StepNode> nodes = new LinkedHashMap<>();
	private final Set<String> passing = new LinkedHashSet<>();
	/** Steps behind a splitter that are not searched: there once a share of the training events. */
	private final Set<String> behindSplit = new LinkedHashSet<>();

	TrialPipeline(Pipeline pipeline, Target target, SweepParameters parameters, Contributions contributions) {
		this.pipeline = pipeline;
		this.target = target;
		this.parameters = parameters;
		this.contributions = contributions;
		for (StepNode node : pipeline.steps()) {
			boolean behind = node.inputs().values().stream().flatMap(List::stream)
					.anyMatch(r -> behindSplit.contains(r.step()) || target.splitters().contains(r.step()));
			if (behind && !target.affected().contains(node.name())) {
				behindSplit.add(node.name());
			}
		}
	}

	/** The pipeline of all trials added. */
	Pipeline pipeline() {
		return new Pipeline(pipeline.name(), pipeline.seed(), pipeline.file(), List.copyOf(nodes.values()), pipeline.text());
	}

	/** Steps whose values are not worth a place in the cache. */
	Set<String> passing() {
		return passing;
	}

	/** The judge of a trial. */
	String judge(int trial) {
		return name(target.judge().name(), trial);
	}

	/** How the judge of a trial calls what counts. */
	String recommender(int trial) {
		int dot = target.recommender().indexOf('.');
		return dot < 0 ? name(target.recommender(), trial)
				: name(target.recommender().substring(0, dot), trial) + target.recommender().substring(dot);
	}

	/** The steps of a trial in the order of the pipeline. */
	List<String> steps(int trial) {
		return target.affected().stream().map(s -> name(s, trial)).filter(nodes::containsKey).toList();
	}

	private static String name(String step, int trial) {
		return step + MARK + 't' + trial;
	}

	/** The step a name stands for. */
	static String original(String name) {
		int mark = name.indexOf(MARK);
		return mark < 0 ? name : name.substring(0, mark);
	}

	/** The trial a step belongs to; -1: to several. */
	static int trial(String name) {
		int mark = name.indexOf(MARK + 't');
		return mark >= 0 && name.substring(mark + 2).matches("\\d+") ? Integer.parseInt(name.substring(mark + 2)) : -1; //$NON-NLS-1$
	}

	/** What is wrong with a setting; nothing is added then. */
	List<ParameterProblem> add(int trial, Proposal proposal) throws ContributionException {
		Map<String, Record> records = new LinkedHashMap<>();
		List<ParameterProblem> problems = new ArrayList<>();
		for (String step : target.affected()) {
			StepNode node = pipeline.step(step).orElseThrow();
			Map<String, Object> changes = changes(node, proposal);
			if (changes.isEmpty()) {
				records.put(step, node.parameters());
			} else {
				make(node, changes, problems).ifPresent(r -> records.put(step, r));
			}
		}
		if (!problems.isEmpty()) {
			return problems;
		}
		double share = target.resource() == null ? proposal.resource() : 1;
		for (StepNode node : pipeline.steps()) {
			if (target.affected().contains(node.name())) {
				String name = name(node.name(), trial);
				nodes.put(name, copy(node, name, records.get(node.name()), trial, share));
				passing.add(name);
			} else if (target.needed().contains(node.name())) {
				shared(node, share);
			}
		}
		return problems;
	}

	private Map<String, Object> changes(StepNode node, Proposal proposal) throws ContributionException {
		Map<String, Object> changes = new TreeMap<>();
		String prefix = node.name() + '.';
		proposal.setting().forEach((name, value) -> {
			if (name.startsWith(prefix)) {
				changes.put(name.substring(prefix.length()), value);
			}
		});
		Growing growing = target.resource();
		if (growing != null && growing.step().equals(node.name())) {
			changes.put(growing.parameter(), growing.at(proposal.resource()));
		}
		if (node.name().equals(target.judge().name())) {
			// one metric is enough, and what was validation is the test of a trial
			ParameterSchema<?> schema = node.contribution().parameters();
			if (!target.metric().isEmpty() && schema.parameter("metrics").filter(p -> p.kind() == ParameterInfo.Kind.LIST).isPresent()) { //$NON-NLS-1$
				changes.put("metrics", List.of(target.metric())); //$NON-NLS-1$
			}
			if (schema.parameter("side").filter(p -> p.choices().contains("test")).isPresent()) { //$NON-NLS-1$ //$NON-NLS-2$
				changes.put("side", "test"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return changes;
	}

	private Optional<? extends Record> make(StepNode node, Map<String, Object> changes, List<ParameterProblem> problems)
			throws ContributionException {
		Map<String, Object> given = new LinkedHashMap<>(node.given());
		given.putAll(changes);
		Path folder = pipeline.file().toAbsolutePath().getParent();
		return node.contribution().parameters().create(given, folder == null ? pipeline.file().toAbsolutePath() : folder, problems);
	}

	private static String level(double share) {
		return share >= 1 ? "" : "r" + Math.round(share * 1e6); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String sharedName(String step, double share) {
		return share >= 1 || !behindSplit.contains(step) ? step : step + MARK + level(share);
	}

	/** A step that is the same for all trials with the same share of the training events. */
	private void shared(StepNode node, double share) {
		String name = sharedName(node.name(), share);
		if (!nodes.containsKey(name)) {
			nodes.put(name, copy(node, name, node.parameters(), -1, share));
		}
		if (target.splitters().contains(node.name())) {
			side(node, share);
		}
	}

	private static String side(String splitter, double share) {
		return splitter + MARK + "side" + level(share); //$NON-NLS-1$
	}

	/** Behind a splitter: the data set without its test events, and the split of that. */
	private void side(StepNode splitter, double share) {
		String data = splitter.name() + MARK + BuiltIn.DATA;
		String side = side(splitter.name(), share);
		List<Reference> split = List.of(new Reference(splitter.name(), splitter.contribution().outputs().getFirst().name()));
		nodes.computeIfAbsent(data, n -> new StepNode(n, "", BuiltIn.data(contributions), new SideParameters(0, 0, 1), Map.of(), //$NON-NLS-1$
				Map.of(BuiltIn.SPLIT, split), splitter.line()));
		nodes.computeIfAbsent(side, n -> new StepNode(n, "", BuiltIn.split(contributions), //$NON-NLS-1$
				new SideParameters(parameters.validation(), parameters.earlyStopping(), share), Map.of(),
				Map.of(BuiltIn.SPLIT, split, BuiltIn.DATA, List.of(new Reference(data, BuiltIn.DATA))), splitter.line()));
	}

	/** A step with its references led to the steps of its trial and to the validation side. */
	private StepNode copy(StepNode node, String name, Record record, int trial, double share) {
		boolean judge = node.name().equals(target.judge().name());
		List<Reference> judged = judge ? Targets.judged(node, target.affected()) : List.of();
		Map<String, List<Reference>> inputs = new LinkedHashMap<>();
		node.inputs().forEach((port, references) -> {
			List<Reference> led = new ArrayList<>();
			boolean many = node.contribution().input(port).orElseThrow().isMany();
			for (Reference r : references) {
				if (target.affected().contains(r.step())) {
					led.add(new Reference(name(r.step(), trial), r.output()));
				} else if (target.splitters().contains(r.step())) {
					led.add(new Reference(side(r.step(), share), BuiltIn.SPLIT));
				} else if (!judge || !many || judged.isEmpty()) {
					led.add(new Reference(sharedName(r.step(), share), r.output())); // a judge need not judge the others again
				}
			}
			if (!led.isEmpty()) {
				inputs.put(port, List.copyOf(led));
			}
		});
		return new StepNode(name, node.label(), node.contribution(), record, node.given(), inputs, node.line());
	}
}
