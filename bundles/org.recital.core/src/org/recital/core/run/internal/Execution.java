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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contributions;
import org.recital.core.run.RunListener;
import org.recital.core.run.StepState;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.DamagedEntryException;

/**
 * Works off a plan. One thread drives: it begins tasks whose inputs are there, each on a thread of its own, and takes what
 * they report; it alone changes states and tells the listener. An entry of the cache that turns out to be damaged when it is
 * read is thrown away, and its task is queued again.
 */
public final class Execution {

	private static final long TICK_MILLIS = 50;
	/** After so long a cancelled step is interrupted, and after so long it is left behind. */
	private static final long INTERRUPT_MILLIS = 1000;
	private static final long ABANDON_MILLIS = 3000;

	private final Plan plan;
	private final ArtifactStore store;
	private final int processors;
	private final int jobs;
	private final Telling telling;
	private final IProgressMonitor monitor;
	private final Map<String, String> fatal;
	private final List<TaskState> states = new ArrayList<>();
	private final LinkedBlockingQueue<Work.Event> events = new LinkedBlockingQueue<>();
	private final Memory memory;
	private final Work work;
	private final List<Problem> errors = new ArrayList<>();
	private final List<Problem> warnings = new ArrayList<>();
	private final Map<TaskState, Thread> threads = new java.util.HashMap<>();
	private volatile boolean cancelled;
	private long cancelledAt;

	/**
	 * @param processors threads of all tasks together
	 * @param jobs       tasks at the same time
	 * @param budget     bytes, see {@link Memory}
	 * @param fatal      steps ({@code name}, or {@code name/part}) that must not be begun, and why
	 */
	public Execution(Plan plan, ArtifactStore store, Contributions contributions, int processors, int jobs, long budget,
			Map<String, String> fatal, RunListener listener, IProgressMonitor monitor) {
		this.plan = plan;
		this.store = store;
		this.processors = processors;
		this.jobs = jobs;
		this.fatal = fatal;
		this.monitor = monitor;
		for (Task t : plan.tasks()) {
			states.add(new TaskState(t));
		}
		for (TaskState s : states) {
			for (Task.Input i : s.task.inputs()) {
				TaskState source = states.get(i.source().place());
				source.consumers.add(s);
				source.pending++;
			}
		}
		this.telling = new Telling(plan, states, listener, monitor);
		this.memory = new Memory(budget, states);
		this.work = new Work(store, contributions, states, events::add);
	}

	/** All tasks, in topological order. */
	public List<TaskState> states() {
		return states;
	}

	/** Why tasks failed. */
	public List<Problem> errors() {
		return errors;
	}

	/** What is wrong besides what steps warned of. */
	public List<Problem> warnings() {
		return warnings;
	}

	/** Whether the person cancelled before all had ended. */
	public boolean cancelled() {
		return cancelled;
	}

	/** A value of a task that has ended well. */
	public Object value(TaskState s, String output) throws DamagedEntryException {
		return work.read(s, output);
	}

	/** Looks up what is in the cache. */
	public void lookUp() throws IOException {
		for (TaskState s : states) {
			s.entry = store.find(s.task.key(), why -> warn(s, why)).orElse(null);
			if (s.entry != null) {
				s.state = s.finished ? StepState.DONE : StepState.CACHED;
				s.wallMillis = s.entry.wallMillis();
				s.cpuMillis = s.entry.cpuMillis();
				s.notes = s.entry.notes();
				s.warnings = s.entry.warnings();
				s.curve = s.entry.curve();
			}
		}
		telling.planned();
		for (TaskState s : states) {
			if (s.state.isGood()) {
				endOne(s);
			}
		}
	}

	private void warn(TaskState s, String why) {
		Problem p = Problem.warning(plan.pipeline().file().toString(), s.task.node().line(), 0, Messages.bind(Messages.damagedEntry, why), ""); //$NON-NLS-1$
		warnings.add(p);
		telling.warned(s, p);
	}

	/** A task has ended, well or not: its inputs have one consumer less. */
	private void endOne(TaskState s) {
		for (Task.Input i : s.task.inputs()) {
			TaskState source = states.get(i.source().place());
			if (--source.pending <= 0) {
				source.release();
			}
		}
		telling.changed(s);
	}

	/** Puts an entry that cannot be read in the queue again. */
	public void again(TaskState s, DamagedEntryException e) throws IOException {
		store.discard(s.task.key());
		warn(s, e.getMessage());
		if (!s.state.isGood()) {
			return; // another task met the damage before and it is queued already
		}
		s.entry = null;
		s.keep(null);
		s.state = StepState.QUEUED;
		for (Task.Input i : s.task.inputs()) {
			states.get(i.source().place()).pending++;
		}
		telling.changed(s);
	}

	/** Works until every task has ended. */
	public void run() throws IOException {
		boolean ended = false;
		try {
			drive();
			ended = true;
		} finally {
			if (!ended) {
				cancelled = true; // a listener threw, or the disk is full: what still works must end
			}
		}
	}

	private void drive() throws IOException {
		while (true) {
			if (states.stream().anyMatch(s -> !s.state.isEnd())) {
				lookForCancel();
			}
			if (cancelled) {
				hurry();
			} else {
				begin();
			}
			if (threads.isEmpty()) {
				break;
			}
			await();
			telling.progress();
		}
		for (TaskState s : states) {
			if (!s.state.isEnd()) {
				s.state = StepState.CANCELLED;
				endOne(s);
			}
		}
		telling.finish();
	}

