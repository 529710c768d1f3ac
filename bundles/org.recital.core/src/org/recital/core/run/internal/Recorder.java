/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.problem.Problem;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunRecord.PartRecord;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.run.RunRequest;
import org.recital.core.run.StepState;

/** Makes the record of a run. */
final class Recorder {

	private Recorder() {
	}

	/**
	 * Records.
	 *
	 * @param evaluations by step, in the order of the pipeline
	 */
	static RunRecord record(String id, RunRequest request, Plan plan, Execution execution, Instant started,
			Map<String, Evaluation> evaluations, Contributions contributions, int processors, int jobs) {
		List<StepRecord> steps = new ArrayList<>();
		Map<String, String> parameters = new LinkedHashMap<>();
		Set<Problem> warnings = new LinkedHashSet<>(execution.warnings());
		boolean failed = false;
		for (StepNode node : plan.nodes()) {
			List<TaskState> own = execution.states().stream().filter(s -> s.task.step().equals(node.name())).toList();
			Map<String, Object> values = values(node);
			values.forEach((name, value) -> parameters.put(node.name() + '.' + name, text(value)));
			StepState state = Telling.whole(own);
			failed |= state == StepState.FAILED || state == StepState.SKIPPED;
			own.forEach(s -> warnings.addAll(s.warnings()));
			steps.add(step(node, own, state, values));
		}
		Result result = execution.cancelled() ? Result.CANCELLED : failed ? Result.FAILED : Result.DONE;
		String message = execution.errors().isEmpty() ? "" : execution.errors().getFirst().message(); //$NON-NLS-1$
		RunHeader header = new RunHeader(RunRecord.FORMAT, id, request.title(), plan.pipeline().name(), plan.pipeline().file().toString(),
				request.upTo().orElse(""), started, Duration.between(started, Instant.now()).toMillis(), result, message, warnings.size(), //$NON-NLS-1$
				parameters, found(evaluations));
		return new RunRecord(header, plan.pipeline().text(), plan.pipeline().seed(), steps, plan.files(),
				Surroundings.bundles(plan.nodes(), contributions), Surroundings.environment(contributions, processors, jobs),
				List.copyOf(warnings), execution.errors());
	}

	private static StepRecord step(StepNode node, List<TaskState> own, StepState state, Map<String, Object> values) {
		Map<String, List<String>> inputs = new LinkedHashMap<>();
		node.inputs().forEach((port, references) -> inputs.put(port,
				references.stream().map(r -> r.step() + '.' + r.output()).toList()));
		List<PartRecord> parts = new ArrayList<>();
		PartRecord gathered = null;
		for (TaskState s : own) {
			PartRecord p = new PartRecord(s.task.partName(), s.task.index(), s.task.key(), s.task.seed(), s.state(), s.wallMillis(),
					s.cpuMillis(), s.notes(), s.warnings(), s.error(), s.curve());
			if (s.task.role() == Task.Role.GATHER) {
				gathered = p;
			} else {
				parts.add(p);
			}
		}
		return new StepRecord(node.name(), node.label(), node.contribution().id(), node.contribution().kind().element(), node.line(), values,
				inputs, own.getFirst().task.types(), state, parts, gathered);
	}

	private static Map<String, Object> values(StepNode node) {
		try {
			return Keys.values(node.contribution().parameters(), node.parameters());
		} catch (ContributionException e) {
			return node.given(); // it was planned with these, and no longer loads
		}
	}

	/** A parameter's value in one line. */
	static String text(Object value) {
		return switch (value) {
		case null -> ""; //$NON-NLS-1$
		case List<?> l -> String.join(", ", l.stream().map(Recorder::text).toList()); //$NON-NLS-1$
		case Map<?, ?> m -> String.join(", ", m.entrySet().stream().map(e -> e.getKey() + "=" + text(e.getValue())).toList()); //$NON-NLS-1$ //$NON-NLS-2$
		case Double d when d == Math.rint(d) && Math.abs(d) < 1e15 -> Long.toString(d.longValue());
		default -> value.toString();
		};
	}

	private static List<RunHeader.Found> found(Map<String, Evaluation> evaluations) {
		List<RunHeader.Found> found = new ArrayList<>();
		evaluations.forEach((step, e) -> {
			for (int r = 0; r < e.recommenders().size(); r++) {
				String recommender = e.recommenders().get(r);
				for (MetricInfo m : e.metrics()) {
					double value = e.overall(recommender, m.key());
					if (!Double.isNaN(value)) {
						found.add(new RunHeader.Found(step, recommender, e.labels().get(r), m.key(), m.name(), m.higherIsBetter(), value));
					}
				}
			}
		});
		return found;
	}
}
