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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.problem.InputException;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;
import org.recital.core.worker.RunSpec;

/**
 * A sweep in a worker, over as many workers as it takes: each goes on with the trials of the one before. When one dies while
 * a single trial works, that trial fails; when several did, the next worker works at one step at a time, so that it is known
 * which of them it is.
 */
final class SweepConversation {

	private static final int TICKS = 1000;
	private static final int TRIES = 2;

	private final RunConversation.Workers workers;
	private final RunSpec spec;
	private final SweepListener listener;
	private final IProgressMonitor monitor;
	private final Map<String, String> fatal = new HashMap<>();
	private final Map<Integer, Trial> trials = new TreeMap<>();
	/** What works: trial/step/part. */
	private final Set<String> working = new LinkedHashSet<>();
	private final Set<Object> told = new HashSet<>();
	private RunListener run;
	private SweepRecord known;
	private int total;
	private int worked;

	SweepConversation(RunConversation.Workers workers, RunSpec spec, SweepListener listener, IProgressMonitor monitor) {
		this.workers = workers;
		this.spec = spec;
		this.listener = listener;
		this.monitor = monitor;
	}

	/** Sweeps to the end. */
	SweepOutcome run() throws InputException, IOException {
		int jobs = spec.jobs();
		int unexplained = 0;
		monitor.beginTask(spec.title(), TICKS);
		try {
			while (true) {
				Connection worker = workers.get();
				working.clear();
				int before = trials.size();
				SweepOutcome outcome = talk(worker, jobs);
				if (outcome != null) {
					return outcome;
				}
				unexplained = trials.size() > before ? 0 : unexplained;
				Set<String> suspects = new LinkedHashSet<>(working.stream().map(w -> w.substring(0, w.indexOf('/'))).toList());
				if (suspects.size() == 1) {
					fatal.put(suspects.iterator().next(), Messages.bind(Messages.diedTrying, new Object[] { String.join(", ", steps()), //$NON-NLS-1$
							worker.howItEnded(), worker.lastWords() }));
				} else if (suspects.size() > 1 && jobs != 1) {
					jobs = 1;
				} else if (++unexplained == TRIES) {
					throw new IOException(Messages.bind(Messages.diedSweeping, new Object[] { worker.howItEnded(), TRIES, worker.lastWords() }));
				}
			}
		} finally {
			monitor.done();
		}
	}

	private List<String> steps() {
		return working.stream().map(w -> w.split("/")[1]).distinct().toList(); //$NON-NLS-1$
	}

	/** How it ended; null when the worker died. */
	private SweepOutcome talk(Connection worker, int jobs) throws InputException, IOException {
		Exchange exchange = Exchange.with(worker, id -> Request.sweep(id, spec, jobs, fatal), monitor, this::tell);
		return switch (exchange.how()) {
		case ANSWERED -> end(exchange.reply());
		case CANCELLED -> cancelled();
		case DIED -> null;
		};
	}

	private void tell(Reply reply) {
		switch (reply.is()) {
		case Reply.SWEPT -> tell(reply.sweep());
		case Reply.WARNED -> {
			// a worker that goes on repeats what was said before
			if (run != null) {
				run.warned(reply.step(), reply.problem());
			} else if (told.add(List.of(reply.step(), reply.problem()))) {
				listener.warned(reply.step(), reply.problem());
			}
		}
		case Reply.PLANNED -> {
			if (run != null) {
				run.planned(reply.steps());
			}
		}
		case Reply.CHANGED -> {
			if (run != null) {
				run.changed(reply.update());
			}
		}
		case Reply.NOTED -> {
			if (run != null) {
				run.noted(reply.step(), reply.text());
			}
		}
		case Reply.LEARNED -> {
			if (run != null) {
				run.learned(reply.learned());
			}
		}
		default -> {
			// a line of a later version, or work, which trials tell better
		}
		}
	}

	private void tell(SweepNews news) {
		switch (news.is()) {
		case PLANNED -> {
			total = news.total();
			listener.planned(news.search(), news.space(), news.total(), news.resumed());
		}
		case BEGINS -> {
			known = news.record();
			known.trials().forEach(t -> trials.put(t.number(), t));
			run = null;
			listener.begins(known);
		}
		case PROPOSED -> listener.proposed(news.number(), news.setting(), news.resource());
		case CHANGED -> {
			StepUpdate u = news.update();
			String which = news.number() + "/" + u.step() + '/' + u.part(); //$NON-NLS-1$
			if (u.state() == StepState.RUNNING) {
				working.add(which);
			} else {
				working.remove(which);
			}
			listener.changed(news.number(), u);
		}
		case ENDED -> {
			trials.put(news.trial().number(), news.trial());
			int now = total == 0 ? 0 : (int) (TICKS * (long) Math.min(total, trials.size()) / total);
			monitor.worked(Math.max(0, now - worked));
			worked = Math.max(worked, now);
			listener.ended(news.trial(), news.progress().progress());
		}
		case WORKING -> listener.working(news.text(), news.progress().progress());
		case CHOSEN -> run = listener.chosen(news.trial());
		default -> {
			// the end comes in a reply of its own
		}
		}
	}

	private SweepOutcome end(Reply reply) throws InputException, IOException {
		switch (reply.is()) {
		case Reply.WRONG -> throw new InputException(reply.problems());
		case Reply.DONE -> {
			SweepNews over = reply.sweep();
			RunOutcome judged = reply.record() != null ? new RunOutcome(null, reply.record(), reply.result()) : null;
			if (reply.folder() != null) {
				Path folder = Path.of(reply.folder());
				judged = new RunOutcome(folder, RunFolder.open(folder).record(), reply.result());
			}
			return new SweepOutcome(reply.result(), over.record(), judged, over.text(), over.before());
		}
		default -> throw new IOException(reply.text());
		}
	}

	/** Of a worker that was killed: what is known here. The trials that ended are in its journal. */
	private SweepOutcome cancelled() {
		SweepRecord record = known == null ? null : known.with(List.copyOf(trials.values()), -1);
		return new SweepOutcome(Result.CANCELLED, record, null, spec.text(), false);
	}
}
