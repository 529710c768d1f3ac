/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.Problem;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.CurveUpdate;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.RunListener;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;

/** Tells the listener and the monitor what goes on. Used by the thread that drives the run only. */
final class Telling {

	private static final int TICKS = 1000;
	/** A step's progress is told when it changed by so much. */
	private static final double STEP = 0.005;
	/** How often progress is told at most. */
	private static final long PAUSE = 100_000_000;

	private final Plan plan;
	private final List<TaskState> states;
	private final RunListener listener;
	private final IProgressMonitor monitor;
	private int ticks;
	private long told;

	Telling(Plan plan, List<TaskState> states, RunListener listener, IProgressMonitor monitor) {
		this.plan = plan;
		this.states = states;
		this.listener = listener;
		this.monitor = monitor;
	}

	void planned() {
		List<PlannedStep> steps = new ArrayList<>();
		for (StepNode node : plan.nodes()) {
			List<TaskState> own = of(node.name());
			int cached = (int) own.stream().filter(s -> s.state == StepState.CACHED && s.task.role() != Task.Role.GATHER).count();
			steps.add(new PlannedStep(node.name(), node.title(), node.contribution().id(), node.line(), own.getFirst().task.parts(), cached));
		}
		monitor.beginTask(plan.pipeline().name(), TICKS);
		listener.planned(List.copyOf(steps));
		for (TaskState s : states) {
			if (s.state.isGood()) {
				// what it said when it was computed still holds
				s.entry.notes().forEach(n -> listener.noted(s.task.step(), n));
				s.entry.warnings().forEach(p -> listener.warned(s.task.step(), p));
				if (s.entry.curve() != null) {
					s.entry.curve().points().forEach(p -> learned(s, p, p.epoch() == s.entry.curve().best()));
				}
			} else {
				changed(s);
			}
		}
	}

	private List<TaskState> of(String step) {
		return states.stream().filter(s -> s.task.step().equals(step)).toList();
	}

	void noted(TaskState s, String line) {
		listener.noted(s.task.step(), line);
	}

	void warned(TaskState s, Problem problem) {
		listener.warned(s.task.step(), problem);
	}

	void learned(TaskState s, TrainingCurve.Point point, boolean best) {
		listener.learned(new CurveUpdate(s.task.step(), s.task.index(), s.task.parts(), point, best));
	}

	/** A task changed its state. */
	void changed(TaskState s) {
		s.toldFraction = s.state == StepState.RUNNING ? s.monitor.fraction() : s.state.isEnd() ? 1 : 0;
		s.toldDetail = s.state == StepState.RUNNING ? s.monitor.detail() : s.error;
		tell(s);
		work();
	}

	private void tell(TaskState s) {
		listener.changed(new StepUpdate(s.task.step(), s.task.index(), s.task.parts(), s.state, s.toldFraction, s.toldDetail));
		List<TaskState> own = of(s.task.step());
		double sum = own.stream().mapToDouble(o -> o.toldFraction).sum();
		listener.changed(new StepUpdate(s.task.step(), StepUpdate.WHOLE, s.task.parts(), whole(own), sum / own.size(), s.toldDetail));
	}

	/** The state of a step of the states of its tasks. */
	static StepState whole(List<TaskState> own) {
		StepState[] first = { StepState.RUNNING, StepState.FAILED, StepState.CANCELLED, StepState.SKIPPED, StepState.QUEUED,
				StepState.IDLE, StepState.DONE, StepState.CACHED };
		for (StepState state : first) {
			if (own.stream().anyMatch(o -> o.state == state)) {
				return state;
			}
		}
		return StepState.IDLE;
	}

	/** Looks how far those are that work. */
	void progress() {
		if (System.nanoTime() - told < PAUSE) {
			return;
		}
		told = System.nanoTime();
		for (TaskState s : states) {
			if (s.state == StepState.RUNNING) {
				double fraction = s.monitor.fraction();
				String detail = s.monitor.detail();
				if (Math.abs(fraction - s.toldFraction) >= STEP || !detail.equals(s.toldDetail)) {
					s.toldFraction = fraction;
					s.toldDetail = detail;
					tell(s);
				}
			}
		}
		work();
	}

	private void work() {
		double sum = 0;
		for (TaskState s : states) {
			sum += s.state.isEnd() ? 1 : s.toldFraction;
		}
		int now = (int) (TICKS * sum / states.size());
		if (now > ticks) {
			monitor.worked(now - ticks);
			ticks = now;
		}
	}

	void finish() {
		monitor.done();
	}
}
