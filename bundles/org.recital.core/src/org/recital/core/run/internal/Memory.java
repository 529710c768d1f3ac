/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.recital.api.step.Kind;
import org.recital.core.run.StepState;
import org.recital.core.store.StoredEntry;

/**
 * The memory budget. A value is taken to need twice its bytes on disk (what it is, and what is derived from it), a split its
 * data set as well. A task needs what its inputs need. A task begins when those that work and it are within the budget
 * together, or when no other works. Values that nobody works on are let go when all in memory together are beyond the
 * budget; they are read from the cache when they are needed. What is estimated is coarse; it keeps several big steps from running side by
 * side, not one step from being too big.
 */
final class Memory {

	private static final int FACTOR = 2;

	private final long budget;
	private final List<TaskState> states;

	Memory(long budget, List<TaskState> states) {
		this.budget = budget;
		this.states = states;
	}

	/** What a task needs. */
	long estimate(TaskState s) {
		long sum = 0;
		Set<TaskState> counted = new HashSet<>();
		for (Task.Input i : s.task.inputs()) {
			sum += footprint(states.get(i.source().place()), counted);
		}
		return sum;
	}

	private long footprint(TaskState source, Set<TaskState> counted) {
		if (!counted.add(source)) {
			return 0;
		}
		StoredEntry entry = source.entry;
		long sum = entry == null ? 0 : FACTOR * entry.bytes();
		if (source.task.contribution().kind() == Kind.SPLITTER) {
			for (Task.Input i : source.task.inputs()) {
				sum += footprint(states.get(i.source().place()), counted);
			}
		}
		return sum;
	}

	/** Whether a task may begin beside those that work. */
	boolean admits(TaskState s) {
		long working = 0;
		boolean any = false;
		for (TaskState o : states) {
			if (o.state == StepState.RUNNING) {
				any = true;
				working += o.estimate;
			}
		}
		return !any || working + estimate(s) <= budget;
	}

	/** Lets go of values nobody works on when there is too much in memory. */
	void relieve() {
		Set<TaskState> used = new HashSet<>();
		long sum = 0;
		Set<TaskState> counted = new HashSet<>();
		for (TaskState s : states) {
			if (s.state == StepState.RUNNING) {
				s.task.inputs().forEach(i -> used.add(states.get(i.source().place())));
			}
			if (s.values() != null) {
				sum += footprint(s, counted);
			}
		}
		for (TaskState s : states) {
			if (sum <= budget) {
				return;
			}
			if (!used.contains(s) && s.values() != null) {
				long bytes = s.entry == null ? 0 : FACTOR * s.entry.bytes();
				if (s.release()) {
					sum -= bytes;
				}
			}
		}
	}
}
