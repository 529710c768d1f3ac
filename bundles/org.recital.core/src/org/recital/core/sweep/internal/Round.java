/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.Part;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.ContributionException;
import org.recital.core.run.RunListener;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.core.run.internal.Computation;
import org.recital.core.run.internal.TaskState;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.Trial;

/** Some trials, worked off side by side. */
final class Round {

	/** Takes trials as they end, whatever their order. */
	interface Ended {
		void accept(Trial trial, String metric, boolean higherIsBetter) throws IOException;
	}

	private final TrialPipeline trials;
	private final Target target;
	private final Ended ended;
	private final SweepListener trialListener;
	private final Map<Integer, Proposal> open = new TreeMap<>();
	private final Map<String, Integer> judges = new TreeMap<>();

	Round(TrialPipeline trials, Target target, Ended ended, SweepListener listener) {
		this.trials = trials;
		this.target = target;
		this.ended = ended;
		this.trialListener = listener;
	}

	/**
	 * Adds a trial; one whose setting is refused by its parameters, or known to end its process, ends at once.
	 *
	 * @param fatal why it must not be tried; empty when it may
	 */
	void add(int number, Proposal proposal, String fatal) throws IOException {
		trialListener.proposed(number, proposal.setting(), proposal.resource());
		if (!fatal.isEmpty()) {
			fail(number, proposal, fatal, 0);
			return;
		}
		List<ParameterProblem> problems;
		try {
			problems = trials.add(number, proposal);
		} catch (ContributionException e) {
			problems = List.of(new ParameterProblem("", String.valueOf(e.getMessage()), "")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (problems.isEmpty()) {
			open.put(number, proposal);
			judges.put(trials.judge(number), number);
		} else {
			fail(number, proposal, problems.getFirst().message(), 0);
		}
	}

	private void fail(int number, Proposal p, String error, long millis) throws IOException {
		ended.accept(new Trial(number, p.setting(), p.resource(), Trial.State.FAILED, Double.NaN, List.of(), plain(error), millis), "", true); //$NON-NLS-1$
	}

	/** Names of steps as in the pipeline. */
	private static String plain(String text) {
		return text.replaceAll("~[a-z0-9]+", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Works; trials that have not ended when the monitor is cancelled are left out.
	 *
	 * @throws InputException when a step fails that all trials need
	 */
	void run(Computation computation, SweepListener listener, Runnable tick, IProgressMonitor monitor) throws InputException, IOException {
		if (open.isEmpty()) {
			return;
		}
		RunListener inner = new RunListener() {
			@Override
			public void changed(StepUpdate update) {
				int trial = update.isWhole() ? -1 : TrialPipeline.trial(update.step());
				if (trial >= 0 && (update.state() == StepState.RUNNING || update.state().isEnd())) {
					trialListener.changed(trial, new StepUpdate(TrialPipeline.original(update.step()), update.part(), update.parts(), update.state(),
							update.fraction(), update.detail()));
				}
				Integer number = judges.get(update.step());
				if (update.isWhole() && number != null && update.state().isEnd() && open.containsKey(number)) {
					try {
						end(computation, number, update.state());
					} catch (IOException e) {
						throw new UncheckedIOException(e);
					}
				}
				tick.run();
			}

			@Override
			public void warned(String step, Problem problem) {
				listener.warned(TrialPipeline.original(step), problem);
			}
		};
		try {
			computation.prepare(trials.pipeline(), Optional.empty(),
					new Computation.Given(Map.of(), Set.of(), trials.passing()), inner, monitor);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		for (TaskState s : computation.states()) {
			if (s.state() == StepState.FAILED && !trials.passing().contains(s.task().step())) {
				throw new InputException(computation.errors().stream()
						.map(p -> new Problem(p.severity(), p.file(), p.line(), p.column(), plain(p.message()), p.expected())).toList());
			}
		}
	}

	private void end(Computation computation, int number, StepState state) throws IOException {
		if (state == StepState.CANCELLED) {
			return;
		}
		List<String> steps = trials.steps(number);
		List<TaskState> states = computation.states().stream().filter(s -> steps.contains(s.task().step())).toList();
		if (states.stream().anyMatch(s -> !s.state().isEnd())) {
			return; // a part failed and another still works: the judge will be told of once more
		}
		long millis = states.stream().mapToLong(TaskState::wallMillis).sum();
		if (!state.isGood()) {
			Optional<TaskState> failed = states.stream().filter(s -> s.state() == StepState.FAILED).findFirst();
			if (failed.isPresent()) { // else a step failed that all need, which is told once
				fail(number, open.remove(number), failed.get().error(), millis);
			}
			return;
		}
		Proposal p = open.remove(number);
		Evaluation evaluation = (Evaluation) computation.result(trials.judge(number));
		Optional<MetricInfo> metric = evaluation.metric(target.metric())
				.or(() -> evaluation.metrics().size() == 1 ? Optional.of(evaluation.metrics().getFirst()) : Optional.empty());
		if (metric.isEmpty()) {
			fail(number, p, org.eclipse.osgi.util.NLS.bind(Messages.noMetric, target.metric(),
					String.join(", ", evaluation.metrics().stream().map(MetricInfo::key).toList())), millis); //$NON-NLS-1$
			return;
		}
		String key = metric.get().key();
		double value = evaluation.overall(trials.recommender(number), key);
		if (Double.isNaN(value)) {
			fail(number, p, org.eclipse.osgi.util.NLS.bind(Messages.noValue, key), millis);
			return;
		}
		List<Double> parts = new ArrayList<>();
		for (Part part : evaluation.parts()) {
			parts.add(evaluation.vectors(trials.recommender(number), key).stream().filter(v -> v.part() == part.index())
					.mapToDouble(MetricVector::overall).findFirst().orElse(Double.NaN));
		}
		ended.accept(new Trial(number, p.setting(), p.resource(), Trial.State.DONE, value, parts, "", millis), key, //$NON-NLS-1$
				metric.get().higherIsBetter());
	}
}
