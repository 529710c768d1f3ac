/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.Reference;
import org.recital.core.pipeline.StepNode;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SearchMethod;
import org.recital.core.sweep.SweepParameters;
import org.recital.core.sweep.internal.Target.Growing;

/** Finds what a sweep searches and who judges it, and tells what does not fit together. */
public final class Targets {

	private static final String METRICS = "metrics"; //$NON-NLS-1$

	private final Pipeline pipeline;
	private final SweepParameters parameters;
	private final List<ParameterProblem> problems;
	private final Map<String, StepNode> searched = new LinkedHashMap<>();
	private final Map<String, ParameterSchema<?>> schemas = new LinkedHashMap<>();

	private Targets(Pipeline pipeline, SweepParameters parameters, List<ParameterProblem> problems) {
		this.pipeline = pipeline;
		this.parameters = parameters;
		this.problems = problems;
	}

	/** What is wrong with a sweep of a pipeline. */
	public static List<ParameterProblem> problems(Pipeline pipeline, SweepParameters parameters) {
		List<ParameterProblem> problems = new ArrayList<>();
		find(pipeline, parameters, problems);
		return problems;
	}

	/** The target; empty after adding problems, which name parameters of {@link SweepParameters}. */
	static Optional<Target> find(Pipeline pipeline, SweepParameters parameters, List<ParameterProblem> problems) {
		int before = problems.size();
		Target target = new Targets(pipeline, parameters, problems).find();
		return problems.size() > before ? Optional.empty() : Optional.of(target);
	}

	private void problem(String parameter, String message, String expected) {
		problems.add(new ParameterProblem(parameter, message, expected));
	}

	private Target find() {
		if (!steps()) {
			return null;
		}
		Set<String> behind = behind();
		StepNode judge = judge(behind);
		if (judge == null) {
			return null;
		}
		Set<String> needed = needed(judge);
		Set<String> affected = new LinkedHashSet<>(behind);
		affected.retainAll(needed);
		searched.keySet().stream().filter(s -> !needed.contains(s)).findFirst()
				.ifPresent(s -> problem("steps", NLS.bind(Messages.notJudged, s, judge.name()), Messages.notJudgedExpected)); //$NON-NLS-1$
		Set<String> splitters = new LinkedHashSet<>();
		for (StepNode node : pipeline.steps()) {
			if (node.contribution().kind() == Kind.SPLITTER && needed.contains(node.name())) {
				splitters.add(node.name());
				if (affected.contains(node.name())) {
					problem("steps", NLS.bind(Messages.beforeSplit, String.join(", ", searched.keySet()), node.name()), Messages.beforeSplitExpected); //$NON-NLS-1$ //$NON-NLS-2$
				}
			}
		}
		if (splitters.isEmpty()) {
			problem("judge", NLS.bind(Messages.noSplitter, judge.name()), Messages.noSplitterExpected); //$NON-NLS-1$
		}
		List<Dimension> space = space();
		String recommender = recommender(judge, affected);
		String metric = metric(judge);
		Growing resource = resource(space);
		if (!problems.isEmpty()) {
			return null;
		}
		return new Target(searched, space, written(space), judge, metric, recommender, affected, needed, splitters, resource);
	}