	private void await() throws IOException {
		try {
			Work.Event event = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
			while (event != null) {
				handle(event);
				event = events.poll();
			}
			bury();
		} catch (InterruptedException e) {
			// whoever interrupts the thread that drives wants the run to end
			monitor.setCanceled(true);
		}
	}

	/** A thread that ended without a word had no memory left for one. */
	private void bury() throws IOException {
		List<TaskState> dead = new ArrayList<>();
		threads.forEach((s, t) -> {
			if (!t.isAlive()) {
				dead.add(s);
			}
		});
		for (Work.Event event = dead.isEmpty() ? null : events.poll(); event != null; event = events.poll()) {
			handle(event);
		}
		for (TaskState s : dead) {
			if (threads.remove(s) != null) {
				failed(s, new OutOfMemoryError());
			}
		}
	}

	private void begin() {
		List<TaskState> ready = new ArrayList<>();
		for (TaskState s : states) {
			if (s.state == StepState.QUEUED && isReady(s)) {
				String why = fatal.getOrDefault(s.task.step() + '/' + s.task.index(), fatal.get(s.task.step()));
				if (why != null) {
					fail(s, why, null);
				} else {
					ready.add(s);
				}
			}
		}
		// part by part, so that what belongs to one part can be let go before the next begins; what is not stored step by step
		ready.sort(Comparator.comparingInt((TaskState s) -> s.passing ? Integer.MAX_VALUE : s.task.index()).thenComparingInt(s -> s.task.place()));
		int wanted = Math.min(jobs, threads.size() + ready.size());
		for (TaskState s : ready) {
			if (threads.size() >= jobs || !memory.admits(s)) {
				break;
			}
			start(s, Math.max(1, processors / wanted));
		}
		if (!ready.isEmpty()) {
			memory.relieve();
		}
	}

	private boolean isReady(TaskState s) {
		for (Task.Input i : s.task.inputs()) {
			if (!states.get(i.source().place()).state.isGood()) {
				return false;
			}
		}
		return true;
	}

	private void start(TaskState s, int stepThreads) {
		s.estimate = memory.estimate(s);
		s.monitor = new TaskMonitor(() -> cancelled || monitor.isCanceled());
		s.computed++;
		s.curve = null;
		s.state = StepState.RUNNING;
		telling.changed(s);
		Thread t = new Thread(() -> work.run(s, stepThreads), "recital-" + s.task); //$NON-NLS-1$
		t.setDaemon(true);
		threads.put(s, t);
		t.start();
	}

	private void handle(Work.Event event) throws IOException {
		switch (event) {
		case Work.Noted n -> telling.noted(n.state(), n.line());
		case Work.Learned l -> telling.learned(l.state(), l.point(), l.best());
		case Work.Warned w -> telling.warned(w.state(), w.problem());
		case Work.Finished f -> {
			if (threads.remove(f.state()) != null) {
				f.state().state = StepState.DONE;
				if (f.state().pending <= 0) {
					f.state().release();
				}
				endOne(f.state());
			}
		}
		case Work.Failed f -> {
			if (threads.remove(f.state()) != null) {
				failed(f.state(), f.cause());
			}
		}
		case Work.InputDamaged d -> {
			if (threads.remove(d.state()) != null) {
				d.state().state = StepState.QUEUED;
				if (d.source().computed > 1) {
					fail(d.state(), Failures.sentence(d.state().task, new IOException(
							Messages.bind(Messages.unreadableTwice, d.source().task.step(), d.cause().getMessage()))), null);
				} else {
					again(d.source(), d.cause());
					telling.changed(d.state());
				}
			}
		}
		}
	}

	private void lookForCancel() {
		if (!cancelled && monitor.isCanceled()) {
			cancelled = true;
			cancelledAt = System.nanoTime();
		}
	}

	private void failed(TaskState s, Throwable cause) {
		lookForCancel(); // a step may hear of it before this thread does
		if (cancelled && (cause instanceof OperationCanceledException || cause instanceof InterruptedException
				|| cause instanceof java.nio.channels.ClosedByInterruptException)) {
			s.state = StepState.CANCELLED;
			endOne(s);
		} else {
			fail(s, Failures.sentence(s.task, cause), cause);
		}
	}

	private void fail(TaskState s, String sentence, Throwable cause) {
		s.state = StepState.FAILED;
		s.error = sentence;
		errors.addAll(Failures.problems(plan.pipeline().file().toString(), s.task, sentence, cause));
		endOne(s);
		skip(s, s.task.step());
	}

	private void skip(TaskState failed, String step) {
		for (TaskState c : failed.consumers) {
			if (c.state == StepState.QUEUED) {
				c.state = StepState.SKIPPED;
				c.error = Messages.bind(Messages.needs, step);
				endOne(c);
				skip(c, step);
			}
		}
	}

	/** Cancelled: interrupts what still works after a second and leaves it behind after some more. */
	private void hurry() {
		long millis = (System.nanoTime() - cancelledAt) / 1_000_000;
		if (millis > ABANDON_MILLIS) {
			threads.clear();
		} else if (millis > INTERRUPT_MILLIS) {
			threads.values().forEach(Thread::interrupt);
		}
	}
}
