/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.problem.InputException;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.RunRecord;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.core.worker.RunSpec;

/**
 * A run in a worker, over as many workers as it takes. When one dies while a single step runs, that step is marked failed;
 * when several ran, the next worker runs one at a time, so that it is known which of them it is.
 */
public final class RunConversation {

	/** Gives a worker that is alive. */
	public interface Workers {
		Connection get() throws IOException;
	}

	private static final int TICKS = 1000;
	private static final int TRIES = 2;

	private final Workers workers;
	private final RunSpec spec;
	private final RunListener listener;
	private final IProgressMonitor monitor;
	private final Map<String, String> fatal = new LinkedHashMap<>();
	private final Set<String> finished = new LinkedHashSet<>();
	private final Map<String, PlannedStep> planned = new HashMap<>();
	private final Map<String, StepUpdate> running = new LinkedHashMap<>();
	private final Map<String, StepUpdate> latest = new LinkedHashMap<>();
	private final Set<Object> told = new HashSet<>();
	private final Instant started = Instant.now();
	private int worked;
	private int workedNow;

	public RunConversation(Workers workers, RunSpec spec, RunListener listener, IProgressMonitor monitor) {
		this.workers = workers;
		this.spec = spec;
		this.listener = listener;
		this.monitor = monitor;
	}

	/** Runs to the end. */
	public RunOutcome run() throws InputException, IOException {
		int jobs = spec.jobs();
		int unexplained = 0;
		monitor.beginTask(spec.title(), TICKS);
		try {
			while (true) {
				Connection worker = workers.get();
				running.clear();
				workedNow = 0;
				RunOutcome outcome = talk(worker, jobs);
				if (outcome != null) {
					return outcome;
				}
				if (running.size() == 1) {
					blame(running.values().iterator().next(), worker);
				} else if (running.size() > 1) {
					jobs = 1;
				} else if (++unexplained == TRIES) {
					throw new IOException(Messages.bind(Messages.diedBefore, new Object[] { worker.howItEnded(), TRIES, worker.lastWords() }));
				}
			}
		} finally {
			monitor.done();
		}
	}

	private void blame(StepUpdate update, Connection worker) {
		PlannedStep p = planned.get(update.step());
		fatal.put(update.step() + '/' + update.part(), Messages.bind(Messages.diedRunning, new Object[] { update.step(),
				p == null ? "" : p.uses(), p == null ? 0 : p.line(), worker.howItEnded(), worker.lastWords() })); //$NON-NLS-1$
	}

	/** How it ended; null when the worker died. */
	private RunOutcome talk(Connection worker, int jobs) throws InputException, IOException {
		Exchange exchange = Exchange.with(worker, id -> Request.run(id, spec, jobs, fatal, started, finished), monitor, this::tell);
		return switch (exchange.how()) {
		case ANSWERED -> end(exchange.reply());
		case CANCELLED -> cancelled();
		case DIED -> null;
		};
	}

	private void tell(Reply reply) {
		switch (reply.is()) {
		case Reply.PLANNED -> {
			reply.steps().forEach(s -> planned.put(s.step(), s));
			if (told.add(Reply.PLANNED)) {
				listener.planned(reply.steps());
			}
		}
		case Reply.CHANGED -> {
			StepUpdate u = reply.update();
			if (!u.isWhole()) {
				String which = u.step() + '/' + u.part();
				if (u.state() == StepState.RUNNING) {
					running.put(which, u);
				} else {
					running.remove(which);
					if (u.state() == StepState.DONE) {
						finished.add(which);
					}
				}
			} else {
				latest.put(u.step(), u);
			}
			listener.changed(u);
		}
		case Reply.WARNED -> {
			// a worker that goes on repeats what was said before
			if (told.add(List.of(reply.step(), reply.problem()))) {
				listener.warned(reply.step(), reply.problem());
			}
		}
		case Reply.NOTED -> {
			if (told.add(List.of(reply.step(), reply.text()))) {
				listener.noted(reply.step(), reply.text());
			}
		}
		case Reply.LEARNED -> listener.learned(reply.learned()); // a worker that goes on repeats it: the listener's curve stays the same
		case Reply.WORKED -> {
			workedNow += reply.worked();
			if (workedNow > worked) {
				monitor.worked(workedNow - worked);
				worked = workedNow;
			}
		}
		default -> {
			// a line of a later version that this one does not know
		}
		}
	}

	private RunOutcome end(Reply reply) throws InputException, IOException {
		switch (reply.is()) {
		case Reply.WRONG -> throw new InputException(reply.problems());
		case Reply.DONE -> {
			if (reply.folder() == null) {
				return new RunOutcome(null, reply.record(), reply.result());
			}
			Path folder = Path.of(reply.folder());
			return new RunOutcome(folder, RunFolder.open(folder).record(), reply.result());
		}
		default -> throw new IOException(reply.text());
		}
	}

	/** Of a worker that was killed: what is known here. */
	private RunOutcome cancelled() {
		for (StepUpdate u : new LinkedHashSet<>(latest.values())) {
			if (!u.state().isEnd()) {
				listener.changed(new StepUpdate(u.step(), StepUpdate.WHOLE, u.parts(), StepState.CANCELLED, u.fraction(), "")); //$NON-NLS-1$
			}
		}
		RunHeader header = new RunHeader(RunRecord.FORMAT, "", spec.title(), "", spec.file().toString(), spec.upTo().orElse(""), started, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Duration.between(started, Instant.now()).toMillis(), Result.CANCELLED, "", 0, Map.of(), List.of()); //$NON-NLS-1$
		return new RunOutcome(null, new RunRecord(header, spec.text(), 0, List.of(), List.of(), List.of(), Map.of(), List.of(), List.of()),
				Result.CANCELLED);
	}
}
