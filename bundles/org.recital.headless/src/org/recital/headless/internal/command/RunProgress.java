/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

import org.recital.api.problem.Problem;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.RunListener;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Terminal;

/** Tells a person how a run gets on: a bar on a terminal, a line a step otherwise. */
final class RunProgress implements RunListener {

	private static final int BAR = 24;
	private static final long REDRAW_NANOS = 80_000_000L;

	private final Terminal terminal;
	private final boolean quiet;
	private final LongSupplier clock;
	private final Map<String, StepUpdate> states = new LinkedHashMap<>();
	/** When parts began that are running. */
	private final Map<String, Long> began = new LinkedHashMap<>();
	/** Nanoseconds that the parts of a step took, all together: between them a step waits for others, which is no time of its own. */
	private final Map<String, Long> took = new LinkedHashMap<>();
	private final List<String> warnings = new ArrayList<>();
	private int steps;
	private long drawn;

	RunProgress(Terminal terminal, boolean quiet) {
		this(terminal, quiet, System::nanoTime);
	}

	/** @param clock in nanoseconds */
	RunProgress(Terminal terminal, boolean quiet, LongSupplier clock) {
		this.terminal = terminal;
		this.quiet = quiet;
		this.clock = clock;
	}

	@Override
	public void planned(List<PlannedStep> planned) {
		steps = planned.size();
		if (!quiet) {
			long cached = planned.stream().filter(p -> p.cached() == p.parts()).count();
			int parts = planned.stream().mapToInt(PlannedStep::parts).max().orElse(1);
			terminal.say(Messages.count(Messages.run_planned, steps, parts, cached));
		}
	}

	@Override
	public void changed(StepUpdate update) {
		if (!update.isWhole()) {
			time(update);
			return;
		}
		StepUpdate before = states.put(update.step(), update);
		StepState state = update.state();
		boolean news = before == null || before.state() != state;
		if (!quiet && news && state.isEnd()) {
			terminal.say(line(update));
		}
		if (!quiet && (news || clock.getAsLong() - drawn > REDRAW_NANOS)) {
			drawn = clock.getAsLong();
			terminal.bar(bar());
		}
	}

	/** Times a part. */
	private void time(StepUpdate update) {
		String part = update.step() + '/' + update.part();
		if (update.state() == StepState.RUNNING) {
			began.putIfAbsent(part, clock.getAsLong());
		} else if (update.state().isEnd()) {
			Long begin = began.remove(part);
			if (begin != null) {
				took.merge(update.step(), clock.getAsLong() - begin, Long::sum);
			}
		}
	}

	private String line(StepUpdate update) {
		Long nanos = took.get(update.step());
		String seconds = nanos == null ? "" : String.format(Locale.ROOT, "%.1f s", nanos / 1e9); //$NON-NLS-1$ //$NON-NLS-2$
		String parts = update.parts() > 1 ? Messages.count(Messages.run_parts, update.parts()) : ""; //$NON-NLS-1$
		String word = switch (update.state()) {
		case DONE -> Messages.state_done;
		case CACHED -> Messages.state_cached;
		case FAILED -> Messages.state_failed;
		case SKIPPED -> Messages.state_skipped;
		default -> Messages.state_cancelled;
		};
		String detail = update.state() == StepState.FAILED && !update.detail().isEmpty() ? ": " + update.detail() : ""; //$NON-NLS-1$ //$NON-NLS-2$
		String time = update.state() == StepState.DONE ? seconds : ""; //$NON-NLS-1$
		String comma = time.isEmpty() || parts.isEmpty() ? "" : ", "; //$NON-NLS-1$ //$NON-NLS-2$
		return String.format(Locale.ROOT, "  %-16s %-10s %s%s%s%s", update.step(), word, time, comma, parts, detail) //$NON-NLS-1$
				.stripTrailing();
	}

	private String bar() {
		double done = 0;
		StringBuilder running = new StringBuilder();
		for (StepUpdate u : states.values()) {
			done += u.state().isEnd() ? 1 : u.fraction();
			if (u.state() == StepState.RUNNING) {
				running.append(running.isEmpty() ? "  " : ", ").append(u.step()); //$NON-NLS-1$ //$NON-NLS-2$
				if (!u.detail().isEmpty()) {
					running.append(" (").append(u.detail()).append(')'); //$NON-NLS-1$
				}
			}
		}
		double share = steps == 0 ? 0 : Math.min(1, done / steps);
		int filled = (int) Math.round(share * BAR);
		return String.format(Locale.ROOT, "%s%s %3.0f %%%s", "\u2588".repeat(filled), "\u2591".repeat(BAR - filled), 100 * share, running); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Override
	public void warned(String step, Problem problem) {
		String line = Messages.bind(Messages.problem_warningOfStep, step, problem);
		if (warnings.size() < 20) {
			terminal.say(line);
		}
		warnings.add(line);
	}

	/** Takes the bar away and says what was held back. */
	void end() {
		terminal.hideBar();
		if (warnings.size() > 20) {
			terminal.say(Messages.count(Messages.problem_more, warnings.size() - 20));
		}
	}
}