	private boolean steps() {
		List<String> names = pipeline.steps().stream().map(StepNode::name).toList();
		if (parameters.steps().isEmpty()) {
			problem("steps", Messages.noStep, NLS.bind(Messages.oneOf, String.join(", ", names))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (String name : parameters.steps()) {
			Optional<StepNode> node = pipeline.step(name);
			if (node.isEmpty()) {
				problem("steps", NLS.bind(Messages.unknownStep, name), Names.nearest(name, names).map(n -> NLS.bind(Messages.didYouMean, n)) //$NON-NLS-1$
						.orElse(NLS.bind(Messages.oneOf, String.join(", ", names)))); //$NON-NLS-1$
				continue;
			}
			try {
				schemas.put(name, node.get().contribution().parameters());
				searched.put(name, node.get());
			} catch (ContributionException e) {
				problem("steps", e.getMessage(), ""); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return problems.isEmpty();
	}

	/** The searched steps and all that take from them. */
	private Set<String> behind() {
		Set<String> behind = new LinkedHashSet<>(searched.keySet());
		for (StepNode node : pipeline.steps()) {
			if (node.inputs().values().stream().flatMap(List::stream).anyMatch(r -> behind.contains(r.step()))) {
				behind.add(node.name());
			}
		}
		return behind;
	}

	private Set<String> needed(StepNode judge) {
		Set<String> needed = new LinkedHashSet<>(Set.of(judge.name()));
		for (StepNode node : pipeline.steps().reversed()) {
			if (needed.contains(node.name())) {
				node.inputs().values().forEach(l -> l.forEach(r -> needed.add(r.step())));
			}
		}
		return needed;
	}

	private static boolean judges(StepNode node) {
		return node.contribution().gathers() && node.contribution().outputs().getFirst().types().contains(Port.EVALUATION);
	}

	private StepNode judge(Set<String> behind) {
		List<StepNode> judges = pipeline.steps().stream().filter(n -> judges(n) && behind.contains(n.name())).toList();
		List<String> names = judges.stream().map(StepNode::name).toList();
		if (judges.isEmpty()) {
			problem("judge", NLS.bind(Messages.noJudge, String.join(", ", searched.keySet())), Messages.noJudgeExpected); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (parameters.judge().isEmpty() ? judges.size() > 1 : !names.contains(parameters.judge())) {
			problem("judge", parameters.judge().isEmpty() ? Messages.severalJudges : NLS.bind(Messages.unknownJudge, parameters.judge()), //$NON-NLS-1$
					NLS.bind(Messages.oneOf, String.join(", ", names))); //$NON-NLS-1$
		} else {
			return parameters.judge().isEmpty() ? judges.getFirst() : pipeline.step(parameters.judge()).orElseThrow();
		}
		return null;
	}

	/** References of the judge that depend on what is searched. */
	static List<Reference> judged(StepNode judge, Set<String> affected) {
		return judge.inputs().values().stream().flatMap(List::stream).filter(r -> affected.contains(r.step())).toList();
	}

	/** How the judge calls what it takes from a step. */
	static String name(Pipeline pipeline, Reference r) {
		return pipeline.step(r.step()).orElseThrow().contribution().outputs().size() == 1 ? r.step() : r.step() + '.' + r.output();
	}

	private String recommender(StepNode judge, Set<String> affected) {
		List<String> names = judged(judge, affected).stream().map(r -> name(pipeline, r)).toList();
		if (!parameters.recommender().isEmpty()) {
			if (!names.contains(parameters.recommender())) {
				problem("recommender", NLS.bind(Messages.unknownRecommender, parameters.recommender(), judge.name()), //$NON-NLS-1$
						NLS.bind(Messages.oneOf, String.join(", ", names))); //$NON-NLS-1$
			}
			return parameters.recommender();
		}
		List<String> own = names.stream().filter(searched::containsKey).toList();
		if (own.size() == 1) {
			return own.getFirst();
		} else if (names.size() == 1) {
			return names.getFirst();
		}
		problem("recommender", NLS.bind(Messages.severalRecommenders, judge.name()), NLS.bind(Messages.oneOf, String.join(", ", names))); //$NON-NLS-1$ //$NON-NLS-2$
		return ""; //$NON-NLS-1$
	}

	private String metric(StepNode judge) {
		if (!parameters.metric().isEmpty()) {
			return parameters.metric();
		}
		try {
			ParameterSchema<?> schema = judge.contribution().parameters();
			return schema.parameter(METRICS).filter(p -> p.kind() == ParameterInfo.Kind.LIST).isPresent()
					&& values(schema, judge).get(METRICS) instanceof List<?> l && !l.isEmpty() ? l.getFirst().toString() : ""; //$NON-NLS-1$
		} catch (ContributionException e) {
			problem("judge", e.getMessage(), ""); //$NON-NLS-1$ //$NON-NLS-2$
			return ""; //$NON-NLS-1$
		}
	}

	private List<Dimension> space() {
		List<Dimension> space = new ArrayList<>();
		if (parameters.space().isEmpty()) {
			searched.forEach((name, node) -> space.addAll(Spaces.all(node, schemas.get(name))));
			if (space.isEmpty()) {
				problem("space", NLS.bind(Messages.nothingToSearch, String.join(", ", searched.keySet())), Messages.nothingToSearchExpected); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		parameters.space().forEach((key, text) -> Spaces.entry(key, text, searched, schemas, problems).ifPresent(space::add));
		if (problems.isEmpty() && parameters.search() == SearchMethod.GRID) {
			double size = GridSearch.size(space, parameters.points());
			int most = parameters.trials() == 0 ? 100_000 : parameters.trials();
			if (size > most) {
				problem("points", NLS.bind(Messages.gridTooBig, String.format(java.util.Locale.ROOT, "%.0f", size), most), Messages.gridExpected); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return space;
	}

	private Growing resource(List<Dimension> space) {
		String name = parameters.resource();
		if (name.isEmpty() || parameters.search() != SearchMethod.HALVING) {
			return null;
		}
		int dot = name.indexOf('.');
		String step = dot < 0 && searched.size() == 1 ? searched.keySet().iterator().next() : name.substring(0, Math.max(0, dot));
		String parameter = name.substring(dot + 1);
		ParameterSchema<?> schema = schemas.get(step);
		boolean whole = schema != null && schema.parameter(parameter).filter(p -> p.kind() == ParameterInfo.Kind.INTEGER).isPresent();
		if (!whole || space.stream().anyMatch(d -> d.step().equals(step) && d.parameter().equals(parameter))) {
			problem("resource", NLS.bind(Messages.badResource, name), Messages.badResourceExpected); //$NON-NLS-1$
			return null;
		}
		return new Growing(step, parameter, ((Number) values(schema, searched.get(step)).get(parameter)).longValue());
	}

	@SuppressWarnings("unchecked") // the record was made of the schema
	private static Map<String, Object> values(ParameterSchema<?> schema, StepNode node) {
		return ((ParameterSchema<Record>) schema).values(node.parameters());
	}

	/** The setting as written, with values as {@link Dimension} has them. */
	private Map<String, Object> written(List<Dimension> space) {
		Map<String, Object> written = new LinkedHashMap<>();
		for (Dimension d : space) {
			Object value = values(schemas.get(d.step()), searched.get(d.step())).get(d.parameter());
			written.put(d.name(), switch (value) {
			case Integer i -> i.longValue();
			case Float f -> Double.parseDouble(f.toString());
			default -> value;
			});
		}
		return written;
	}
}
