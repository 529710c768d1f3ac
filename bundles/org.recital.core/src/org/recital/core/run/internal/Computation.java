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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contributions;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.run.RunListener;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.DamagedEntryException;

/** Plan and execution of one run, with the numbers that were asked for made whole. */
public final class Computation {

	private final ArtifactStore store;
	private final Contributions contributions;
	private final int processors;
	private final int jobs;
	private final long budget;
	private Plan plan;
	private Execution execution;

	/**
	 * @param jobs   0: as many as processors
	 * @param memory 0: 60 % of the heap
	 */
	public Computation(ArtifactStore store, Contributions contributions, int processors, int jobs, long memory) {
		this.store = store;
		this.contributions = contributions;
		this.processors = processors;
		this.jobs = jobs == 0 ? processors : jobs;
		this.budget = memory == 0 ? Runtime.getRuntime().maxMemory() / 10 * 6 : memory;
	}

	/**
	 * What is known of steps before they are begun.
	 *
	 * @param fatal    those that must not be begun ({@code name}, or {@code name/part}), and why
	 * @param finished those this run has finished before, {@code name/part}
	 * @param passing  names of those whose values are not stored: they are let go when nothing needs them any more
	 */
	public record Given(Map<String, String> fatal, Set<String> finished, Set<String> passing) {
		/** Nothing. */
		public static final Given NOTHING = new Given(Map.of(), Set.of(), Set.of());
	}

	/** Plans and works off. */
	public void prepare(Pipeline pipeline, Optional<String> upTo, Given given, RunListener listener, IProgressMonitor monitor)
			throws InputException, IOException {
		plan = new Planner(store, contributions).plan(pipeline, upTo, monitor);
		execution = new Execution(plan, store, contributions, processors, jobs, budget, given.fatal, listener, monitor);
		for (TaskState s : execution.states()) {
			s.passing = given.passing.contains(s.task.step());
			s.finished = given.finished.contains(s.task.step() + '/' + s.task.index());
		}
		execution.lookUp();
		execution.run();
	}

	/** All tasks, in topological order. */
	public List<TaskState> states() {
		return execution.states();
	}

	/** Why tasks failed. */
	public List<Problem> errors() {
		return execution.errors();
	}

	/** What the last task of a step that has ended well gave, at its first output. */
	public Object result(String step) throws DamagedEntryException {
		TaskState last = execution.states().stream().filter(s -> s.task.step().equals(step)).reduce((_, b) -> b).orElseThrow();
		return execution.value(last, last.task.contribution().outputs().getFirst().name());
	}

	Plan plan() {
		return plan;
	}

	Execution execution() {
		return execution;
	}

	int processors() {
		return processors;
	}

	int jobs() {
		return jobs;
	}

	/** The value of a step; empty when cancelled. */
	public Optional<Object> value(String step, String output, int part) throws InputException, IOException {
		while (true) {
			if (execution.cancelled()) {
				return Optional.empty();
			}
			if (!execution.errors().isEmpty()) {
				throw new InputException(execution.errors());
			}
			List<TaskState> own = execution.states().stream().filter(s -> s.task.step().equals(step)).toList();
			TaskState wanted = own.getLast();
			for (TaskState s : own) {
				if (own.getLast().task.role() != Task.Role.GATHER && s.task.index() == part) {
					wanted = s;
				}
			}
			if (wanted.task.contribution().output(output).isEmpty()) {
				throw new InputException(Problem.error(plan.pipeline().file().toString(), wanted.task.node().line(), 0,
						Messages.bind(Messages.noSuchOutput, step, output), Messages.bind(Messages.oneOf,
								String.join(", ", wanted.task.contribution().outputs().stream().map(p -> p.name()).toList())))); //$NON-NLS-1$
			}
			try {
				return Optional.of(execution.value(wanted, output));
			} catch (DamagedEntryException e) {
				if (wanted.computed > 1) {
					throw e;
				}
				execution.again(wanted, e);
				execution.run();
			}
		}
	}
}
