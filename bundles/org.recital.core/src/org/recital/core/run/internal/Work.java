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
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contributions;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.DamagedEntryException;
import org.recital.core.store.StoredEntry;

/** What the thread of a task does: fetch its inputs, call the contribution, keep what it gave. */
final class Work {

	/** What happened, told to the thread that drives the run. */
	sealed interface Event {
	}

	/** It has a result. */
	record Finished(TaskState state) implements Event {
	}

	/** It has none. */
	record Failed(TaskState state, Throwable cause) implements Event {
	}

	/** An input cannot be read from the cache. */
	record InputDamaged(TaskState state, TaskState source, DamagedEntryException cause) implements Event {
	}

	/** It noted something. */
	record Noted(TaskState state, String line) implements Event {
	}

	/** It warned of something. */
	record Warned(TaskState state, Problem problem) implements Event {
	}

	/** It came to the end of an epoch. */
	record Learned(TaskState state, TrainingCurve.Point point, boolean best) implements Event {
	}

	/** An input was damaged. */
	private static final class Damage extends Exception {
		private static final long serialVersionUID = 1L;
		private final transient TaskState source;
		private final DamagedEntryException cause;

		Damage(TaskState source, DamagedEntryException cause) {
			super(cause);
			this.source = source;
			this.cause = cause;
		}
	}

	private final ArtifactStore store;
	private final Contributions contributions;
	private final List<TaskState> states;
	private final Consumer<Event> events;

	Work(ArtifactStore store, Contributions contributions, List<TaskState> states, Consumer<Event> events) {
		this.store = store;
		this.contributions = contributions;
		this.states = states;
		this.events = events;
	}

	/** Does a task; never throws. */
	void run(TaskState s, int threads) {
		Event end;
		try {
			compute(s, threads);
			end = new Finished(s);
		} catch (Damage d) {
			end = new InputDamaged(s, d.source, d.cause);
		} catch (Throwable t) {
			// whatever a contribution throws, OutOfMemoryError and StackOverflowError included, costs this step and no other
			end = new Failed(s, t);
		}
		events.accept(end);
	}

	private void compute(TaskState s, int threads) throws Exception {
		long begun = System.nanoTime();
		var clock = ManagementFactory.getThreadMXBean();
		long cpu = clock.getCurrentThreadCpuTime();
		Map<Task.Input, Object> inputs = new HashMap<>();
		for (Task.Input i : s.task.inputs()) {
			inputs.put(i, value(states.get(i.source().place()), i.output()));
		}
		try (TaskContext context = new TaskContext(s.task.key(), s.task.seed(), threads, s.monitor, contributions, store,
				line -> events.accept(new Noted(s, line)), problem -> events.accept(new Warned(s, problem)),
				(curve, point, best) -> {
					s.curve = curve; // kept when it fails, too
					events.accept(new Learned(s, point, best));
				})) {
			Map<String, Object> values = StepInvoker.run(s.task, new StepInvoker.Values(s.task, inputs), context);
			inputs.clear();
			s.wallMillis = (System.nanoTime() - begun) / 1_000_000;
			s.cpuMillis = (clock.getCurrentThreadCpuTime() - cpu + context.parallel().helperCpuNanos()) / 1_000_000;
			keep(s, values, context);
			s.notes = context.notes();
			s.warnings = context.warnings();
			context.finish();
		}
	}

	private void keep(TaskState s, Map<String, Object> values, TaskContext context) {
		s.keep(values);
		if (s.passing) {
			return;
		}
		try {
			s.entry = store.put(new StoredEntry(StoredEntry.FORMAT, s.task.key(), s.task.step(), s.task.contribution().id(),
					s.task.partName(), Instant.now(), s.wallMillis, s.cpuMillis, Map.of(), Map.of(), context.notes(), context.warnings(), s.curve, Sources.of(s.task)),
					values, s.task.types(), contributions);
			s.keep(store.lighter(s.entry, values, contributions));
		} catch (IOException e) {
			// a full disk, or a port type without a codec: the run goes on with what is in memory
			if (s.task.role() != Task.Role.PART || !s.task.contribution().gathers()) {
				context.warn(Problem.warning("", 0, 0, Messages.bind(Messages.notKept, e.getMessage()), "")); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}

	private Object value(TaskState source, String output) throws Damage {
		try {
			return read(source, output);
		} catch (DamagedEntryException e) {
			throw new Damage(source, e);
		}
	}

	/** A value of a task that has ended well, from memory or from the cache. */
	Object read(TaskState source, String output) throws DamagedEntryException {
		synchronized (source) {
			Map<String, Object> values = source.values();
			if (values != null && values.containsKey(output)) {
				return values.get(output);
			}
			Object value = store.read(source.entry, output, contributions);
			Map<String, Object> more = values == null ? new LinkedHashMap<>() : new LinkedHashMap<>(values);
			more.put(output, value);
			source.keep(more);
			return value;
		}
	}
}
